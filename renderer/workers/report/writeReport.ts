import type { Figure } from '#shared/report/svg'
import { docxReport } from './docxReport'
import { figurePicture } from './figurePicture'
import { pdfWithMetadata } from './pdfMetadata'
import type { ReportJob, ReportStep } from './reportClient'
import { xlsxReport } from './xlsxReport'

/** Does one job of the report worker; the figures of a Word file are the part that takes time. */
export async function writeReport(
  job: ReportJob,
  onStep: (step: ReportStep) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  if (job.kind === 'xlsx') return xlsxReport(job.workbook, { at: job.at })
  if (job.kind === 'pdfMetadata') return pdfWithMetadata(job.pdf, job.facts)
  return writeDocx(job, onStep)
}

async function writeDocx(
  { document, at }: Extract<ReportJob, { kind: 'docx' }>,
  onStep: (step: ReportStep) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const figures = document.nodes.flatMap((node) => (node.kind === 'figure' ? [node.figure] : []))
  const total = figures.length + 1
  const pictures = new Map<Figure, Uint8Array>()
  for (const [index, figure] of figures.entries()) {
    const picture = await figurePicture(figure)
    if (picture !== null) pictures.set(figure, picture)
    onStep({ done: index + 1, total })
  }
  const bytes = await docxReport(document, { at, pictures })
  onStep({ done: total, total })
  return bytes
}
