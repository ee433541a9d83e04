import type { entrySv } from '../sv/entry'
import type { Translation } from '../translate'

/** English texts: entry. */
export const entryEn: Translation<typeof entrySv> = {
  reader: {
    goToSection: 'Go to section',
    search: 'Search the entry',
    hits: '{{current}} of {{count}}',
    previousHit: 'Previous hit',
    nextHit: 'Next hit',
    page: 'p. {{page}}',
    section: 'The entry · section {{number}} of {{count}}',
  },
}
