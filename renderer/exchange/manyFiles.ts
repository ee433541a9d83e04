import type { ReadFile } from '#shared/exchange/readFile'
import { fail, ok, type Result } from '#shared/kernel/result'
import type { MergeProblem } from '../storage/applyMerge'
import type { DeskStore } from '../storage/deskStore'
import { holdReadings } from '../storage/paced'
import { judgeMany, takeMany, type PlainVerdict } from '../storage/takeMany'
import type { JobFailure } from '../workers/workerJobs'
import type { ExchangeClient } from './exchangeClient'

/** Files that are read, judged and stored in one go: few enough that cancelling is soon heard. */
const AT_ONCE = 40
const BYTES_AT_ONCE = 4 * 1024 * 1024

/** A file as it was dropped or opened. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** How far many files have come, and how to stop between two of them. */
export interface ManyWatch {
  readonly onProgress: (done: number) => void
  readonly signal: AbortSignal
}

/** A file that has passed every check and asks nothing. */
export interface ReadyFile {
  readonly file: GivenFile
  readonly read: ReadFile
}

/**
 * What many files come to. `ready`: can be taken in together. `here`: how many hold nothing new.
 * `look`: each of these asks something or is refused.
 */
export interface LookedAt {
  readonly ready: readonly ReadyFile[]
  readonly here: number
  readonly look: readonly GivenFile[]
}

/** Some at a time: no more than so many files, and no more than so many bytes unless it is one file. */
function inHandfuls(files: readonly GivenFile[]): readonly (readonly GivenFile[])[] {
  const handfuls: GivenFile[][] = []
  let bytes = 0
  for (const file of files) {
    const last = handfuls.at(-1)
    bytes += file.bytes.length
    if (last !== undefined && last.length < AT_ONCE && bytes <= BYTES_AT_ONCE) last.push(file)
    else {
      handfuls.push([file])
      bytes = file.bytes.length
    }
  }
  return handfuls
}

interface Judged {
  readonly file: GivenFile
  readonly read: ReadFile | null
  readonly verdict: PlainVerdict
}

async function judge(
  store: DeskStore,
  files: readonly GivenFile[],
  reads: readonly Result<ReadFile, unknown>[],
): Promise<readonly Judged[]> {
  const sound = reads.flatMap((read) => (read.ok ? [read.value] : []))
  const verdicts = await judgeMany(store.db, sound)
  const known = new Map(sound.map((read, at) => [read, verdicts[at]]))
  return files.map((file, at) => {
    const result = reads[at]
    const read = result?.ok === true ? result.value : null
    return { file, read, verdict: (read && known.get(read)) ?? 'look' }
  })
}

/**
 * Reads many files and works out what they would do; nothing is stored. While some are compared
 * with what stands, the next are already being read.
 */
export async function lookAtMany(
  client: ExchangeClient,
  store: DeskStore,
  files: readonly GivenFile[],
  { onProgress, signal }: ManyWatch,
): Promise<Result<LookedAt, JobFailure>> {
  const handfuls = inHandfuls(files)
  const begin = (at: number) => {
    const bytes = handfuls[at]?.map((file) => file.bytes) ?? []
    return bytes.length === 0 ? ok([]) : client.readMany(bytes, { signal })
  }
  const ready: ReadyFile[] = []
  const look: GivenFile[] = []
  let here = 0
  let done = 0
  let next = begin(0)
  for (const [at, handful] of handfuls.entries()) {
    const reads = await next
    if (!reads.ok) return reads
    next = begin(at + 1)
    for (const one of await judge(store, handful, reads.value)) {
      const { file, read, verdict } = one
      if (verdict === 'here') here += 1
      else if (verdict === 'new' && read !== null) ready.push({ file, read })
      else look.push(file)
    }
    done += handful.length
    onProgress(done)
  }
  return ok({ ready, here, look })
}

/** What has been taken in, up to the end or to where it was stopped. `left`: to be looked at one by one. */
export interface TakenIn {
  readonly taken: number
  readonly left: readonly GivenFile[]
  readonly isStopped: boolean
}

type Taking = Promise<Result<TakenIn, MergeProblem & { readonly taken: number }>>

/**
 * Takes files in that ask nothing, some at a time. What has been taken in stays when it is stopped.
 *
 * @param detailOf what the start page's list says of a file.
 */
export async function takeInMany(
  store: DeskStore,
  ready: readonly ReadyFile[],
  detailOf: (read: ReadFile) => string,
  watch: ManyWatch,
): Taking {
  const letGo = holdReadings()
  try {
    return await takeInTurns(store, ready, detailOf, watch)
  } finally {
    letGo()
  }
}

async function takeInTurns(
  store: DeskStore,
  ready: readonly ReadyFile[],
  detailOf: (read: ReadFile) => string,
  { onProgress, signal }: ManyWatch,
): Taking {
  const left: GivenFile[] = []
  let taken = 0
  for (let at = 0; at < ready.length && !signal.aborted; at += AT_ONCE) {
    const some = ready.slice(at, at + AT_ONCE)
    const verdicts = await takeMany(
      store,
      some.map(({ file, read }) => ({ read, fileName: file.name, detail: detailOf(read) })),
    )
    if (!verdicts.ok) return fail({ ...verdicts.error, taken })
    taken += verdicts.value.filter((verdict) => verdict === 'new').length
    left.push(...some.flatMap((one, no) => (verdicts.value[no] === 'look' ? [one.file] : [])))
    onProgress(Math.min(at + AT_ONCE, ready.length))
  }
  return ok({ taken, left, isStopped: signal.aborted })
}
