import type { EligibilityRule } from '#shared/criteria/criteriaSet'
import { bilingual } from './bilingual'

/**
 * Who may take part and who may win, as the city's pages have stated it. The two are kept apart:
 * a unit in deficit may take part but not win.
 *
 * @source Stockholms stad, the award's page at start.stockholm, latest text seen; a round may change them.
 */
export const eligibilityRules: readonly EligibilityRule[] = [
  {
    id: 'financedByCity',
    decides: 'takePart',
    text: bilingual(
      'Verksamheten finansieras av staden och drivs av staden eller på uppdrag av den.',
      'The service is financed by the city and run by it or on its behalf.',
    ),
  },
  {
    id: 'ownManager',
    decides: 'takePart',
    text: bilingual(
      'Enheten har en chef med ansvar för verksamhet, budget och personal.',
      'The unit has a manager responsible for its service, budget and staff.',
    ),
  },
  {
    id: 'planWithGoals',
    decides: 'takePart',
    text: bilingual(
      'Enheten har en verksamhetsplan med mål.',
      'The unit has a unit plan with goals.',
    ),
  },
  {
    id: 'fiveEmployees',
    decides: 'takePart',
    text: bilingual(
      'Enheten har minst fem anställda, chefen inräknad.',
      'The unit has at least five employees, the manager included.',
    ),
  },
  {
    id: 'cityShare',
    decides: 'takePart',
    text: bilingual(
      'Om enheten är privat driven eller säljer enstaka platser: minst 51 procent av platserna, barnen eller eleverna kommer från Stockholms stad.',
      'If the unit is privately run or sells single places: at least 51 per cent of the places, children or pupils are from the City of Stockholm.',
    ),
  },
  {
    id: 'reported',
    decides: 'takePart',
    text: bilingual(
      'Deltagandet är anmält i enhetens nämnd eller styrelse.',
      "Participation has been reported to the unit's committee or board.",
    ),
  },
  {
    id: 'twoYearWait',
    decides: 'takePart',
    text: bilingual(
      'Enheten har inte vunnit utmärkelsen under de två senaste åren.',
      'The unit has not won the award in the last two years.',
    ),
  },
  {
    id: 'noDeficitLastYear',
    decides: 'win',
    text: bilingual(
      'Förra årets resultat visar inget underskott.',
      "Last year's result shows no deficit.",
    ),
  },
  {
    id: 'noDeficitForecast',
    decides: 'win',
    text: bilingual(
      'Årets prognos visar inget underskott.',
      "This year's forecast shows no deficit.",
    ),
  },
]
