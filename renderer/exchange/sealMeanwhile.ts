import type { Contents } from '#shared/exchange/contents'
import type { Result } from '#shared/kernel/result'
import { RECORD_TABLES, type RecordTable } from '#shared/records/recordTables'
import { heldSeal } from '../storage/sealing/heldSeal'
import { noteSealing } from '../storage/sealing/sealedElsewhere'
import type { JobFailure, JobWatch } from '../workers/workerJobs'
import type { CrossingFile } from './crossing'
import type { ExchangeOutcome, ExchangeProgress, ExchangeTask } from './exchangeJob'
import { plainBytes } from './plainBytes'
import type { RowsToSeal } from './sealRows'

/** So little is sealed sooner than the worker is asked to. */
const SHORT_BYTES = 20_000

type Run = (
  task: ExchangeTask,
  watch: JobWatch<ExchangeProgress>,
  transfer: Transferable[],
) => Promise<Result<ExchangeOutcome, JobFailure>>

/** What of a table's records lies in a file, if it is long. */
function longRows({ tableBytes, ids }: CrossingFile, table: RecordTable): readonly RowsToSeal[] {
  const members = tableBytes
    .filter((member) => member.table === table)
    .map(({ bytes, elements }) => ({ bytes: plainBytes(bytes), elements }))
  const length = members.reduce((sum, { bytes }) => sum + bytes.length, 0)
  return length < SHORT_BYTES ? [] : [{ table, members, ids: ids.get(table) ?? [] }]
}

async function sealedBy(run: Run, key: CryptoKey, rows: readonly RowsToSeal[]) {
  const members = rows.flatMap((one) => one.members)
  const buffers = new Set(members.map(({ bytes }) => bytes.buffer))
  const done = await run({ kind: 'seal', key, rows }, {}, [...buffers])
  return done.ok && done.value.kind === 'seal' ? done.value.sealed : null
}

/**
 * In a locked profile: has the worker seal the long tables of a file it has read, while this thread
 * makes records of their texts and the person looks at what they would do. Their bytes go over to the
 * worker. Whoever stores the records asks for it; what came to nothing is then sealed anew.
 *
 * @returns takes the records when they are there.
 */
export function sealMeanwhile(run: Run, file: CrossingFile): (contents: Contents) => void {
  const seal = heldSeal()
  const rows = seal === null ? [] : RECORD_TABLES.flatMap((table) => longRows(file, table))
  if (seal === null || rows.length === 0) return () => undefined
  const sealing = sealedBy(run, seal.native, rows)
  return (contents) => {
    for (const [at, { table }] of rows.entries()) {
      const sealed = async (place: number) => (await sealing)?.[at]?.[place] ?? null
      for (const [place, record] of contents[table].entries())
        noteSealing(record, seal, sealed(place))
    }
  }
}
