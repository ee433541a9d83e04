/** What sealed text begins with, so that it is told apart from plain JSON. The number is the format's. */
const MARK = 'sealed:1:'

/**
 * Where a sealed value belongs, as the additional data that its seal is bound to: what is sealed for
 * one place cannot be opened at another. Unambiguous, since it is a JSON array.
 *
 * @param parts what it is and whose: a purpose, a table, an id, perhaps a revision; in that order.
 * @source NIST SP 800-38D, section 3: additional authenticated data.
 * @example sealPlace('row', 'entries', 'entry_linden2026') // → '["row","entries","entry_linden2026"]'
 */
export function sealPlace(...parts: readonly (string | number)[]): string {
  return JSON.stringify(parts)
}

/**
 * Where a row of the store belongs.
 *
 * @param table the table's name.
 * @param id    the row's id.
 * @example rowPlace('entries', 'entry_linden2026') // → '["row","entries","entry_linden2026"]'
 */
export function rowPlace(table: string, id: string): string {
  return sealPlace('row', table, id)
}

/**
 * Sealed bytes as text, for journal lines, notes and indexes.
 *
 * @param base64 nonce, ciphertext and tag in base64 (RFC 4648, section 4).
 * @example toSealedText('AAEC') // → 'sealed:1:AAEC'
 */
export function toSealedText(base64: string): string {
  return MARK + base64
}

/**
 * The base64 of a sealed text.
 *
 * @returns null for a text that is not sealed, such as plain JSON.
 * @example fromSealedText('{"id":"a"}') // → null
 */
export function fromSealedText(text: string): string | null {
  return text.startsWith(MARK) ? text.slice(MARK.length) : null
}
