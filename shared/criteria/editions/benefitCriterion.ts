import type { Bilingual, Criterion, Item } from '#shared/criteria/criteriaSet'
import { ItemId } from '#shared/kernel/identifiers'
import { bilingual } from './bilingual'
import { inEdition, type EditionWording } from './editionWording'

/**
 * Criterion 1, the benefit for Stockholmers: three items of 40 points.
 *
 * @param wording the edition's terms; they decide words and some of the guiding questions.
 * @returns 120 points: goals and expected result, approach and resources, dialogue and complaints.
 * @source The programmes' common requirements and shared concepts, in our own words.
 * @example benefitCriterion(wording2016).items.map((item) => item.id) // → ['1.1', '1.2', '1.3']
 */
export function benefitCriterion(wording: EditionWording): Criterion {
  return {
    id: ItemId.parse('1'),
    title: bilingual('Nyttan för stockholmarna', 'Benefit for Stockholmers'),
    purpose: inEdition(wording, {
      2011: bilingual(
        'Visar hur enheten, med de resurser den har fått, skapar största möjliga nytta i förhållande till det förväntade resultatet.',
        'Shows how the unit, with the resources it has been given, creates the greatest possible benefit in relation to the expected result.',
      ),
      2016: bilingual(
        'Visar hur enheten, med de resurser den har fått, skapar största möjliga nytta för dem den är till för.',
        'Shows how the unit, with the resources it has been given, creates the greatest possible benefit for those it serves.',
      ),
    }),
    items: [goalsItem(wording), approachItem(wording), dialogueItem(wording)],
  }
}

function goalsItem(wording: EditionWording): Item {
  const { capitalGoals } = wording
  return {
    id: ItemId.parse('1.1'),
    title: bilingual(
      `${capitalGoals.sv} och förväntat resultat`,
      `${capitalGoals.en} and expected result`,
    ),
    shortTitle: capitalGoals,
    kind: 'process',
    maxPoints: 40,
    guidingQuestions: goalsQuestions(wording),
    bands: goalsBands(wording),
    sections: ['goals', 'expectedResult'],
  }
}

function goalsQuestions(wording: EditionWording): Bilingual[] {
  const { goal, goals, theGoals, achieve } = wording
  return [
    bilingual(
      `Hur utgår enhetens ${goals.sv} från nämndens mål och, genom dem, från kommunfullmäktiges mål?`,
      `How do the unit's ${goals.en} follow from the committee's goals and, through them, from the City Council's?`,
    ),
    inEdition(wording, {
      2011: bilingual(
        'Är åtagandena tydliga, fångar de syftet med verksamheten och det som är väsentligt för kvaliteten?',
        'Are the commitments clear, and do they catch the purpose of the service and what is essential to its quality?',
      ),
      2016: bilingual(
        'Är målen tydliga, fångar de syftet med verksamheten och det som är väsentligt för enhetens målgrupp?',
        'Are the goals clear, and do they catch the purpose of the service and what is essential to the people it serves?',
      ),
    }),
    bilingual(
      `Ryms ${theGoals.sv} inom enhetens ekonomiska ram, och har nämnden eller förvaltningsledningen prövat hur trovärdiga de är?`,
      `Do ${theGoals.en} fit within the unit's budget, and has the committee or the administration's management tested how credible they are?`,
    ),
    bilingual(
      `Har varje ${goal.sv} ett förväntat resultat som säger vad enheten ${achieve.sv} för brukarna under året?`,
      `Does every ${goal.en} have an expected result saying what the unit ${achieve.en} for its service users during the year?`,
    ),
    bilingual(
      'Går det förväntade resultatet att följa upp, som ett målvärde, en målbild eller ett tillstånd?',
      'Can the expected result be followed up, as a target value, a target picture or a state to be reached?',
    ),
  ]
}

function goalsBands(wording: EditionWording): Bilingual[] {
  const { goals, capitalGoals } = wording
  return [
    bilingual(
      `Ingen information om ${goals.sv} eller förväntat resultat`,
      `No information on ${goals.en} or expected results`,
    ),
    bilingual(
      `Enstaka ${goals.sv} nämns, utan förväntat resultat`,
      `A few ${goals.en} are mentioned, without an expected result`,
    ),
    bilingual(
      `${capitalGoals.sv} utgår från nämndens mål; några har ett förväntat resultat`,
      `${capitalGoals.en} follow from the committee's; some have an expected result`,
    ),
    bilingual(
      `De flesta ${goals.sv} är tydliga, gäller brukarna och har uppföljningsbara förväntade resultat`,
      `Most ${goals.en} are clear, concern service users and have expected results that can be followed up`,
    ),
    bilingual(
      `Alla ${goals.sv} har uppföljningsbara förväntade resultat och omprövas efter vad som uppnåtts`,
      `All ${goals.en} have expected results that can be followed up; all are revised after outcomes`,
    ),
    bilingual(
      '… och enheten jämför sin ambition med andras och lär av dem',
      '… and the unit compares its ambition with that of others and learns from them',
    ),
  ]
}

function approachItem(wording: EditionWording): Item {
  return {
    id: ItemId.parse('1.2'),
    title: bilingual('Arbetssätt och resursanvändning', 'Approach and use of resources'),
    shortTitle: bilingual('Arbetssätt', 'Approach'),
    kind: 'process',
    maxPoints: 40,
    guidingQuestions: approachQuestions(wording),
    bands: approachBands(wording),
    sections: ['approach', 'resources'],
  }
}

function approachQuestions(wording: EditionWording): Bilingual[] {
  const { theGoals } = wording
  return [
    bilingual(
      `Hur säkerställer arbetssätten att ${theGoals.sv} uppfylls?`,
      `How do the approaches ensure that ${theGoals.en} are fulfilled?`,
    ),
    inEdition(wording, {
      2011: bilingual(
        'Hur har medarbetarna varit delaktiga i att ta fram arbetssätten?',
        'How have the employees taken part in working out the approaches?',
      ),
      2016: bilingual(
        'Vilken kunskap bygger arbetssätten och metoderna på?',
        'What knowledge are the approaches and methods based on?',
      ),
    }),
    bilingual(
      'Används arbetssätten i hela enheten, och hur vet enheten det?',
      'Are the approaches used throughout the unit, and how does the unit know?',
    ),
    bilingual(
      'Hur används medarbetarnas kompetens, lokaler, samverkan, material och energi för att nå resultat?',
      "How are the employees' competence, premises, cooperation, materials and energy used to reach results?",
    ),
    inEdition(wording, {
      2011: bilingual(
        'Hur mäter enheten hur resurserna används?',
        'How does the unit measure how its resources are used?',
      ),
      2016: bilingual(
        'Har årets aktiviteter startdatum, slutdatum och en ansvarig?',
        "Do the year's activities have a start date, an end date and an owner?",
      ),
    }),
  ]
}

function approachBands(wording: EditionWording): Bilingual[] {
  const { goals, theGoals } = wording
  return [
    bilingual(
      'Ingen information om arbetssätt eller resursanvändning',
      'No information on approaches or use of resources',
    ),
    bilingual(
      `Arbetssätt nämns; hur de leder till ${theGoals.sv} framgår inte`,
      `Approaches are mentioned; how they lead to ${theGoals.en} is not shown`,
    ),
    bilingual(
      `Arbetssätt för några ${goals.sv} beskrivs och används i delar av enheten`,
      `Approaches for some ${goals.en} are described and used in parts of the unit`,
    ),
    bilingual(
      'Arbetssätten används i det mesta av enheten; effekt och resursåtgång följs upp',
      'The approaches are used in most of the unit; effect and resources spent are followed up',
    ),
    bilingual(
      'Arbetssätt och resurser ändras i hela enheten efter vad uppföljningen visar',
      'Approaches and resources are changed throughout the unit after what the follow-up shows',
    ),
    bilingual(
      '… och enheten jämför arbetssätt och resursanvändning med andras och lär av dem',
      '… and the unit compares approaches and use of resources with others and learns from them',
    ),
  ]
}

function dialogueItem(wording: EditionWording): Item {
  return {
    id: ItemId.parse('1.3'),
    title: bilingual('Dialog, synpunkter och klagomål', 'Dialogue, comments and complaints'),
    shortTitle: bilingual('Dialog', 'Dialogue'),
    kind: 'process',
    maxPoints: 40,
    guidingQuestions: dialogueQuestions(wording),
    bands: dialogueBands(wording),
    sections: inEdition(wording, {
      2011: ['dialogue', 'qualityGuarantee', 'complaints'],
      2016: ['dialogue', 'complaints'],
    }),
  }
}

function dialogueQuestions(wording: EditionWording): Bilingual[] {
  return [
    bilingual(
      'I vilka former för enheten dialog med brukarna om förväntningar, upplevd kvalitet och resultat?',
      'In what forms does the unit hold a dialogue with its service users on expectations, experienced quality and results?',
    ),
    inEdition(wording, {
      2011: bilingual(
        'Visar kvalitetsgarantin enhetens verksamhetsidé, åtaganden och rutiner för synpunkter och klagomål?',
        "Does the quality guarantee show the unit's purpose, its commitments and its routines for comments and complaints?",
      ),
      2016: bilingual(
        'Hur får alla brukare likvärdiga möjligheter att veta vad de kan förvänta sig och att påverka?',
        'How are all service users given equal opportunities to know what to expect and to have a say?',
      ),
    }),
    bilingual(
      'Är det enkelt att lämna synpunkter och klagomål, och hur får brukarna veta att de kan göra det?',
      'Is it easy to leave comments and complaints, and how are service users told that they can?',
    ),
    bilingual(
      'Hur åtgärdas klagomålen, och hur används synpunkterna i den dagliga utvecklingen?',
      'How are complaints remedied, and how are comments used in daily development?',
    ),
    bilingual(
      `Hur för chef och medarbetare dialog om ${wording.goals.sv} och resultat?`,
      `How do manager and employees hold a dialogue on ${wording.goals.en} and results?`,
    ),
  ]
}

function dialogueBands(wording: EditionWording): Bilingual[] {
  return [
    bilingual(
      'Ingen information om dialog, synpunkter eller klagomål',
      'No information on dialogue, comments or complaints',
    ),
    bilingual(
      'Former för dialog och klagomål nämns, utan exempel på hur de används',
      'Forms for dialogue and complaints are mentioned, without examples of their use',
    ),
    inEdition(wording, {
      2011: bilingual(
        'Kvalitetsgaranti finns; dialog förs och klagomål tas emot i delar av verksamheten',
        'A quality guarantee exists; dialogue is held and complaints received in parts of the service',
      ),
      2016: bilingual(
        'Dialog förs och klagomål tas emot i delar av verksamheten',
        'Dialogue is held and complaints are received in parts of the service',
      ),
    }),
    bilingual(
      'Dialog och klagomål hanteras ordnat; det som kommer in åtgärdas och sammanställs',
      'Dialogue and complaints are handled in order; what comes in is remedied and compiled',
    ),
    bilingual(
      'Dialog och synpunkter ändrar återkommande verksamheten, och brukarna får veta hur',
      'Dialogue and comments repeatedly change the service, and service users are told how',
    ),
    bilingual(
      '… och enheten lär av hur andra för dialog och tar emot klagomål',
      '… and the unit learns from how others hold dialogues and receive complaints',
    ),
  ]
}
