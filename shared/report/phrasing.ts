import type { Translate } from '#shared/i18n/translate'
import type { Evidence } from '#shared/journey/assessment/assessment'
import type { EvidenceId } from '#shared/kernel/identifiers'
import type { Quotation, TextRun } from './documentTree'
import { plain, strong } from './documentTree'

/**
 * Words as a list in running text.
 *
 * @returns '' for none.
 * @example listed(['1.3', '2.1', '2.2'], t) // → '1.3, 2.1 och 2.2'
 */
export function listed(words: readonly string[], t: Translate): string {
  const last = words.at(-1) ?? ''
  const before = words.slice(0, -1).join(', ')
  return before === '' ? last : t('report.and', { first: before, last })
}

/**
 * A difference with its sign, or a dash where there is none to tell.
 *
 * @param delta percentage units.
 * @example signed(-15) // → '−15'
 */
export function signed(delta: number | null): string {
  if (delta === null) return '–'
  return delta > 0 ? `+${delta}` : delta < 0 ? `−${-delta}` : '0'
}

/**
 * Where in the source a quotation stands.
 *
 * @returns null where the source has no page marks.
 * @example pageText({ page: 4, pageEnd: 5 }, t) // → 's. 4–5'
 */
export function pageText(
  evidence: Pick<Evidence, 'page' | 'pageEnd'>,
  t: Translate,
): string | null {
  const { page, pageEnd } = evidence
  if (page === null) return null
  return pageEnd === null || pageEnd === page
    ? t('report.page', { page })
    : t('report.pages', { from: page, to: pageEnd })
}

/**
 * A piece of evidence as a quotation of the report.
 *
 * @param letters by evidence, from `evidenceLetters`.
 * @example quotationOf(evidence, letters, t) // → { text: '…', page: 's. 4', letter: 'D' }
 */
export function quotationOf(
  evidence: Evidence,
  letters: ReadonlyMap<EvidenceId, string>,
  t: Translate,
): Quotation {
  return {
    text: evidence.quote,
    page: pageText(evidence, t),
    letter: letters.get(evidence.id) ?? null,
  }
}

/**
 * A label in strong type and what it says.
 *
 * @example labelled('Skäl', 'Dialogen är fast.') // → strong 'Skäl: ', plain 'Dialogen är fast.'
 */
export function labelled(label: string, text: string): readonly TextRun[] {
  return [strong(`${label}: `), plain(text)]
}

/**
 * A text with a full stop, unless it ends a sentence already.
 *
 * @returns '' for no text.
 * @example asSentence('Planerat') // → 'Planerat.'
 */
export function asSentence(text: string): string {
  const trimmed = text.trim()
  return trimmed === '' || /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`
}
