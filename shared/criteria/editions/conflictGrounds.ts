import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import { bilingual } from './bilingual'

/**
 * Grounds for a conflict of interest (jäv), as guidance for the person who answers. They are not
 * stated as law: whether the award falls under the rules of public administration is left open.
 *
 * @source Grounds of the Administrative Procedure Act, section 16, put in everyday words, with the
 *         award's own: examiners come from the city's administrations.
 */
export const conflictGrounds: CriteriaSet['conflictGrounds'] = [
  {
    id: 'ownUnit',
    text: bilingual(
      'Jag arbetar i enheten eller har gjort det nyligen.',
      'I work in the unit or did so recently.',
    ),
  },
  {
    id: 'ownAdministration',
    text: bilingual(
      'Enheten hör till min förvaltning eller mitt bolag.',
      'The unit belongs to my administration or company.',
    ),
  },
  {
    id: 'closePerson',
    text: bilingual(
      'En närstående till mig arbetar i enheten eller får service av den.',
      'Someone close to me works in the unit or is served by it.',
    ),
  },
  {
    id: 'earlierManager',
    text: bilingual(
      'Jag har varit chef för enheten eller över enhetens chef.',
      "I have been the manager of the unit or the superior of the unit's manager.",
    ),
  },
  {
    id: 'supplier',
    text: bilingual(
      'Jag levererar till enheten, ger den råd eller har ett ekonomiskt intresse i den.',
      'I supply the unit, advise it or have a financial interest in it.',
    ),
  },
  {
    id: 'otherCircumstance',
    text: bilingual(
      'Något annat kan få mig, eller andra, att tvivla på min opartiskhet.',
      'Something else may make me, or others, doubt my impartiality.',
    ),
  },
]
