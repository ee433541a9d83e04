/**
 * A phrase as the source of a regular expression: every sign stands for itself, and white space for
 * any white space.
 *
 * @returns pattern text for `new RegExp(…, 'u')`.
 * @example phrasePattern('kf:s mål?') // → 'kf:s\\s+mål\\?'
 */
export function phrasePattern(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/\s+/gu, '\\s+')
}
