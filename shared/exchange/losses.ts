import type { Assessment, Finding } from '#shared/journey/assessment/assessment'
import type { Consensus } from '#shared/journey/consensus/consensus'
import type { Entry } from '#shared/journey/entry/entry'
import type { Round } from '#shared/journey/round/round'
import type { TabledRecord } from './tabledRecords'

/** What can be counted in a record; the words for it are `exchange.loss.<fact>`. */
export type CountedFact =
  | 'units'
  | 'examiners'
  | 'teams'
  | 'assignments'
  | 'blocks'
  | 'indicators'
  | 'scores'
  | 'findings'
  | 'quotations'
  | 'questions'
  | 'inputs'
  | 'agreedScores'
  | 'characters'

/** A fact there would be less of: whole numbers, `after` < `before`. */
export interface Loss {
  readonly fact: CountedFact
  readonly before: number
  readonly after: number
}

type Counts = Partial<Record<CountedFact, number>>

const quotations = (findings: readonly Finding[]): number =>
  findings.reduce((sum, finding) => sum + finding.evidence.length, 0)

function roundCounts(round: Round): Counts {
  return {
    units: round.units.length,
    examiners: round.examiners.length,
    teams: round.teams.length,
    assignments: round.assignments.length,
  }
}

function entryCounts(entry: Entry): Counts {
  const blocks = entry.sections.flatMap((section) => section.blocks)
  return {
    blocks: blocks.length,
    indicators: entry.indicators.length,
    characters: blocks.reduce((sum, block) => sum + block.text.length, 0),
  }
}

function assessmentCounts({ items, siteVisitQuestions }: Assessment): Counts {
  const findings = items.flatMap((item) => item.findings)
  return {
    scores: items.filter((item) => item.percent !== null).length,
    findings: findings.length,
    quotations: quotations(findings),
    questions: siteVisitQuestions.length,
  }
}

function consensusCounts({ items, inputs, siteVisitQuestions }: Consensus): Counts {
  const findings = items.flatMap((item) => item.findings)
  return {
    inputs: inputs.length,
    agreedScores: items.filter((item) => item.agreedPercent !== null).length,
    findings: findings.length,
    quotations: quotations(findings),
    questions: siteVisitQuestions.length,
  }
}

function countsOf(one: TabledRecord): Counts {
  switch (one.table) {
    case 'rounds':
      return roundCounts(one.record)
    case 'entries':
      return entryCounts(one.record)
    case 'assessments':
      return assessmentCounts(one.record)
    case 'consensuses':
      return consensusCounts(one.record)
    case 'internalNotes':
      return { characters: one.record.text.length }
    default:
      return {}
  }
}

const FACTS = [
  'units',
  'examiners',
  'teams',
  'assignments',
  'blocks',
  'indicators',
  'scores',
  'findings',
  'quotations',
  'questions',
  'inputs',
  'agreedScores',
  'characters',
] as const satisfies readonly CountedFact[]

/**
 * What there would be less of if `incoming` took the place of `standing`, so that an import that
 * empties something says so with numbers first. Characters are told when more than half of them would go.
 *
 * @source domain.md section 5; lessons.md C 20 (an empty file once wiped a full one).
 * @example lossesOf(standing, incoming) // → [{ fact: 'findings', before: 12, after: 0 }]
 */
export function lossesOf(standing: TabledRecord, incoming: TabledRecord): readonly Loss[] {
  const before = countsOf(standing)
  const after = countsOf(incoming)
  return FACTS.map((fact) => ({ fact, before: before[fact] ?? 0, after: after[fact] ?? 0 })).filter(
    (loss) =>
      loss.fact === 'characters' ? loss.after * 2 < loss.before : loss.after < loss.before,
  )
}
