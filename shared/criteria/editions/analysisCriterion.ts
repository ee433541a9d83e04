import type { Bilingual, Criterion, Item } from '#shared/criteria/criteriaSet'
import { ItemId } from '#shared/kernel/identifiers'
import { bilingual } from './bilingual'
import { inEdition, type EditionWording } from './editionWording'

/**
 * Criterion 3, analysis of results for continuous improvement: three items of 40 points, from
 * reporting (3.1, the only result item) over explaining (3.2) to changing (3.3).
 *
 * @param wording the edition's terms; they decide words and some of the guiding questions.
 * @returns 120 points: follow-up and results, analysis, development.
 * @source The programmes' chapters on follow-up, result, analysis and development, in our own words.
 * @example analysisCriterion(wording2016).items.map((item) => item.kind) // → ['result', 'process', 'process']
 */
export function analysisCriterion(wording: EditionWording): Criterion {
  return {
    id: ItemId.parse('3'),
    title: bilingual(
      'Analys av resultat för ständig förbättring',
      'Analysis of results for continuous improvement',
    ),
    purpose: bilingual(
      'Visar om enheten redovisar sina resultat, förklarar dem och ändrar verksamheten efter vad den har lärt sig.',
      'Shows whether the unit reports its results, explains them and changes its service after what it has learnt.',
    ),
    items: [resultsItem(wording), analysisItem(wording), developmentItem(wording)],
  }
}

function resultsItem(wording: EditionWording): Item {
  return {
    id: ItemId.parse('3.1'),
    title: bilingual('Uppföljning och resultat', 'Follow-up and results'),
    shortTitle: bilingual('Resultat', 'Results'),
    kind: 'result',
    maxPoints: 40,
    guidingQuestions: resultsQuestions(wording),
    bands: resultsBands(wording),
    sections: ['followUp', 'results'],
  }
}

function resultsQuestions(wording: EditionWording): Bilingual[] {
  const { theGoals, followUp } = wording
  return [
    bilingual(
      `Vilka metoder har enheten för att löpande ${followUp.sv} ${theGoals.sv}, det förväntade resultatet och arbetssätten?`,
      `What methods does the unit have to continuously ${followUp.en} ${theGoals.en}, the expected result and the approaches?`,
    ),
    bilingual(
      'Gäller uppföljningen både de politiska målen och hur invånarna upplever kvaliteten?',
      'Does the follow-up cover both the political goals and how residents experience the quality?',
    ),
    bilingual(
      'Hur har resultaten utvecklats över tid, jämfört med det förväntade resultatet och med andra?',
      'How have the results developed over time, compared with the expected result and with others?',
    ),
    bilingual(
      'Gäller resultaten det väsentliga: tjänsternas kvalitet, nöjda brukare och medarbetarnas arbetstillfredsställelse?',
      'Do the results concern what is essential: the quality of services, satisfied service users and job satisfaction?',
    ),
    inEdition(wording, {
      2011: bilingual(
        'Går resultaten att jämföra mellan enheter och stämma av mot resurserna?',
        'Can the results be compared between units and checked against resources?',
      ),
      2016: bilingual(
        'Visar vald metod det enheten vill veta, och används kvalitetsobservationer, inspektioner och revision?',
        'Does the chosen method show what the unit wants to know, and are quality observations, inspections and audits used?',
      ),
    }),
  ]
}

function resultsBands(wording: EditionWording): Bilingual[] {
  const { goals } = wording
  return [
    bilingual('Inga resultat redovisas', 'No results are reported'),
    bilingual(
      `Resultat redovisas för enstaka ${goals.sv}, eller försämras utan att det sägs`,
      `Results are reported for a few ${goals.en}, or decline without this being said`,
    ),
    bilingual(
      `Några ${goals.sv} följs upp; förväntat resultat nås inom några områden`,
      `Some ${goals.en} are followed up; the expected result is reached in some areas`,
    ),
    bilingual(
      `De flesta ${goals.sv} följs upp löpande; de flesta förväntade resultat nås eller förbättras`,
      `Most ${goals.en} are followed up continuously; most expected results are reached or improve`,
    ),
    bilingual(
      'Nästan alla förväntade resultat nås, och utvecklingen håller i sig under flera år',
      'Nearly all expected results are reached, and the development lasts over several years',
    ),
    bilingual(
      `… för alla ${goals.sv}, och resultaten står sig i jämförelse med andras`,
      `… for all ${goals.en}, and the results hold in comparison with others`,
    ),
  ]
}

function analysisItem(wording: EditionWording): Item {
  return {
    id: ItemId.parse('3.2'),
    title: bilingual('Analys', 'Analysis'),
    shortTitle: bilingual('Analys', 'Analysis'),
    kind: 'process',
    maxPoints: 40,
    guidingQuestions: analysisQuestions(wording),
    bands: analysisBands(wording),
    sections: ['analysis', 'results'],
  }
}

function analysisQuestions(wording: EditionWording): Bilingual[] {
  return [
    bilingual(
      'Vet enheten vilka arbetssätt som leder till måluppfyllelse, och vilka som inte gör det?',
      'Does the unit know which approaches lead to goal attainment, and which do not?',
    ),
    bilingual(
      'Hur söks orsaker, både där det förväntade resultatet nåddes och där det inte nåddes?',
      'How are causes sought, both where the expected result was reached and where it was not?',
    ),
    bilingual(
      'Utgår analysen från vad som blir bättre för brukarna?',
      'Does the analysis start from what becomes better for service users?',
    ),
    bilingual(
      'Visar analysen att enheten prioriterar rätt områden i förhållande till budget och resurser?',
      'Does the analysis show that the unit gives priority to the right areas in relation to budget and resources?',
    ),
    inEdition(wording, {
      2011: bilingual(
        'Går analysen längre än uppföljningen, och jämförs den med andras?',
        'Does the analysis go further than the follow-up, and is it compared with that of others?',
      ),
      2016: bilingual(
        'Hur utvecklar enheten sina metoder för analys, och jämförs den med andras?',
        'How does the unit develop its methods of analysis, and is the analysis compared with that of others?',
      ),
    }),
  ]
}

function analysisBands(wording: EditionWording): Bilingual[] {
  const { theGoals } = wording
  return [
    bilingual('Ingen information om analys', 'No information on analysis'),
    bilingual('Resultat återges; enstaka förklaringar', 'Results are restated; a few explanations'),
    bilingual('Orsaker söks inom några områden', 'Causes are sought in some areas'),
    bilingual(
      `Orsaker söks återkommande; enheten vet vad som leder till ${theGoals.sv} inom de flesta områden`,
      `Causes are sought repeatedly; the unit knows what leads to ${theGoals.en} in most areas`,
    ),
    bilingual(
      'Analysen prövas och ändrar arbetssätten',
      'The analysis is tested and changes the approaches',
    ),
    bilingual(
      '… och analysen jämförs med andras, och enheten lär av dem',
      '… and the analysis is compared with that of others, and the unit learns from them',
    ),
  ]
}

function developmentItem(wording: EditionWording): Item {
  return {
    id: ItemId.parse('3.3'),
    title: bilingual('Utveckling', 'Development'),
    shortTitle: bilingual('Utveckling', 'Development'),
    kind: 'process',
    maxPoints: 40,
    guidingQuestions: developmentQuestions(wording),
    bands: developmentBands(),
    sections: ['development', 'analysis'],
  }
}

function developmentQuestions(wording: EditionWording): Bilingual[] {
  return [
    bilingual(
      'Hur utvecklas verksamheten systematiskt utifrån analysen av uppnådda resultat?',
      'How is the service developed systematically from the analysis of results achieved?',
    ),
    inEdition(wording, {
      2011: bilingual(
        'Hur leder analysen till nya åtaganden, kvalitetsgarantier och arbetssätt?',
        'How does the analysis lead to new commitments, quality guarantees and approaches?',
      ),
      2016: bilingual(
        'Hur används resultatdialog och handlingsplan för att ta hand om det analysen visar?',
        'How are results dialogue and action plan used to deal with what the analysis shows?',
      ),
    }),
    bilingual(
      'Vem ansvarar för förbättringarna, och när ska de vara genomförda?',
      'Who is responsible for the improvements, and when are they to be carried out?',
    ),
    inEdition(wording, {
      2011: bilingual(
        'Hur är medarbetare och brukare delaktiga i förbättringarna?',
        'How do employees and service users take part in the improvements?',
      ),
      2016: bilingual(
        'Hur får medarbetare och brukare utrymme att pröva nya idéer?',
        'How are employees and service users given room to try new ideas?',
      ),
    }),
    bilingual(
      'Hur vet enheten att förändringarna gav nytta för stockholmarna?',
      'How does the unit know that the changes gave benefit to Stockholmers?',
    ),
  ]
}

function developmentBands(): Bilingual[] {
  return [
    bilingual(
      'Ingen information om utveckling utifrån resultat',
      'No information on development from results',
    ),
    bilingual(
      'Förbättringar planeras, utan koppling till analysen',
      'Improvements are planned, without a link to the analysis',
    ),
    bilingual(
      'Några förbättringar har genomförts utifrån analysen',
      'Some improvements have been carried out from the analysis',
    ),
    bilingual(
      'Förbättringar genomförs enligt plan inom de flesta områden; effekten följs upp',
      'Improvements follow a plan in most areas; the effect is followed up',
    ),
    bilingual(
      'Förbättringar ändras, utökas eller avslutas efter sin effekt, år efter år',
      'Improvements are changed, extended or ended after their effect, year after year',
    ),
    bilingual(
      '… och förbättringsarbetet utvecklas tillsammans med andra, som enheten lär av',
      '… and improvement work is developed together with others, from whom the unit learns',
    ),
  ]
}
