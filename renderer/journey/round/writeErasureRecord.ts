import type { Language, Translate } from '#shared/i18n/translate'
import { erasureReport } from '#shared/report/erasureReport'
import { ask } from '../../desktop/desk'
import { savedOutcome, type SaveOutcome } from '../../exchange/savedOutcome'
import type { ErasureReceipt } from '../../storage/erasure'
import { momentText } from '../../ui/momentText'
import { pdfReport } from '../../workers/report/pdfReport'
import { createReportClient } from '../../workers/report/reportClient'

/** Draws the erasure's record up and lets the person choose where it is saved. */
export async function writeErasureRecord(
  receipt: ErasureReceipt,
  format: 'pdf' | 'docx',
  language: Language,
  t: Translate,
): Promise<SaveOutcome> {
  const document = erasureReport(
    { ...receipt, language, at: momentText(receipt.at, language, t) },
    t,
  )
  const client = createReportClient()
  try {
    const written =
      format === 'pdf'
        ? await pdfReport(document, receipt.at, {
            print: (page) => ask('report:print', page),
            client,
          })
        : await client.write({ kind: 'docx', document, at: receipt.at })
    if (!written.ok) return { kind: 'failed', reason: written.error.kind }
    const name = t('retention.report.fileName', { date: receipt.at.slice(0, 10) })
    return savedOutcome(
      await ask('file:save', { suggestedName: `${name}.${format}`, bytes: written.value }),
    )
  } finally {
    client.close()
  }
}
