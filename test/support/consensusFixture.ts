import { itemsOf } from '#shared/criteria/criteriaSet'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import { Assessment, type Evidence, type Finding } from '#shared/journey/assessment/assessment'
import { Consensus, type ConsensusItem } from '#shared/journey/consensus/consensus'
import { blocksOf, Entry } from '#shared/journey/entry/entry'
import { Round } from '#shared/journey/round/round'
import { FindingId } from '#shared/kernel/identifiers'
import type { ConsensusFacts } from '#shared/report/consensusFacts'

/** Words that must never reach a report: a note for the examiner alone, and a conflicted examiner's text. */
export const INTERNAL_NOTE = 'Minns att ringa Karin innan mötet'
export const EXCLUDED_TEXT = 'Den jäviga examinatorns egna ord'
export const UNSHOWN_VOTE = 95

const hash = 'a'.repeat(64)
const roundId = 'round_2026kvalitet'
const entryId = 'entry_forskolanlinden'
const codes = itemsOf(threeFoci2016).map((item) => String(item.id))

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

const round = Round.parse({
  id: roundId,
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

const entry = Entry.parse({
  id: entryId,
  roundId,
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

function quote(passage: number, id: string): Evidence {
  const block = blocksOf(entry)[passage]
  if (block === undefined) throw new Error('no such passage')
  return Assessment.shape.items.element.shape.findings.element.shape.evidence.element.parse({
    id: `evidence_${id}`,
    entryId,
    blockId: block.id,
    start: 0,
    end: block.text.length,
    quote: block.text,
    before: '',
    after: '',
    page: block.page,
    pageEnd: block.page,
  })
}

function finding(id: string, more: Partial<Finding> & Pick<Finding, 'kind' | 'text'>): Finding {
  return Assessment.shape.items.element.shape.findings.element.parse({
    id: `finding_${id}`,
    evidence: [],
    keyTheme: false,
    goodExample: false,
    sources: [],
    silencedHints: [],
    ...more,
  })
}

/** Scores per item of Maria, Erik, Ali and Sofia, in criteria order. */
export const SCORES: readonly (readonly number[])[] = [
  [60, 65, 70, 60],
  [60, 55, 55, 60],
  [70, 65, 35, 30],
  [65, 60, 65, 60],
  [60, 30, 55, 45],
  [45, 60, 30, 55],
  [40, 65, 60, 65],
  [50, 50, 55, 50],
]

const OWN_FINDINGS: readonly (readonly Finding[])[] = [
  [finding('mariaegen1', { kind: 'strength', text: 'Föräldrarna påverkar målen.' })],
  [finding('erikegen01', { kind: 'strength', text: 'Synpunkter tas emot på flera språk.' })],
  [finding('aliegen001', { kind: 'improvement', text: 'Klagomålen följs inte upp.' })],
  [],
]

function assessmentOf(person: number, scores: readonly number[], text: string): Assessment {
  const coverage = threeFoci2016.requirements.map((requirement, index) => ({
    requirementId: requirement.id,
    answer: index === 3 && person === 2 ? 'partly' : index === 6 ? 'notShown' : 'yes',
    evidence: [],
  }))
  return Assessment.parse({
    id: `assessment_person000${person}`,
    roundId,
    entryId,
    examinerId: examiners[person]?.id,
    criteriaHash: hash,
    state: 'handedIn',
    items: codes.map((itemId, index) => ({
      itemId,
      findings: index === 2 ? (OWN_FINDINGS[person] ?? []) : [],
      band: 3,
      percent: scores[index] ?? 50,
      reason: text,
      notShown: false,
    })),
    coverage,
    siteVisitQuestions: [],
    secondsSpent: 7200,
    handedInAt: '2026-10-12T08:00:00.000Z',
  })
}

const counted = [0, 1, 2, 3].map((person) =>
  assessmentOf(
    person,
    SCORES.map((row) => row[person] ?? 50),
    'Skäl i egen bedömning',
  ),
)
const conflicted = assessmentOf(
  4,
  codes.map(() => 5),
  EXCLUDED_TEXT,
)

const AGREED = [65, 60, 50, 60, 45, 50, 60, 50]

const dialogue: Partial<ConsensusItem> = {
  acceptedMedian: false,
  reason:
    'Dialogen är fast och ger påverkan, men hanteringen av klagomål slutar vid mottagandet.\nKontrolleras vid platsbesöket.',
  minutes: 'Ali beskrev vad som saknas i uppföljningen. Laget röstade om en gång.',
  findings: [
    finding('lagtext001', {
      kind: 'strength',
      text: 'Brukarna påverkar mål och arbetssätt två gånger per år, och synpunkter tas emot på flera språk.',
      evidence: [quote(0, 'lagcitat01')],
      keyTheme: true,
      sources: ['finding_mariaegen1', 'finding_erikegen01'].map((id) => FindingId.parse(id)),
    }),
    finding('lagtext002', {
      kind: 'improvement',
      text: '=SUMMA(A1:A9) <b>Det framgår inte</b> hur klagomål åtgärdas & följs upp.',
      evidence: [quote(1, 'lagcitat02')],
      sources: [FindingId.parse('finding_aliegen001')],
    }),
    finding('lagtext003', {
      kind: 'improvement',
      text: 'Ingen sammanställning av synpunkter redovisas.',
    }),
  ],
}

function consensusItem(itemId: string, index: number, agreed: number | null): ConsensusItem {
  const votes = (percents: readonly number[], shown: boolean) => ({
    shown,
    votes: percents.map((percent, person) => ({ examinerId: examiners[person]?.id, percent })),
  })
  return Consensus.shape.items.element.parse({
    itemId,
    agenda: agreed === null ? 'later' : 'agreed',
    voteRounds: index === 2 ? [votes([60, 55, 45, 45], true), votes([UNSHOWN_VOTE], false)] : [],
    agreedPercent: agreed,
    acceptedMedian: agreed !== null && [1, 3, 7].includes(index),
    reason: '',
    findings: [],
    minutes: '',
    reservations:
      index === 4
        ? [
            {
              examinerId: examiners[1]?.id,
              text: 'Jag anser att 30 procent är rätt: inget exempel från andra är infört.',
            },
          ]
        : [],
    ...(index === 2 ? dialogue : {}),
    ...(index === 0
      ? {
          findings: [
            finding('lagtext004', {
              kind: 'strength',
              text: 'Iakttagelserna blir underlag för nästa veckas planering.',
              evidence: [quote(2, 'lagcitat03')],
              goodExample: true,
            }),
          ],
        }
      : {}),
    ...(index === 5
      ? {
          findings: [
            finding('lagtext005', {
              kind: 'strength',
              text: 'Nöjdheten har ökat med 13 procentenheter på tre år.',
              evidence: [quote(3, 'lagcitat04'), quote(0, 'lagcitat05')],
            }),
          ],
        }
      : {}),
  })
}

/**
 * A consensus of four counted examiners and one with a conflict, on eight items. Fictitious.
 *
 * @param unset item codes the team has not agreed on.
 */
export function consensusFixture(unset: readonly string[] = []): ConsensusFacts {
  const [unit] = round.units
  const [team] = round.teams
  if (unit === undefined || team === undefined) throw new Error('the fixture has a unit and a team')
  const consensus = Consensus.parse({
    id: 'consensus_linden001',
    roundId,
    entryId,
    teamId: team.id,
    criteriaHash: hash,
    state: 'agreed',
    tolerance: 20,
    inputs: counted.map(({ id, examinerId }) => ({ assessmentId: id, examinerId, hash })),
    excluded: [examiners[4]?.id],
    items: codes.map((code, index) =>
      consensusItem(code, index, unset.includes(code) ? null : (AGREED[index] ?? null)),
    ),
    siteVisitQuestions: [
      {
        id: 'question_klagomal1',
        itemId: '1.3',
        text: 'Hur vet ni att ett klagomål har lett till en ändring?',
        askWhom: 'manager',
      },
      {
        id: 'question_hela0001',
        itemId: null,
        text: 'Vad skulle ni själva visa oss först?',
        askWhom: 'staff',
      },
    ],
    openedAt: '2026-10-20T08:00:00.000Z',
    agreedAt: '2026-10-20T11:30:00.000Z',
  })
  return {
    round,
    entry,
    unit,
    team,
    examiners: round.examiners,
    consensus,
    assessments: [...counted, conflicted],
    status: 'final',
    drawnUpBy: 'Maria Ek',
    at: '2026-10-21',
    language: 'sv',
  }
}
