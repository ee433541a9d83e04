import type { IpcProblem } from '#shared/ipc/contract'
import type { Result } from '#shared/kernel/result'
import type { ReportDocument } from '#shared/report/documentTree'
import { reportHtml } from '#shared/report/html'
import type { ReportClient, ReportFailure, ReportWatch } from './reportClient'
import { reportFonts } from './reportFonts'

/** How HTML becomes PDF: the desktop's door `report:print`, given by the caller. */
export type Print = (page: {
  readonly html: string
  readonly footer: string
}) => Promise<Result<{ readonly pdf: Uint8Array }, IpcProblem>>

/** A report as a tagged PDF: printed by the desktop from the previewed HTML, then given its metadata. */
export async function pdfReport(
  document: ReportDocument,
  at: string,
  tools: { readonly print: Print; readonly client: ReportClient },
  watch: ReportWatch = {},
): Promise<Result<Uint8Array<ArrayBuffer>, ReportFailure | IpcProblem>> {
  const title = `${document.genre}: ${document.title}`
  const footer = [title, ...document.marks.slice(0, 1)].join(' · ').slice(0, 300)
  const printed = await tools.print({ html: reportHtml(document, reportFonts()), footer })
  if (!printed.ok) return printed
  const facts = { title, language: document.language, at }
  return tools.client.write({ kind: 'pdfMetadata', pdf: printed.value.pdf, facts }, watch)
}
