import { useState } from 'react'
import type { MergePlan } from '#shared/exchange/merge'
import type { RecordOf } from '#shared/records/recordTables'
import { applyMerge, type MergeProblem } from '../../storage/applyMerge'
import { useDeskStore } from '../../storage/deskStore'
import { useLiveTable } from '../../storage/liveRecords'
import { isTakenHere, selectRecords, stoppedBy } from '../../storage/mergeSelection'
import type { ProfileFacts } from '../../storage/profile'
import type { Place } from '../../ui/place'
import { useTranslate } from '../../ui/useTranslate'
import type { PlannedFile } from './fileState'
import { identityOf, whoQuestion, type WhoAnswer, type WhoQuestion } from './whoQuestion'

const NOTHING: ReadonlySet<string> = new Set()

/** What the person has answered so far, what may be done, and what came of it. */
export interface Taking {
  readonly question: WhoQuestion | null
  readonly answer: WhoAnswer | null
  readonly setAnswer: (answer: WhoAnswer) => void
  readonly takes: ReadonlySet<string>
  readonly take: (key: string, isTaken: boolean) => void
  /** `may`: there is something to take in. `all`: everything is here. `none`: nothing is taken. */
  readonly standing: 'may' | 'all' | 'none' | 'backup' | 'no-place'
  readonly isMissing: boolean
  readonly isBusy: boolean
  readonly problem: MergeProblem | null
  /** True when every question has its answer; otherwise what is missing is said. */
  readonly isAnswered: () => boolean
  readonly apply: (facts: ProfileFacts | null) => void
}

function standingOf(
  { read, plan }: PlannedFile,
  takes: ReadonlySet<string>,
  hasNewIdentity: boolean,
): Taking['standing'] {
  const { kind } = read.manifest
  if (kind === 'backup') return 'backup'
  if (!isTakenHere(kind)) return 'no-place'
  if (stoppedBy(kind, plan) !== null) return 'none'
  const { writes, keeps } = selectRecords(kind, plan, takes)
  if (writes.length > 0 || keeps.length > 0 || hasNewIdentity) return 'may'
  return isAllHere(plan) ? 'all' : 'none'
}

function isAllHere({ counts, records }: MergePlan): boolean {
  return counts.identical === records.length
}

/** Where one wants to be after a file has been taken in. */
function placeAfter({ read }: PlannedFile): Place {
  const { assessments, consensuses } = read.contents
  const entryId = consensuses[0]?.entryId ?? assessments[0]?.entryId
  return entryId === undefined ? { page: 'start' } : { page: 'consensus', entryId }
}

interface TakingFacts {
  readonly fileName: string
  readonly planned: PlannedFile
  readonly profile: RecordOf<'profiles'> | null
  readonly rounds: readonly RecordOf<'rounds'>[]
  readonly again: () => void
  readonly onTaken: (place: Place) => void
}

/** The person's answers to a planned file, and the one act that takes it in. */
export function useTaking({ planned, profile, rounds, ...rest }: TakingFacts): Taking {
  const t = useTranslate()
  const store = useDeskStore()
  const declarations = useLiveTable('declarations')
  const [chosen, setAnswer] = useState<WhoAnswer | null>(null)
  const [takes, setTakes] = useState(NOTHING)
  const [isMissing, setMissing] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<MergeProblem | null>(null)
  const question = whoQuestion(planned, profile, declarations ?? [])
  const answer = chosen ?? question?.guess ?? null
  const identity = identityOf(planned, question, answer)
  const { read, plan } = planned
  const round = [...read.contents.rounds, ...rounds].find((one) => one.id === read.manifest.roundId)
  const run = async (facts: ProfileFacts | null): Promise<void> => {
    setBusy(true)
    const detail = [t(`exchange.kind.${read.manifest.kind}`), round?.title ?? ''].join(' · ')
    const order = { read, plan, takes, facts, identity, fileName: rest.fileName, detail }
    const taken = await applyMerge(store, order)
    setBusy(false)
    if (taken.ok) return rest.onTaken(placeAfter(planned))
    setProblem(taken.error)
    if (taken.error.kind === 'changed' || taken.error.kind === 'refused') rest.again()
  }
  const isAsking = question !== null && question.standing === null
  return {
    question,
    answer,
    setAnswer,
    takes,
    take: (key, isTaken) =>
      setTakes((before) => new Set([...before, key].filter((one) => one !== key || isTaken))),
    standing: standingOf(planned, takes, isAsking || identity !== null),
    isMissing: isMissing && answer === null,
    isBusy,
    problem,
    isAnswered: () => {
      setMissing(true)
      return !isAsking || answer !== null
    },
    apply: (facts) => void run(facts),
  }
}
