import type { Bilingual, ChainLink } from '#shared/criteria/criteriaSet'
import { ItemId } from '#shared/kernel/identifiers'
import { bilingual } from './bilingual'
import { inEdition, type EditionWording } from './editionWording'

/** Beginnings of words and phrases, lower case, that hint at a link of the chain. */
const CUES = {
  area: [
    'verksamhetsområdesmål',
    'mål för verksamhetsområde',
    'kf:s mål',
    'kommunfullmäktiges mål',
  ],
  committee: [
    'nämndmål',
    'nämndens mål',
    'nämndernas mål',
    'nämndspecifik',
    'bolagets mål',
    'bolagens mål',
    'styrelsens mål',
  ],
  unitGoal: [
    'enhetens mål',
    'enhetsmål',
    'våra mål',
    'vårt mål',
    'åtagande',
    'åtar oss',
    'åtar sig',
  ],
  expectedResult: ['förväntat resultat', 'förväntade resultat', 'målvärde', 'målbild', 'årsmål'],
  approach: ['arbetssätt', 'arbetsätt', 'metod', 'rutin', 'aktivitet', 'vi arbetar'],
  resources: [
    'resurs',
    'kompetens',
    'lokal',
    'budget',
    'bemanning',
    'schema',
    'energi',
    'samverka',
  ],
  followUp: [
    'uppfölj',
    'följer upp',
    'följs upp',
    'följa upp',
    'utvärder',
    'mäter',
    'mäts',
    'enkät',
  ],
  result: ['resultatet', 'resultaten', 'utfall', 'andel', 'procent', 'indikator', 'brukarundersök'],
  analysis: [
    'analys',
    'orsak',
    'beror på',
    'berodde på',
    'förklar',
    'därför att',
    'eftersom',
    'visade sig',
  ],
  development: [
    'utveckl',
    'förbättr',
    'ändrade',
    'ändrat',
    'avslutat',
    'avslutades',
    'handlingsplan',
    'åtgärd',
  ],
} as const

/**
 * The goal chain (röda tråden) from the city's direction to the unit's development.
 *
 * A cue is the beginning of a word or a phrase, lower case: where the entry's text has it, the link
 * is likely to be there. A cue never decides anything; the examiner does.
 *
 * @param wording the edition's terms; they decide the first and the fourth link's words.
 * @returns eleven links, from left to right.
 * @source The programmes' "Gemensamma begrepp", which follow the structure of the city's budget.
 * @example goalChain(wording2016).map((link) => link.key)[0] // → 'direction'
 */
export function goalChain(wording: EditionWording): ChainLink[] {
  const { goals } = wording
  const unitGoal = bilingual(`Enhetens ${goals.sv}`, `The unit's ${goals.en}`)
  const area = bilingual('Mål för verksamhetsområdet', 'Goal for the area of operation')
  return [
    directionLink(wording),
    link('area', area, ['goals'], '1.1'),
    link('committee', bilingual('Nämndmål', 'Committee goal'), ['goals'], '1.1'),
    link('unitGoal', unitGoal, ['goals'], '1.1'),
    link(
      'expectedResult',
      bilingual('Förväntat resultat', 'Expected result'),
      ['expectedResult', 'goals'],
      '1.1',
    ),
    link('approach', bilingual('Arbetssätt', 'Approach'), ['approach'], '1.2'),
    link('resources', bilingual('Resursanvändning', 'Use of resources'), ['resources'], '1.2'),
    link('followUp', bilingual('Uppföljning', 'Follow-up'), ['followUp'], '3.1'),
    link('result', bilingual('Resultat', 'Result'), ['results', 'analysis'], '3.1'),
    link('analysis', bilingual('Analys', 'Analysis'), ['analysis', 'results'], '3.2'),
    link('development', bilingual('Utveckling', 'Development'), ['development', 'analysis'], '3.3'),
  ]
}

function directionLink(wording: EditionWording): ChainLink {
  return {
    key: 'direction',
    title: bilingual('Inriktningsmål', 'Direction goal'),
    sections: ['goals'],
    items: [ItemId.parse('1.1')],
    cues: [
      'inriktningsmål',
      'stadens vision',
      wording.vision.sv.toLowerCase(),
      ...inEdition(wording, {
        2011: ['en stad i världsklass'],
        2016: ['ett stockholm för alla', 'ett stockholm som håller samman'],
      }),
    ],
  }
}

function link(
  key: keyof typeof CUES,
  title: Bilingual,
  sections: readonly string[],
  item: string,
): ChainLink {
  return { key, title, sections: [...sections], items: [ItemId.parse(item)], cues: [...CUES[key]] }
}
