import type { Bilingual, EntrySection } from '#shared/criteria/criteriaSet'
import { bilingual } from './bilingual'
import { inEdition, type EditionWording } from './editionWording'
import { sectionHeadings } from './sectionHeadings'

/**
 * The sections an entry is expected to have, in the goal chain's order, with their known headings.
 *
 * @param wording the edition's terms. In 2011 the quality guarantee is a section of its own,
 *        in 2016 it is one of several forms of dialogue and its headings are taken for that section.
 * @returns sections with keys unique in the set; no heading stands under two sections.
 * @example entrySections(wording2011).some((section) => section.key === 'qualityGuarantee') // → true
 */
export function entrySections(wording: EditionWording): EntrySection[] {
  const { goals } = wording
  return [
    section('unit', bilingual('Enheten', 'The unit')),
    section('goals', bilingual(`Enhetens ${goals.sv}`, `The unit's ${goals.en}`)),
    section('expectedResult', bilingual('Förväntat resultat', 'Expected result')),
    section('approach', bilingual('Arbetssätt', 'Approach')),
    section('resources', bilingual('Resursanvändning', 'Use of resources')),
    section('followUp', bilingual('Uppföljning', 'Follow-up')),
    section('complaints', bilingual('Synpunkter och klagomål', 'Comments and complaints')),
    section('results', bilingual('Resultat', 'Results')),
    section('analysis', bilingual('Analys', 'Analysis')),
    section('development', bilingual('Utveckling', 'Development')),
    ...dialogueSections(wording),
    section('goodExamples', bilingual('Goda exempel', 'Good examples')),
  ]
}

function dialogueSections(wording: EditionWording): EntrySection[] {
  const dialogue = section('dialogue', bilingual('Dialog', 'Dialogue'))
  const guarantee = section('qualityGuarantee', bilingual('Kvalitetsgaranti', 'Quality guarantee'))
  return inEdition(wording, {
    2011: [dialogue, guarantee],
    2016: [{ ...dialogue, aliases: [...dialogue.aliases, ...guarantee.aliases] }],
  })
}

function section(key: keyof typeof sectionHeadings, title: Bilingual): EntrySection {
  return { key, title, aliases: [...sectionHeadings[key]] }
}
