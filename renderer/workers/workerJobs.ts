import { fail, type Result } from '#shared/kernel/result'

/** The little of a worker that is used, so that a test can stand in for one. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

/** What a worker is sent. */
export interface JobRequest<Task> {
  readonly job: number
  readonly task: Task
}

/** What a worker answers: progress, then one end. */
export type JobReply<Progress, Outcome> =
  | { readonly job: number; readonly kind: 'progress'; readonly progress: Progress }
  | { readonly job: number; readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly job: number; readonly kind: 'failed'; readonly reason: string }

/** `cancelled`: by the signal. `failed`: a bug or a worker that could not start; `reason` is for the log. */
export type JobFailure =
  { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly reason: string }

/** How a caller follows a job and stops it. */
export interface JobWatch<Progress> {
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

interface Running<Progress, Outcome> {
  readonly id: number
  readonly watch: JobWatch<Progress>
  readonly settle: (result: Result<Outcome, JobFailure>) => void
}

/**
 * One worker and its jobs, one at a time. The worker starts with the first job and is kept for the
 * next; a job that is cancelled or fails takes the worker with it, and the next starts anew.
 */
export class WorkerJobs<Task, Progress, Outcome> {
  readonly #start: () => WorkerLike
  #worker: WorkerLike | null = null
  #current: Running<Progress, Outcome> | null = null
  #jobs = 0
  #unfinished = 0
  #closings = 0
  #queue: Promise<unknown> = Promise.resolve()

  constructor(start: () => WorkerLike) {
    this.#start = start
  }

  /** Runs: at once when nothing else does, or in its turn. `transfer`: buffers that go over to the worker. */
  readonly run = (
    task: Task,
    watch: JobWatch<Progress> = {},
    transfer: Transferable[] = [],
  ): Promise<Result<Outcome, JobFailure>> => {
    const isFree = this.#unfinished === 0
    this.#unfinished += 1
    const closings = this.#closings
    const begin = () =>
      closings === this.#closings
        ? this.#begin(task, watch, transfer)
        : Promise.resolve<Result<Outcome, JobFailure>>(fail({ kind: 'cancelled' }))
    const result = isFree ? begin() : this.#queue.then(begin)
    this.#queue = result.then(() => (this.#unfinished -= 1))
    return result
  }

  /** Ends what is running, drops what waits and lets the worker go. */
  readonly close = (): void => {
    this.#closings += 1
    this.#stop()
  }

  readonly #stop = (): void => {
    this.#end(fail({ kind: 'cancelled' }), true)
  }

  #begin(
    task: Task,
    watch: JobWatch<Progress>,
    transfer: Transferable[],
  ): Promise<Result<Outcome, JobFailure>> {
    if (watch.signal?.aborted === true) return Promise.resolve(fail({ kind: 'cancelled' }))
    this.#jobs += 1
    const id = this.#jobs
    return new Promise((settle) => {
      this.#current = { id, watch, settle }
      watch.signal?.addEventListener('abort', this.#stop, { once: true })
      try {
        this.#worker ??= this.#listen(this.#start())
        this.#worker.postMessage({ job: id, task } satisfies JobRequest<Task>, { transfer })
      } catch (error) {
        this.#end(fail({ kind: 'failed', reason: String(error) }), true)
      }
    })
  }

  #listen(worker: WorkerLike): WorkerLike {
    worker.addEventListener('message', (event: MessageEvent<JobReply<Progress, Outcome>>) => {
      this.#hear(event.data)
    })
    worker.addEventListener('error', (event) => {
      if (worker === this.#worker) this.#end(fail({ kind: 'failed', reason: event.message }), true)
    })
    return worker
  }

  #hear(reply: JobReply<Progress, Outcome>): void {
    if (this.#current?.id !== reply.job) return
    if (reply.kind === 'progress') this.#current.watch.onProgress?.(reply.progress)
    else if (reply.kind === 'done') this.#end({ ok: true, value: reply.outcome }, false)
    else this.#end(fail({ kind: 'failed', reason: reply.reason }), true)
  }

  #end(result: Result<Outcome, JobFailure>, stopsWorker: boolean): void {
    const running = this.#current
    this.#current = null
    if (stopsWorker) {
      this.#worker?.terminate()
      this.#worker = null
    }
    running?.watch.signal?.removeEventListener('abort', this.#stop)
    running?.settle(result)
  }
}
