import type { Contents } from '#shared/exchange/contents'
import type { FileKind } from '#shared/exchange/manifest'
import { planMerge, type MergePlan } from '#shared/exchange/merge'
import { readExchangeFile, type ReadFile } from '#shared/exchange/readFile'
import { standingOf, type MergeDesk } from '#shared/exchange/standing'
import type { TabledRecord } from '#shared/exchange/tabledRecords'
import { writeExchangeFile } from '#shared/exchange/writeFile'
import { readingDoors } from '../../../renderer/exchange/platformDoors'
import {
  type assessment,
  contentsOf,
  doors,
  entries,
  factsOf,
  keys,
  must,
  present,
  profile,
  round,
} from './exchangeCase'

/** Records as they stand in a profile, by table. */
export const asRound = (record: typeof round) => ({ table: 'rounds', record }) as const
export const asAssessment = (record: typeof assessment) =>
  ({ table: 'assessments', record }) as const
/** What stands before anybody has handed in. */
export const base: readonly TabledRecord[] = [
  asRound(round),
  ...entries.map((record) => ({ table: 'entries', record }) as const),
]

/** A desk from which everything may be taken in. */
export const open: MergeDesk = {
  ownProfileId: profile.id,
  ownExaminerIds: new Set(),
  secrecy: () => 'open',
  rememberedKey: keys.fingerprint,
  acceptedKey: null,
  isOwnKey: false,
  keyHolders: new Set(),
  officeKeys: [],
  removedRevisions: new Map(),
}

/** A file that has been written and read again. */
export async function file(
  kind: FileKind,
  contents: Contents = contentsOf[kind],
  by = doors,
): Promise<ReadFile> {
  const about = kind === 'hand-in' ? contents.assessments[0] : contents.rounds[0]
  const facts = {
    ...factsOf(kind),
    ...(about && kind !== 'backup' ? { revision: about.revision } : {}),
  }
  return must(
    await readExchangeFile(must(await writeExchangeFile(facts, contents, [], by)), readingDoors),
  )
}

export function plan(read: ReadFile, stored: readonly TabledRecord[], desk: MergeDesk = open) {
  return planMerge(read, standingOf(stored), desk)
}

export const outcomeOf = ({ records }: MergePlan, table: string) =>
  present(records.find(({ incoming }) => incoming.table === table))
