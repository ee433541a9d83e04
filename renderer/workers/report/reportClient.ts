import type { ReportDocument } from '#shared/report/documentTree'
import type { Workbook } from '#shared/report/sheet'
import type { Result } from '#shared/kernel/result'
import { WorkerJobs, type JobFailure, type JobWatch, type WorkerLike } from '../workerJobs'
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

/** Why nothing was written. */
export type ReportFailure = JobFailure

/** How a caller follows a writing and stops it. */
export type ReportWatch = JobWatch<ReportStep>

/** The bytes of a file, or why there are none. */
export type WrittenReport = Result<Uint8Array<ArrayBuffer>, ReportFailure>

/** Writes reports off the main thread, one at a time. */
export interface ReportClient {
  readonly write: (job: ReportJob, watch?: ReportWatch) => Promise<WrittenReport>
  readonly close: () => void
}

const startWorker = (): WorkerLike =>
  new Worker(new URL('./reportWorker.ts', import.meta.url), { type: 'module' })

/**
 * Makes a client for the report worker. The worker starts with the first report and is kept for the
 * next; cancelling ends it at once.
 *
 * @param start starts a worker; only tests give another.
 * @returns client; `close` when reports are left.
 * @example const file = await createReportClient().write({ kind: 'docx', document, at })
 */
export function createReportClient(start: () => WorkerLike = startWorker): ReportClient {
  const jobs = new WorkerJobs<ReportJob, ReportStep, Uint8Array<ArrayBuffer>>(start)
  return { write: jobs.run, close: jobs.close }
}
