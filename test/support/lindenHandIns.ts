import { itemsOf } from '#shared/criteria/criteriaSet'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import { Assessment, type Finding } from '#shared/journey/assessment/assessment'
import { entry, hash, round } from './lindenRound'

/** Words that must never reach a report: a conflicted examiner's text. */
export const EXCLUDED_TEXT = 'Den jäviga examinatorns egna ord'

const codes = itemsOf(threeFoci2016).map((item) => item.id)

export function finding(
  id: string,
  more: Partial<Finding> & Pick<Finding, 'kind' | 'text'>,
): Finding {
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
const SCORES: readonly (readonly number[])[] = [
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
    roundId: round.id,
    entryId: entry.id,
    examinerId: round.examiners[person]?.id,
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

/** Four hand-ins that count, and one of an examiner in conflict. */
export const counted = [0, 1, 2, 3].map((person) =>
  assessmentOf(
    person,
    SCORES.map((row) => row[person] ?? 50),
    'Skäl i egen bedömning',
  ),
)
export const conflicted = assessmentOf(
  4,
  codes.map(() => 5),
  EXCLUDED_TEXT,
)
