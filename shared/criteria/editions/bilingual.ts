import type { Bilingual } from '#shared/criteria/criteriaSet'

/**
 * A text in both languages, short enough to read as a table.
 *
 * @param sv the Swedish original.
 * @param en the English translation.
 * @example bilingual('mål', 'goal') // → { sv: 'mål', en: 'goal' }
 */
export function bilingual(sv: string, en: string): Bilingual {
  return { sv, en }
}
