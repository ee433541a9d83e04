/** Swedish texts: entry. */
export const entrySv = {
  reader: {
    goToSection: 'Gå till avsnitt',
    search: 'Sök i bidraget',
    hits: '{{current}} av {{count}}',
    previousHit: 'Föregående träff',
    nextHit: 'Nästa träff',
    page: 's. {{page}}',
    section: 'Bidraget · avsnitt {{number}} av {{count}}',
  },
} as const
