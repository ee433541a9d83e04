import type { Scale } from '#shared/criteria/criteriaSet'
import { bilingual } from './bilingual'

/**
 * The program's own scale: 0–100 per cent in steps of 5, six bands. The city has not published
 * a scale of its own; a round may replace this one.
 *
 * @source The plan–do–check–act ladder that public-sector self-assessment uses, in our own words;
 *         the bands' ends are moved to whole steps of five so that none share a value.
 */
export const sixBands: Scale = {
  min: 0,
  max: 100,
  step: 5,
  bands: [
    {
      number: 1,
      from: 0,
      to: 10,
      name: {
        process: bilingual('Ingen information', 'No information'),
        result: bilingual('Inga resultat', 'No results'),
      },
    },
    {
      number: 2,
      from: 15,
      to: 30,
      name: {
        process: bilingual('Planerat', 'Planned'),
        result: bilingual('Svaga resultat', 'Weak results'),
      },
    },
    {
      number: 3,
      from: 35,
      to: 50,
      name: {
        process: bilingual('Genomfört', 'Carried out'),
        result: bilingual('Några resultat', 'Some results'),
      },
    },
    {
      number: 4,
      from: 55,
      to: 70,
      name: {
        process: bilingual('Uppföljt', 'Checked'),
        result: bilingual('De flesta resultat', 'Most results'),
      },
    },
    {
      number: 5,
      from: 75,
      to: 90,
      name: {
        process: bilingual('Anpassat', 'Adjusted'),
        result: bilingual('Nästan alla resultat', 'Nearly all results'),
      },
    },
    {
      number: 6,
      from: 95,
      to: 100,
      name: {
        process: bilingual('Lär av andra', 'Learns from others'),
        result: bilingual('Alla, med jämförelse', 'All, with comparison'),
      },
    },
  ],
}
