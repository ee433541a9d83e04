import type { MergePlan } from '#shared/exchange/merge'
import type { ReadFile } from '#shared/exchange/readFile'
import { recordsOf } from '#shared/exchange/tabledRecords'
import { fail, ok, type Result } from '#shared/kernel/result'
import {
  gatherWrites,
  mergeTables,
  sealIncoming,
  tellOfMerge,
  type MergeProblem,
} from './applyMerge'
import type { DeskDatabase } from './database'
import type { DeskStore } from './deskStore'
import { readDesk, viewTables, type DeskView } from './deskView'
import type { Told } from './journalFeed'
import { MergeWrites } from './mergeWrites'
import { noteFile } from './noteFile'
import { planOn } from './planFile'
import { writeSetting } from './settings'
import { writeFailure } from './writeFailure'

/** A file that has passed every check. `fileName`, `detail`: for the start page's list. */
export interface ListedFile {
  readonly read: ReadFile
  readonly fileName: string
  readonly detail: string
}

/**
 * What is to be done with one of many files. `new`: it can be taken in, nothing needs to be asked.
 * `here`: everything in it is here. `look`: it asks something, would take something away or is
 * refused, so it is looked at by itself.
 */
export type PlainVerdict = 'new' | 'here' | 'look'

const NOTHING: ReadonlySet<string> = new Set()

function verdictOf({ manifest }: ReadFile, plan: MergePlan): PlainVerdict {
  const { counts, records } = plan
  if (manifest.kind !== 'hand-in' || records.some((one) => one.losses.length > 0)) return 'look'
  if (counts.identical === records.length) return 'here'
  const isPlain = counts.added + counts.updated + counts.identical === records.length
  return isPlain ? 'new' : 'look'
}

/** What would be done with each file by what stands now. Nothing is stored. */
export async function judgeMany(
  db: DeskDatabase,
  reads: readonly ReadFile[],
): Promise<readonly PlainVerdict[]> {
  const view = await db.transaction('r', viewTables(db), async () => readDesk(db, reads))
  return reads.map((read) => {
    const plan = planOn(view, read, null)
    return plan.ok ? verdictOf(read, plan.value) : 'look'
  })
}

/** Gathers what a file brings if it still asks nothing, with the files before it in place. */
function gatherPlain(view: DeskView, read: ReadFile, gathered: MergeWrites): PlainVerdict {
  const plan = planOn(view, read, null)
  if (!plan.ok) return 'look'
  const verdict = verdictOf(read, plan.value)
  if (verdict !== 'new') return verdict
  const order = { read, plan: plan.value, takes: NOTHING }
  return gatherWrites(view, order, gathered) === null ? 'new' : 'look'
}

interface Taken {
  readonly verdicts: readonly PlainVerdict[]
  readonly lines: readonly Told[]
  readonly gathered: MergeWrites
}

async function takeInside(db: DeskDatabase, files: readonly ListedFile[]): Promise<Taken> {
  const view = await readDesk(
    db,
    files.map((file) => file.read),
  )
  const gathered = new MergeWrites(view)
  const verdicts = files.map(({ read }) => gatherPlain(view, read, gathered))
  const taken = files.filter((_, at) => verdicts[at] === 'new')
  await gathered.write(db)
  await gathered.log(db)
  await Promise.all(
    taken.map(({ read, fileName: name, detail }) =>
      noteFile(db, { name, kind: read.manifest.kind, direction: 'opened', detail }),
    ),
  )
  const roundId = taken.at(-1)?.read.manifest.roundId ?? null
  if (roundId !== null) await writeSetting(db, 'activeRoundId', roundId)
  return { verdicts, lines: gathered.lines(), gathered }
}

/**
 * Takes several hand-ins in at once: each whole or not at all, all of them in one transaction. What
 * each would do is worked out anew inside it, with those before it in place; one that by now asks
 * something is left to be looked at by itself, whatever was shown.
 *
 * @param files few enough that nobody waits for them: they cannot be stopped half way.
 * @returns what became of each; `new` ones are on disk.
 */
export async function takeMany(
  store: DeskStore,
  files: readonly ListedFile[],
): Promise<Result<readonly PlainVerdict[], MergeProblem>> {
  const { db, writers } = store
  if (!(await writers.flushTyped())) return fail({ kind: 'unsaved' })
  try {
    await sealIncoming(
      db,
      files.flatMap(({ read }) => recordsOf(read.contents)),
    )
    // Only a function that says it is async keeps the transaction open over its awaits.
    const taken = await db.transaction('rw', mergeTables(db), async () => takeInside(db, files))
    tellOfMerge(store, taken.gathered.overtaken(), taken.lines)
    return ok(taken.verdicts)
  } catch (error) {
    const reason = writeFailure(error)
    return fail({ kind: 'failed', reason: reason === 'conflict' ? 'other' : reason })
  }
}
