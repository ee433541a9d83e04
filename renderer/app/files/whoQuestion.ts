import type { Examiner } from '#shared/journey/round/round'
import type { Identity } from '#shared/journey/round/profile'
import type { RecordOf } from '#shared/records/recordTables'
import type { PlannedFile } from './fileState'

/** An answer: an examiner's id, or that one works at the office. */
export type WhoAnswer = string

/** The answer of somebody who does not examine. */
export const OFFICE: WhoAnswer = 'office'

/**
 * The question of who the person is in the round of a file. `guess`: what was answered before, or
 * whom the e-mail address points at. `standing`: what was answered before, while nothing yet hangs
 * on it.
 */
export interface WhoQuestion {
  readonly isTeam: boolean
  readonly people: readonly Examiner[]
  readonly guess: WhoAnswer | null
  readonly standing: WhoAnswer | null
}

const folded = (text: string): string => text.trim().toLowerCase()

/**
 * Whether a file asks who one is: a team's package or a round does, until one has answered and has
 * begun to work as that person. The office is not asked.
 *
 * @param declarations all that are stored; one of the person's own means that the work has begun.
 */
export function whoQuestion(
  { read }: Pick<PlannedFile, 'read'>,
  profile: RecordOf<'profiles'> | null,
  declarations: readonly Pick<RecordOf<'declarations'>, 'roundId' | 'examinerId'>[],
): WhoQuestion | null {
  const { kind } = read.manifest
  const [round] = read.contents.rounds
  if ((kind !== 'team-package' && kind !== 'round') || round === undefined) return null
  const identity = profile?.identities.find((one) => one.roundId === round.id)
  if (identity?.isOffice === true) return null
  const standing = identity?.examinerId ?? null
  const hasBegun = declarations.some(
    (one) => one.roundId === round.id && one.examinerId === standing,
  )
  if (standing !== null && hasBegun) return null
  const people = round.examiners
  const isTeam = kind === 'team-package'
  const guess = isTeam ? sameAddress(people, profile) : onlyAnswer(people)
  return { isTeam, people, standing, guess: standing ?? guess }
}

function sameAddress(
  people: readonly Examiner[],
  profile: RecordOf<'profiles'> | null,
): WhoAnswer | null {
  const email = folded(profile?.email ?? '')
  return people.find((one) => email !== '' && folded(one.email) === email)?.id ?? null
}

/** The office may have an examiner's address too, so that only a round without examiners says who one is. */
function onlyAnswer(people: readonly Examiner[]): WhoAnswer | null {
  return people.length === 0 ? OFFICE : null
}

/** The identity an answer stands for; null when nothing is to be changed. */
export function identityOf(
  { read }: Pick<PlannedFile, 'read'>,
  question: WhoQuestion | null,
  answer: WhoAnswer | null,
): Identity | null {
  const [round] = read.contents.rounds
  if (question === null || round === undefined || answer === question.standing) return null
  if (answer === OFFICE) return { roundId: round.id, examinerId: null, isOffice: true }
  const person = question.people.find((one) => one.id === answer)
  return person === undefined ? null : { roundId: round.id, examinerId: person.id, isOffice: false }
}
