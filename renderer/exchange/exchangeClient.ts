import type { Attachment, Contents } from '#shared/exchange/contents'
import type { ReadFile } from '#shared/exchange/readFile'
import type { Refusal } from '#shared/exchange/refusals'
import type { FileFacts } from '#shared/exchange/writeFile'
import { fail, ok, type Result } from '#shared/kernel/result'
import { WorkerJobs, type JobFailure, type JobWatch, type WorkerLike } from '../workers/workerJobs'
import { arrived, textsOf, type CrossingFile } from './crossing'
import type { ExchangeOutcome, ExchangeProgress, ExchangeTask } from './exchangeJob'
import type { SenderKeys } from './keyPair'
import { sealMeanwhile } from './sealMeanwhile'

/** Why nothing came of it: the file was refused, the person changed their mind, or a bug. */
export type ExchangeFailure = Refusal | JobFailure

/** What is to be written, and with whose keys. */
export interface FileToWrite {
  readonly facts: FileFacts
  readonly contents: Contents
  readonly attachments: readonly Attachment[]
  readonly keys: Pick<SenderKeys, 'publicKey' | 'privateKey'>
}

/** Reads and writes `.examinator` files off the main thread, one at a time. */
export interface ExchangeClient {
  /** `passphrase` null at first; `wrong-passphrase` with `given: false` tells that one is needed. */
  readonly read: (
    bytes: Uint8Array,
    passphrase: string | null,
    watch?: JobWatch<ExchangeProgress>,
  ) => Promise<Result<ReadFile, ExchangeFailure>>
  /** Files that are not locked, read in one go; the answers in their order. */
  readonly readMany: (
    files: readonly Uint8Array[],
    watch?: JobWatch<ExchangeProgress>,
  ) => Promise<Result<readonly Result<ReadFile, Refusal>[], JobFailure>>
  /** The bytes have been read back and checked before they are handed over. */
  readonly write: (
    file: FileToWrite,
    watch?: JobWatch<ExchangeProgress>,
  ) => Promise<Result<Uint8Array, ExchangeFailure>>
  readonly close: () => void
}

const startWorker = (): WorkerLike =>
  new Worker(new URL('./exchangeWorker.ts', import.meta.url), { type: 'module' })

const astray = { kind: 'failed', reason: 'the worker answered another question' } as const

const asRead = (read: Result<CrossingFile, Refusal>): Result<ReadFile, Refusal> =>
  read.ok ? ok(arrived(read.value, textsOf(read.value))) : read

/** A worker that waits for the next client. */
let spare: WorkerLike | null = null

/**
 * Starts the next client's worker while the person still chooses her file. Never throws: where none
 * can start, the client that needs one hears of it.
 */
export function prepareExchange(start: () => WorkerLike = startWorker): void {
  if (spare !== null) return
  try {
    const worker = start()
    spare = worker
    worker.addEventListener('error', () => {
      if (spare === worker) spare = null
    })
  } catch {
    spare = null
  }
}

function takeWorker(): WorkerLike {
  const worker = spare ?? startWorker()
  spare = null
  return worker
}

/** Makes a client; its worker starts with the first file, if none waits. Only tests give another. */
export function createExchangeClient(start: () => WorkerLike = takeWorker): ExchangeClient {
  const jobs = new WorkerJobs<ExchangeTask, ExchangeProgress, ExchangeOutcome>(start)
  return {
    read: async (bytes, passphrase, watch) => {
      const done = await jobs.run({ kind: 'read', bytes, passphrase }, watch)
      if (!done.ok) return done
      if (done.value.kind !== 'read') return fail(astray)
      const { result } = done.value
      if (!result.ok) return result
      const texts = textsOf(result.value)
      const take = sealMeanwhile(jobs.run, result.value)
      const file = arrived(result.value, texts)
      take(file.contents)
      return ok(file)
    },
    readMany: async (files, watch) => {
      const done = await jobs.run({ kind: 'read-many', files }, watch)
      if (!done.ok) return done
      return done.value.kind === 'read-many' ? ok(done.value.results.map(asRead)) : fail(astray)
    },
    write: async (file, watch) => {
      const done = await jobs.run({ kind: 'write', ...file }, watch)
      if (!done.ok) return done
      return done.value.kind === 'write' ? done.value.result : fail(astray)
    },
    close: jobs.close,
  }
}
