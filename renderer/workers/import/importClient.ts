import type { Result } from '#shared/kernel/result'
import type { ImportDraft, ImportRefusal } from '#shared/journey/entry/importDocument'
import { WorkerJobs, type JobFailure, type JobWatch, type WorkerLike } from '../workerJobs'
import type { ImportStep, SourceFile } from './readSource'

/** Why there is no draft: the file was refused, the person changed their mind, or a bug. */
export type ImportFailure = ImportRefusal | JobFailure

/** How a caller follows a reading and stops it. */
export type ImportWatch = JobWatch<ImportStep>

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

/**
 * Makes a client for the import worker. The worker starts with the first file and is kept for the
 * next; cancelling ends it at once.
 *
 * @param start starts a worker; only tests give another.
 * @returns client; `close` when the import page is left.
 * @example const draft = await createImportClient().read({ name, bytes, sections, restored: [] })
 */
export function createImportClient(start: () => WorkerLike = startWorker): ImportClient {
  const jobs = new WorkerJobs<SourceFile, ImportStep, Result<ImportDraft, ImportRefusal>>(start)
  return {
    read: async (file, watch) => {
      const done = await jobs.run(file, watch)
      return done.ok ? done.value : done
    },
    close: jobs.close,
  }
}
