import type { ReportReply, ReportRequest } from './reportClient'
import { loadReportFonts } from './reportFonts'
import { writeReport } from './writeReport'

const answer = (reply: ReportReply, transfer: Transferable[] = []) => {
  self.postMessage(reply, { transfer })
}

async function handle({ id, job }: ReportRequest): Promise<void> {
  try {
    if (job.kind === 'docx') await loadReportFonts()
    const bytes = await writeReport(job, (step) => {
      answer({ id, kind: 'step', step })
    })
    answer({ id, kind: 'done', bytes }, [bytes.buffer])
  } catch (error) {
    answer({ id, kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
  }
}

self.addEventListener('message', (event: MessageEvent<ReportRequest>) => {
  void handle(event.data)
})
