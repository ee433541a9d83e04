import { itemsOf } from '#shared/criteria/criteriaSet'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import { Assessment, type Evidence } from '#shared/journey/assessment/assessment'
import { Consensus, type ConsensusItem } from '#shared/journey/consensus/consensus'
import { blocksOf } from '#shared/journey/entry/entry'
import { FindingId } from '#shared/kernel/identifiers'
import type { ConsensusFacts } from '#shared/report/consensusFacts'
import { conflicted, counted, finding } from './lindenHandIns'
import { entry, hash, round } from './lindenRound'

/** What must never reach a report: a note for the examiner alone, and a vote that was never shown. */
export const INTERNAL_NOTE = 'Minns att ringa Karin innan mötet'
export const UNSHOWN_VOTE = 95

function quote(passage: number, id: string): Evidence {
  const block = blocksOf(entry)[passage]
  if (block === undefined) throw new Error('no such passage')
  return Assessment.shape.items.element.shape.findings.element.shape.evidence.element.parse({
    id: `evidence_${id}`,
    entryId: entry.id,
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

const votes = (percents: readonly number[], shown: boolean) => ({
  shown,
  votes: percents.map((percent, person) => ({ examinerId: round.examiners[person]?.id, percent })),
})

const AGREED = [65, 60, 50, 60, 45, 50, 60, 50]

const dialogue = {
  voteRounds: [votes([60, 55, 45, 45], true), votes([UNSHOWN_VOTE], false)],
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

/** What the team wrote about an item, or an examiner set against it, by the item's place. */
const written: Readonly<Record<number, object>> = {
  0: {
    findings: [
      finding('lagtext004', {
        kind: 'strength',
        text: 'Iakttagelserna blir underlag för nästa veckas planering.',
        evidence: [quote(2, 'lagcitat03')],
        goodExample: true,
      }),
    ],
  },
  2: dialogue,
  4: {
    reservations: [
      {
        examinerId: round.examiners[1]?.id,
        text: 'Jag anser att 30 procent är rätt: inget exempel från andra är infört.',
      },
    ],
  },
  5: {
    findings: [
      finding('lagtext005', {
        kind: 'strength',
        text: 'Nöjdheten har ökat med 13 procentenheter på tre år.',
        evidence: [quote(3, 'lagcitat04'), quote(0, 'lagcitat05')],
      }),
    ],
  },
}

function consensusItem(itemId: string, index: number, agreed: number | null): ConsensusItem {
  return Consensus.shape.items.element.parse({
    itemId,
    agenda: agreed === null ? 'later' : 'agreed',
    voteRounds: [],
    agreedPercent: agreed,
    acceptedMedian: agreed !== null && [1, 3, 7].includes(index),
    reason: '',
    findings: [],
    minutes: '',
    reservations: [],
    ...written[index],
  })
}

const siteVisitQuestions = [
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
]

/** The team's consensus, not yet agreed on the given items. */
function consensusWithout(unset: readonly string[]): Consensus {
  return Consensus.parse({
    id: 'consensus_linden001',
    roundId: round.id,
    entryId: entry.id,
    teamId: round.teams[0]?.id,
    criteriaHash: hash,
    state: 'agreed',
    tolerance: 20,
    inputs: counted.map(({ id, examinerId }) => ({ assessmentId: id, examinerId, hash })),
    excluded: [round.examiners[4]?.id],
    items: itemsOf(threeFoci2016).map(({ id }, index) =>
      consensusItem(id, index, unset.includes(id) ? null : (AGREED[index] ?? null)),
    ),
    siteVisitQuestions,
    openedAt: '2026-10-20T08:00:00.000Z',
    agreedAt: '2026-10-20T11:30:00.000Z',
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
  return {
    round,
    entry,
    unit,
    team,
    examiners: round.examiners,
    consensus: consensusWithout(unset),
    assessments: [...counted, conflicted],
    status: 'final',
    drawnUpBy: 'Maria Ek',
    at: '2026-10-21',
    language: 'sv',
  }
}
