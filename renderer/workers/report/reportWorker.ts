import { answerJobs } from '../answerJobs'
import type { ReportJob } from './reportClient'
import { loadReportFonts } from './reportFonts'
import { writeReport } from './writeReport'

answerJobs(
  async (job: ReportJob, tell) => {
    if (job.kind === 'docx') await loadReportFonts()
    return writeReport(job, tell)
  },
  (bytes) => [bytes.buffer],
)
