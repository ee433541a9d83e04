import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import type { Assessment, Declaration, InternalNote } from '#shared/journey/assessment/assessment'
import type { BuildProblem } from '#shared/journey/entry/buildEntry'
import type { Entry } from '#shared/journey/entry/entry'
import type { ImportRefusal } from '#shared/journey/entry/importDocument'
import type { CalendarStep, Examiner, Round } from '#shared/journey/round/round'
import type { Moment } from '#shared/kernel/calendar'
import { canonicalJson } from '#shared/kernel/canonicalJson'
import { RoundId, type Sha256 } from '#shared/kernel/identifiers'
import { fail, ok, type Result } from '#shared/kernel/result'
import { sampleAssessment, type SampleHandInProblem } from './sampleAssessment'
import { sampleDeclarations } from './sampleDeclarations'
import { lagFour, sampleAssignments, sampleExaminers, sampleTeams } from './sampleExaminers'
import { sampleEntry } from './sampleEntry'
import type { SampleEntryKey } from './sampleHandIn'
import { sampleHandIns } from './sampleHandIns'
import { sampleNotes } from './sampleNotes'
import { sampleClasses, sampleUnits } from './sampleUnits'

/** The sample round's id, the same on every machine. @example 'round_exempel2026' */
export const sampleRoundId = RoundId.parse('round_exempel2026')

/**
 * What is needed from outside. `digestText`: SHA-256 of a text's UTF-8 bytes. `criteria`: the three
 * foci of 2016 (or another set with the same items and requirements). `now`: no moment in the
 * sample is later, so that nothing was handed in tomorrow.
 */
export interface SampleRoundFacts {
  readonly digestText: (text: string) => Promise<Sha256>
  readonly criteria: CriteriaSet
  readonly now: Moment
}

/**
 * A whole round to try every stage with. Everyone and everything in it is fictitious.
 * `assessments`: handed in, seven of them. `profile`: who to be when trying; leads Lag 4.
 */
export interface SampleRound {
  readonly round: Round
  readonly entries: readonly Entry[]
  readonly declarations: readonly Declaration[]
  readonly assessments: readonly Assessment[]
  readonly internalNotes: readonly InternalNote[]
  readonly profile: {
    readonly name: string
    readonly administration: string
    readonly email: string
    readonly examinerId: Examiner['id']
  }
}

/** Why no round could be built. `entry` says which text; only other criteria can cause it. */
export type SampleRoundProblem =
  | {
      readonly kind: 'entry-refused'
      readonly entry: SampleEntryKey
      readonly reason: ImportRefusal | BuildProblem
    }
  | {
      readonly kind: 'hand-in-refused'
      readonly entry: SampleEntryKey
      readonly reason: SampleHandInProblem
    }

const calendar: readonly CalendarStep[] = [
  { step: 'round', from: '2026-03-02', to: '2026-03-31' },
  { step: 'training', from: '2026-05-20', to: '2026-05-21' },
  { step: 'assessment', from: '2026-08-24', to: '2026-09-18' },
  { step: 'consensus', from: '2026-09-22', to: '2026-09-25' },
  { step: 'siteVisit', from: '2026-10-05', to: '2026-10-09' },
  { step: 'jury', from: '2026-10-27', to: '2026-10-27' },
  { step: 'ceremony', from: '2026-11-24', to: '2026-11-24' },
  { step: 'feedback', from: '2026-12-01', to: '2026-12-18' },
  { step: 'evaluation', from: '2027-01-11', to: '2027-01-29' },
]

function roundOf(criteria: CriteriaSet, criteriaHash: Sha256): Round {
  return {
    id: sampleRoundId,
    title: 'Kvalitetsutmärkelsen 2026 (påhittat exempel)',
    year: 2026,
    prize: 'quality',
    isExample: true,
    classes: [...sampleClasses],
    calendar: [...calendar],
    ceremonyDay: '2026-11-24',
    criteria,
    criteriaHash,
    units: sampleUnits.map((sample) => sample.unit),
    examiners: [...sampleExaminers],
    teams: [...sampleTeams],
    assignments: [...sampleAssignments],
    issuer: { name: 'Exempelkansliet (påhittat)', administration: 'Stadsledningskontoret' },
  }
}

async function entriesOf(
  facts: SampleRoundFacts,
): Promise<Result<ReadonlyMap<SampleEntryKey, Entry>, SampleRoundProblem>> {
  const entries = new Map<SampleEntryKey, Entry>()
  for (const sample of sampleUnits) {
    const entry = sampleEntry(sample, {
      roundId: sampleRoundId,
      criteria: facts.criteria,
      sourceHash: await facts.digestText(sample.text),
    })
    if (!entry.ok) {
      return fail({ kind: 'entry-refused', entry: sample.key, reason: entry.error })
    }
    entries.set(sample.key, entry.value)
  }
  return ok(entries)
}

function assessmentsOf(
  entries: ReadonlyMap<SampleEntryKey, Entry>,
  facts: SampleRoundFacts,
  criteriaHash: Sha256,
): Result<Assessment[], SampleRoundProblem> {
  const { criteria, now: latest } = facts
  const assessments: Assessment[] = []
  for (const handIn of sampleHandIns) {
    const entry = entries.get(handIn.entry)
    if (entry === undefined) throw new Error(`the sample has no entry ${handIn.entry}`)
    const built = sampleAssessment(handIn, { entry, criteria, criteriaHash, latest })
    if (!built.ok) {
      return fail({ kind: 'hand-in-refused', entry: handIn.entry, reason: built.error })
    }
    assessments.push(built.value)
  }
  return ok(assessments)
}

/**
 * Builds the sample round: six uneven entries in four classes, four teams, and Lag 4's work. Its
 * four members have handed in Förskolan Linden; three have handed in Äppellundens hemtjänst, where
 * Ali has a conflict of interest; nobody has begun Ljungbackens dagliga verksamhet.
 *
 * @returns records whose ids and hashes are the same every time, or what did not fit the criteria.
 * @example await buildSampleRound({ digestText, criteria: threeFoci2016, now })
 */
export async function buildSampleRound(
  facts: SampleRoundFacts,
): Promise<Result<SampleRound, SampleRoundProblem>> {
  const criteriaHash = await facts.digestText(canonicalJson(facts.criteria))
  const entries = await entriesOf(facts)
  if (!entries.ok) return entries
  const assessments = assessmentsOf(entries.value, facts, criteriaHash)
  if (!assessments.ok) return assessments
  const { name, administration, email, id: examinerId } = lagFour.maria
  return ok({
    round: roundOf(facts.criteria, criteriaHash),
    entries: [...entries.value.values()],
    declarations: sampleDeclarations(sampleRoundId, facts.now),
    assessments: assessments.value,
    internalNotes: [...sampleNotes],
    profile: { name, administration, email, examinerId },
  })
}
