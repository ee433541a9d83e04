import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import { CriteriaSetId } from '#shared/kernel/identifiers'
import { bilingual } from './bilingual'
import { wording2011 } from './editionWording'
import { threeFoci } from './threeFoci'

/**
 * The example set in the terms of the programme of 2011: åtaganden, Vision 2030, quality guarantee.
 * Its scale, points and sentences are the program's own, not the city's.
 *
 * @source Stockholms stad, Program för kvalitetsutveckling, dnr 009-1322/2011.
 * @example threeFoci2011.vocabulary.goal.sv // → 'åtagande'
 */
export const threeFoci2011: CriteriaSet = threeFoci(wording2011, {
  id: CriteriaSetId.parse('criteria_threefoci2011'),
  title: bilingual('Tre fokus, 2011 års begrepp', 'Three foci, terms of 2011'),
  description: bilingual(
    'Exempel, inte stadens egen mall. Tre kriterier med lika vikt: nyttan för stockholmarna, goda exempel och analys av resultat. Frågor, nivåer, poäng och tolerans är programmets egna. Att alla nio krav uppfylls är enligt 2011 års program ett minimivillkor, och kvalitetsgarantin är ett av dem.',
    "Example, not the city's own set. Three criteria of equal weight: benefit for Stockholmers, good examples and analysis of results. Questions, bands, points and tolerance are the program's own. In the programme of 2011, meeting all nine requirements is a minimum condition, and the quality guarantee is one of them.",
  ),
  source: bilingual(
    'Stockholms stad, Program för kvalitetsutveckling, 2011, dnr 009-1322/2011.',
    'City of Stockholm, Programme for quality development, 2011, reg. no. 009-1322/2011.',
  ),
  changeLog: [
    {
      version: 1,
      date: '2026-05-04',
      text: bilingual(
        'Första versionen av exempelmallen med 2011 års begrepp.',
        'First version of the example set with the terms of 2011.',
      ),
    },
  ],
})
