import type { ReportDocument } from '#shared/report/documentTree'
import type { Workbook } from '#shared/report/sheet'
import { fail, type Result } from '#shared/kernel/result'
import type { PdfFacts } from './pdfMetadata'

/** Something to write. `at`: a moment in UTC that stands as created and changed in the file. */
export type ReportJob =
  | { readonly kind: 'docx'; readonly document: ReportDocument; readonly at: string }
  | { readonly kind: 'xlsx'; readonly workbook: Workbook; readonly at: string }
  | { readonly kind: 'pdfMetadata'; readonly pdf: Uint8Array; readonly facts: PdfFacts }

/** How far the writing has come. */
export interface ReportStep {
  readonly done: number
  readonly total: number
}

/** What the worker is sent. */
export interface ReportRequest {
  readonly id: number
  readonly job: ReportJob
}

/** What the worker answers: steps, then one end. */
export type ReportReply =
  | { readonly id: number; readonly kind: 'step'; readonly step: ReportStep }
  | { readonly id: number; readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly kind: 'failed'; readonly reason: string }

/** `cancelled`: by the signal. `failed`: a bug or a worker that could not start; `reason` is for the log. */
export type ReportFailure =
  { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly reason: string }

/** How a caller follows a writing and stops it. */
export interface ReportWatch {
  readonly onStep?: (step: ReportStep) => void
  readonly signal?: AbortSignal
}

/** The little of a worker that is used, so that a test can stand in for one. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

/** The bytes of a file, or why there are none. */
export type WrittenReport = Result<Uint8Array<ArrayBuffer>, ReportFailure>

/** Writes reports off the main thread, one at a time. */
export interface ReportClient {
  readonly write: (job: ReportJob, watch?: ReportWatch) => Promise<WrittenReport>
  readonly close: () => void
}

const startWorker = (): WorkerLike =>
  new Worker(new URL('./reportWorker.ts', import.meta.url), { type: 'module' })

interface Waiting {
  readonly id: number
  readonly watch: ReportWatch
  readonly settle: (result: WrittenReport) => void
}

class ReportWriter implements ReportClient {
  private readonly start: () => WorkerLike
  private worker: WorkerLike | null = null
  private current: Waiting | null = null
  private jobs = 0
  private queue: Promise<unknown> = Promise.resolve()

  constructor(start: () => WorkerLike) {
    this.start = start
  }

  readonly write = (job: ReportJob, watch: ReportWatch = {}) => {
    const result = this.queue.then(() => this.run(job, watch))
    this.queue = result
    return result
  }

  readonly close = () => {
    this.end(fail({ kind: 'cancelled' }), true)
  }

  private run(job: ReportJob, watch: ReportWatch): Promise<WrittenReport> {
    if (watch.signal?.aborted) return Promise.resolve(fail({ kind: 'cancelled' }))
    this.jobs += 1
    const id = this.jobs
    return new Promise((settle) => {
      this.current = { id, watch, settle }
      watch.signal?.addEventListener('abort', this.close, { once: true })
      try {
        this.worker ??= this.listen(this.start())
        this.worker.postMessage({ id, job } satisfies ReportRequest, { transfer: [] })
      } catch (error) {
        this.end(fail({ kind: 'failed', reason: String(error) }), true)
      }
    })
  }

  private listen(worker: WorkerLike): WorkerLike {
    worker.addEventListener('message', (event: MessageEvent<ReportReply>) => {
      this.hear(event.data)
    })
    worker.addEventListener('error', (event) => {
      this.end(fail({ kind: 'failed', reason: event.message }), true)
    })
    return worker
  }

  private hear(reply: ReportReply): void {
    if (this.current?.id !== reply.id) return
    if (reply.kind === 'step') this.current.watch.onStep?.(reply.step)
    else if (reply.kind === 'done') this.end({ ok: true, value: reply.bytes }, false)
    else this.end(fail({ kind: 'failed', reason: reply.reason }), true)
  }

  /** A writing that is stopped or has failed takes its worker with it; the next one starts anew. */
  private end(result: WrittenReport, stopsWorker: boolean): void {
    const waiting = this.current
    this.current = null
    if (stopsWorker) {
      this.worker?.terminate()
      this.worker = null
    }
    waiting?.watch.signal?.removeEventListener('abort', this.close)
    waiting?.settle(result)
  }
}

/**
 * Makes a client for the report worker. The worker starts with the first report and is kept for the
 * next; cancelling ends it at once.
 *
 * @param start starts a worker; only tests give another.
 * @returns client; `close` when reports are left.
 * @example const file = await createReportClient().write({ kind: 'docx', document, at })
 */
export function createReportClient(start: () => WorkerLike = startWorker): ReportClient {
  return new ReportWriter(start)
}
