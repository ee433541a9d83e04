import type { JobReply, JobRequest } from './workerJobs'

/** The worker's side of `WorkerJobs`: runs each task and answers with its progress, then one end. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- only the work knows what its client sends
export function answerJobs<Task, Outcome>(
  run: (task: Task, tell: (progress: unknown) => void) => Promise<Outcome>,
  transferOf: (outcome: Outcome) => Transferable[] = () => [],
): void {
  const answer = (reply: JobReply<unknown, Outcome>, transfer: Transferable[] = []): void => {
    self.postMessage(reply, { transfer })
  }
  const handle = async ({ job, task }: JobRequest<Task>): Promise<void> => {
    try {
      const outcome = await run(task, (progress) => {
        answer({ job, kind: 'progress', progress })
      })
      answer({ job, kind: 'done', outcome }, transferOf(outcome))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      answer({ job, kind: 'failed', reason })
    }
  }
  self.addEventListener('message', (event: MessageEvent<JobRequest<Task>>) => {
    void handle(event.data)
  })
}
