import '../quietZod'
import type { JobReply, JobRequest } from '../workers/workerJobs'
import {
  runExchangeTask,
  type ExchangeOutcome,
  type ExchangeProgress,
  type ExchangeTask,
} from './exchangeJob'

const answer = (reply: JobReply<ExchangeProgress, ExchangeOutcome>) => {
  self.postMessage(reply, { transfer: [] })
}

async function handle({ job, task }: JobRequest<ExchangeTask>): Promise<void> {
  try {
    const outcome = await runExchangeTask(task, (progress) => {
      answer({ job, kind: 'progress', progress })
    })
    answer({ job, kind: 'done', outcome })
  } catch (error) {
    answer({ job, kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
  }
}

self.addEventListener('message', (event: MessageEvent<JobRequest<ExchangeTask>>) => {
  void handle(event.data)
})
