import type { Translate } from '#shared/i18n/translate'
import type { Evidence } from '#shared/journey/assessment/assessment'

/** A quotation as one line: the cells of a table row parted by a point. */
export function quoteText(text: string): string {
  return text.replace(/\t/g, ' · ')
}

/** `s. 6` or `s. 6–7`; nothing where the source has no pages. */
export function pageText(
  { page, pageEnd }: Pick<Evidence, 'page' | 'pageEnd'>,
  t: Translate,
): string {
  if (page === null) return ''
  return pageEnd === null || pageEnd === page
    ? t('assessment.page', { page })
    : t('assessment.pages', { from: page, to: pageEnd })
}
