import { runExchangeTask, type ExchangeTask } from '../../renderer/exchange/exchangeJob'
import type { JobRequest, WorkerLike } from '../../renderer/workers/workerJobs'

/** A worker without a thread: what is sent is cloned as between threads, then the real work is done. */
export class StandInWorker extends EventTarget implements WorkerLike {
  readonly #isDeaf: boolean
  isTerminated = false
  /** What it was asked to do, in order. */
  readonly asked: ExchangeTask['kind'][] = []

  constructor(isDeaf = false) {
    super()
    this.#isDeaf = isDeaf
  }

  postMessage(request: JobRequest<ExchangeTask>) {
    const { job, task } = structuredClone(request)
    this.asked.push(task.kind)
    if (!this.#isDeaf) void this.#work(job, task)
  }

  terminate() {
    this.isTerminated = true
  }

  fail(message: string) {
    this.dispatchEvent(Object.assign(new Event('error'), { message }))
  }

  #tell(data: object) {
    this.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }))
  }

  async #work(job: number, task: ExchangeTask) {
    const outcome = await runExchangeTask(task, (progress) => {
      this.#tell({ job, kind: 'progress', progress })
    })
    this.#tell({ job, kind: 'done', outcome })
  }
}
