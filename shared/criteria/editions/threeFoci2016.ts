import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import { CriteriaSetId } from '#shared/kernel/identifiers'
import { bilingual } from './bilingual'
import { wording2016 } from './editionWording'
import { threeFoci } from './threeFoci'

/**
 * The example set in the terms of the programme of 2016: mål, Vision 2040, dialogue with service users.
 * Its scale, points and sentences are the program's own, not the city's.
 *
 * @source Stockholms stad, Program för kvalitetsutveckling, dnr 174-742/2016.
 * @example itemsOf(threeFoci2016).length // → 8
 */
export const threeFoci2016: CriteriaSet = threeFoci(wording2016, {
  id: CriteriaSetId.parse('criteria_threefoci2016'),
  title: bilingual('Tre fokus, 2016 års begrepp', 'Three foci, terms of 2016'),
  description: bilingual(
    'Exempel, inte stadens egen mall. Tre kriterier med lika vikt: nyttan för stockholmarna, goda exempel och analys av resultat. Frågor, nivåer, poäng och tolerans är programmets egna. Mallen kan också användas för en enhets egenutvärdering.',
    "Example, not the city's own set. Three criteria of equal weight: benefit for Stockholmers, good examples and analysis of results. Questions, bands, points and tolerance are the program's own. The set can also be used for a unit's self-assessment.",
  ),
  source: bilingual(
    'Stockholms stad, Program för kvalitetsutveckling, 2016-04-28, dnr 174-742/2016.',
    'City of Stockholm, Programme for quality development, 28 April 2016, reg. no. 174-742/2016.',
  ),
  changeLog: [
    {
      version: 1,
      date: '2026-05-04',
      text: bilingual(
        'Jämfört med 2011: enheten har mål i stället för åtaganden, och visionen är Vision 2040.',
        'Compared with 2011: the unit has goals instead of commitments, and the vision is Vision 2040.',
      ),
    },
    {
      version: 1,
      date: '2026-05-04',
      text: bilingual(
        'Jämfört med 2011: krav r8 gäller former för dialog. Kvalitetsgarantin är en av flera former och inget eget avsnitt.',
        'Compared with 2011: requirement r8 concerns forms of dialogue. The quality guarantee is one of several forms and not a section of its own.',
      ),
    },
    {
      version: 1,
      date: '2026-05-04',
      text: bilingual(
        'Jämfört med 2011: aktivitet, indikator, utvärdering, kunskapsbaserade arbetssätt, omvärldsbevakning, resultatdialog och handlingsplan har tillkommit.',
        'Compared with 2011: activity, indicator, evaluation, knowledge-based approaches, environmental scanning, results dialogue and action plan have been added.',
      ),
    },
    {
      version: 1,
      date: '2026-05-04',
      text: bilingual(
        'Jämfört med 2011: att det ska gå att mäta hur resurser används, och att kraven är ett minimivillkor, sägs inte längre.',
        'Compared with 2011: it is no longer said that the use of resources must be measurable, nor that the requirements are a minimum condition.',
      ),
    },
  ],
})
