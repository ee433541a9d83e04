import type { Bilingual, Criterion, Item } from '#shared/criteria/criteriaSet'
import { ItemId } from '#shared/kernel/identifiers'
import { bilingual } from './bilingual'
import { inEdition, type EditionWording } from './editionWording'

/**
 * Criterion 2, spreading and making use of good examples: one item for each half, 60 points each.
 *
 * @param wording the edition's terms; they decide some of the guiding questions.
 * @returns 120 points: spreads its own, seeks and makes use of others'.
 * @source The programmes' chapters on good examples and (2016) on environmental scanning, in our own words.
 * @example goodExamplesCriterion(wording2016).items.length // → 2
 */
export function goodExamplesCriterion(wording: EditionWording): Criterion {
  return {
    id: ItemId.parse('2'),
    title: bilingual('Goda exempel', 'Good examples'),
    purpose: bilingual(
      'Visar hur enheten delar med sig av det som fungerar, och hur den söker och använder andras erfarenheter.',
      'Shows how the unit shares what works, and how it seeks and uses the experience of others.',
    ),
    items: [spreadsItem(wording), seeksItem(wording)],
  }
}

function spreadsItem(wording: EditionWording): Item {
  return {
    id: ItemId.parse('2.1'),
    title: bilingual('Sprider egna goda exempel', 'Spreads its own good examples'),
    shortTitle: bilingual('Sprider egna', 'Spreads its own'),
    kind: 'process',
    maxPoints: 60,
    guidingQuestions: spreadsQuestions(wording),
    bands: spreadsBands(),
    sections: ['goodExamples'],
  }
}

function spreadsQuestions(wording: EditionWording): Bilingual[] {
  return [
    bilingual(
      'Vilka goda exempel har enheten, och vilka resultat visar att de ger nytta?',
      'What good examples does the unit have, and which results show that they give benefit?',
    ),
    bilingual(
      'Hur väljer enheten vad som är värt att sprida, till exempel efter en stor förbättring i indikatorer eller brukarundersökningar?',
      'How does the unit choose what is worth spreading, for example after a large improvement in indicators or user surveys?',
    ),
    inEdition(wording, {
      2011: bilingual(
        'I vilka former visar enheten upp sina exempel, inom och utanför den egna förvaltningen?',
        'In what forms does the unit show its examples, inside and outside its own administration?',
      ),
      2016: bilingual(
        'I vilka former delar enheten med sig, till exempel i nätverk, vid studiebesök eller på Goda exempelmässan?',
        'In what forms does the unit share, for example in networks, at study visits or at the Good Examples Fair?',
      ),
    }),
    bilingual(
      'Vet enheten vilka som har använt exemplen, och vad det ledde till?',
      'Does the unit know who has used the examples, and what came of it?',
    ),
  ]
}

function spreadsBands(): Bilingual[] {
  return [
    bilingual(
      'Ingen information om egna goda exempel',
      'No information on good examples of its own',
    ),
    bilingual(
      'Egna exempel nämns; hur andra får del av dem framgår inte',
      'Examples of its own are mentioned; how others learn of them is not shown',
    ),
    bilingual(
      'Några exempel har visats upp för andra vid enstaka tillfällen',
      'Some examples have been shown to others on single occasions',
    ),
    bilingual(
      'Exempel med visad effekt sprids återkommande i bestämda former',
      'Examples with a shown effect are spread repeatedly in settled forms',
    ),
    bilingual(
      'Enheten tar reda på vad mottagarna använder och ändrar sitt sätt att sprida',
      'The unit finds out what the receivers use and changes its way of spreading',
    ),
    bilingual(
      '… och andra använder exemplen, medan enheten lär av deras erfarenheter',
      '… and others use the examples, while the unit learns from their experience',
    ),
  ]
}

function seeksItem(wording: EditionWording): Item {
  return {
    id: ItemId.parse('2.2'),
    title: bilingual(
      'Söker och tar tillvara andras goda exempel',
      "Seeks and makes use of others' good examples",
    ),
    shortTitle: bilingual('Tar tillvara andras', "Uses others'"),
    kind: 'process',
    maxPoints: 60,
    guidingQuestions: seeksQuestions(wording),
    bands: seeksBands(),
    sections: ['goodExamples'],
  }
}

function seeksQuestions(wording: EditionWording): Bilingual[] {
  return [
    bilingual(
      'Hur söker enheten aktivt goda exempel hos andra, i staden och utanför?',
      'How does the unit actively seek good examples from others, in the city and outside it?',
    ),
    inEdition(wording, {
      2011: bilingual(
        'Hur väljer enheten vilka verksamheter den vill lära av?',
        'How does the unit choose which services it wants to learn from?',
      ),
      2016: bilingual(
        'Hur bevakar enheten omvärlden, och hur jämför den sina resultat med liknande verksamheters?',
        'How does the unit scan the outside world, and how does it compare its results with similar services?',
      ),
    }),
    bilingual(
      'Hur prövas och anpassas det som hittas till den egna verksamheten?',
      "How is what is found tried out and adapted to the unit's own service?",
    ),
    bilingual(
      'Vad har ändrats tack vare andra, och vilken nytta har det gett brukarna?',
      'What has changed thanks to others, and what benefit has it given service users?',
    ),
  ]
}

function seeksBands(): Bilingual[] {
  return [
    bilingual(
      'Ingen information om att enheten söker andras goda exempel',
      'No information on seeking good examples from others',
    ),
    bilingual(
      'Andras exempel nämns; inget visar att de används',
      "Others' examples are mentioned; nothing shows that they are used",
    ),
    bilingual(
      'Enstaka exempel har hämtats från andra och prövats',
      'A few examples have been taken from others and tried out',
    ),
    bilingual(
      'Enheten söker återkommande exempel hos andra och följer upp vad de ger',
      'The unit repeatedly seeks examples from others and follows up what they give',
    ),
    bilingual(
      'Det som hämtats anpassas, införs och förbättrar de flesta delar av verksamheten',
      'What is taken is adapted, introduced and improves most parts of the service',
    ),
    bilingual(
      '… och lärandet är ömsesidigt: enheten jämför sig återkommande med dem den lärt av',
      '… and learning is mutual: the unit repeatedly compares itself with those it learnt from',
    ),
  ]
}
