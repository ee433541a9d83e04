import { fail, type Result } from '#shared/kernel/result'
import type { ImportDraft, ImportRefusal } from '#shared/journey/entry/importDocument'
import type { ImportStep, SourceFile } from './readSource'

/** What the worker is sent. */
export interface ImportRequest {
  readonly job: number
  readonly file: SourceFile
}

/** What the worker answers: steps, then one end. */
export type ImportReply =
  | { readonly job: number; readonly kind: 'step'; readonly step: ImportStep }
  | {
      readonly job: number
      readonly kind: 'done'
      readonly result: Result<ImportDraft, ImportRefusal>
    }
  | { readonly job: number; readonly kind: 'failed'; readonly reason: string }

/** `cancelled`: by the signal. `failed`: a bug or a worker that could not start; `reason` is for the log. */
export type ImportFailure =
  | ImportRefusal
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string }

/** How a caller follows a reading and stops it. */
export interface ImportWatch {
  readonly onStep?: (step: ImportStep) => void
  readonly signal?: AbortSignal
}

/** The little of a worker that is used, so that a test can stand in for one. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

/** Reads files off the main thread, one at a time. */
export interface ImportClient {
  readonly read: (
    file: SourceFile,
    watch?: ImportWatch,
  ) => Promise<Result<ImportDraft, ImportFailure>>
  readonly close: () => void
}

const startWorker = (): WorkerLike =>
  new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' })

type Settle = (result: Result<ImportDraft, ImportFailure>) => void

interface Job {
  readonly id: number
  readonly watch: ImportWatch
  readonly settle: Settle
}

class Importer implements ImportClient {
  private readonly start: () => WorkerLike
  private worker: WorkerLike | null = null
  private current: Job | null = null
  private jobs = 0
  private queue: Promise<unknown> = Promise.resolve()

  constructor(start: () => WorkerLike) {
    this.start = start
  }

  readonly read = (file: SourceFile, watch: ImportWatch = {}) => {
    const result = this.queue.then(() => this.run(file, watch))
    this.queue = result
    return result
  }

  readonly close = () => {
    this.end(fail({ kind: 'cancelled' }), true)
  }

  private run(file: SourceFile, watch: ImportWatch): Promise<Result<ImportDraft, ImportFailure>> {
    if (watch.signal?.aborted) return Promise.resolve(fail({ kind: 'cancelled' }))
    this.jobs += 1
    const id = this.jobs
    return new Promise((settle) => {
      this.current = { id, watch, settle }
      watch.signal?.addEventListener('abort', this.close, { once: true })
      try {
        this.worker ??= this.listen(this.start())
        this.worker.postMessage({ job: id, file } satisfies ImportRequest, { transfer: [] })
      } catch (error) {
        this.end(fail({ kind: 'failed', reason: String(error) }), true)
      }
    })
  }

  private listen(worker: WorkerLike): WorkerLike {
    worker.addEventListener('message', (event: MessageEvent<ImportReply>) => {
      this.hear(event.data)
    })
    worker.addEventListener('error', (event) => {
      this.end(fail({ kind: 'failed', reason: event.message }), true)
    })
    return worker
  }

  private hear(reply: ImportReply): void {
    if (this.current?.id !== reply.job) return
    if (reply.kind === 'step') this.current.watch.onStep?.(reply.step)
    else if (reply.kind === 'done') this.end(reply.result, false)
    else this.end(fail({ kind: 'failed', reason: reply.reason }), true)
  }

  /** A reading that is stopped or has failed takes its worker with it; the next one starts anew. */
  private end(result: Result<ImportDraft, ImportFailure>, stopsWorker: boolean): void {
    const job = this.current
    this.current = null
    if (stopsWorker) {
      this.worker?.terminate()
      this.worker = null
    }
    job?.watch.signal?.removeEventListener('abort', this.close)
    job?.settle(result)
  }
}

/**
 * Makes a client for the import worker. The worker starts with the first file and is kept for the
 * next; cancelling ends it at once.
 *
 * @param start starts a worker; only tests give another.
 * @returns client; `close` when the import page is left.
 * @example const draft = await createImportClient().read({ name, bytes, sections, restored: [] })
 */
export function createImportClient(start: () => WorkerLike = startWorker): ImportClient {
  return new Importer(start)
}
