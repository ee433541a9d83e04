import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import { Entry } from '#shared/journey/entry/entry'
import { Round } from '#shared/journey/round/round'

/** Stands wherever the hash of some content is asked for. */
export const hash = 'a'.repeat(64)
const entryId = 'entry_forskolanlinden'

const examiners = (
  [
    ['maria0001', 'Maria Ek'],
    ['erik00002', 'Erik Lund'],
    ['ali000003', 'Ali Demir'],
    ['sofia0004', 'Sofia Ångström'],
    ['johan0005', 'Johan Åkerman'],
  ] as const
).map(([id, name]) => ({
  id: `examiner_${id}`,
  name,
  administration: 'Farsta stadsdelsförvaltning',
  email: '',
  experienced: true,
}))

/** A round in which one team of five examines one entry. Fictitious, as everything in it. */
export const round = Round.parse({
  id: 'round_2026kvalitet',
  title: 'Kvalitetsutmärkelsen 2026',
  year: 2026,
  prize: 'quality',
  isExample: true,
  classes: ['Förskola'],
  calendar: [],
  ceremonyDay: '2026-11-24',
  criteria: threeFoci2016,
  criteriaHash: hash,
  units: [
    {
      id: 'unit_forskolanlinden',
      name: 'Förskolan Linden',
      administration: 'Enskede-Årsta-Vantörs stadsdelsförvaltning',
      committee: '',
      operation: 'ownManagement',
      employees: 34,
    },
  ],
  examiners,
  teams: [
    {
      id: 'team_lagfyra01',
      name: 'Lag 4',
      leaderId: 'examiner_maria0001',
      memberIds: examiners.map(({ id }) => id),
    },
  ],
  assignments: [{ teamId: 'team_lagfyra01', entryId }],
  issuer: { name: 'Stadsledningskontoret', administration: '' },
})

const passages = [
  ['Vårdnadshavarrådet går igenom målen i mars och resultaten i november.', 4],
  ['Klagomål tas emot av biträdande rektor.', 5],
  ['Varje avdelning dokumenterar barnens lek och väljer ut två iakttagelser i veckan.', 2],
  ['Andelen nöjda föräldrar har ökat från 78 till 91 procent på tre år.', 7],
] as const

export const entry = Entry.parse({
  id: entryId,
  roundId: round.id,
  unitId: 'unit_forskolanlinden',
  title: 'Barnens röster i varje beslut',
  className: 'Förskola',
  sections: [
    {
      key: 'other',
      heading: 'Bidraget',
      blocks: passages.map(([text, page], index) => ({
        id: `block_passage0${index}`,
        kind: 'paragraph',
        level: null,
        text,
        page,
        pageMarks: [],
      })),
    },
  ],
  indicators: [],
  sourceName: 'bidrag.txt',
  sourceHash: hash,
  isExample: true,
})
