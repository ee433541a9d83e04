import { itemsOf, type Bilingual, type Item } from '#shared/criteria/criteriaSet'
import type { Language } from '#shared/i18n/translate'
import type { Assessment, Finding } from '#shared/journey/assessment/assessment'
import { evidenceLetters } from '#shared/journey/assessment/evidenceLetters'
import type { Consensus, ConsensusItem } from '#shared/journey/consensus/consensus'
import { deltas, type Delta } from '#shared/journey/consensus/movement'
import { medianOnScale, range, spreadVerdict, type Range } from '#shared/journey/consensus/spread'
import { blocksOf, type Entry } from '#shared/journey/entry/entry'
import type { Examiner, Round, Team, Unit } from '#shared/journey/round/round'
import type { CivilDate } from '#shared/kernel/calendar'
import type { EvidenceId, FindingId } from '#shared/kernel/identifiers'
import { shortNames } from './shortNames'

/**
 * What a consensus report is drawn up from. Internal notes are no part of it, so that none can
 * reach a report. `assessments`: the hand-ins the meeting rests on; others and those of excluded
 * examiners are left out even when given. `at`: the day it is drawn up.
 */
export interface ConsensusFacts {
  readonly round: Round
  readonly entry: Entry
  readonly unit: Unit
  readonly team: Team
  readonly examiners: readonly Examiner[]
  readonly consensus: Consensus
  readonly assessments: readonly Assessment[]
  readonly status: 'draft' | 'final'
  readonly drawnUpBy: string
  readonly at: CivilDate
  readonly language: Language
}

/** One counted examiner's way through an item, with names; the numbers as in `Delta`. */
export interface ItemMovement extends Delta {
  readonly name: string
  readonly shortName: string
}

/** An item of the report with everything said of it, ready to be set in words. */
export interface ItemFacts {
  readonly item: Item
  readonly agreedPercent: number | null
  readonly treatment: ConsensusItem | null
  readonly movements: readonly ItemMovement[]
  readonly range: Range | null
  readonly median: number | null
  readonly mustTalk: boolean
}

/** The facts sorted out once, for the report and the sheets alike. */
export interface GatheredFacts {
  readonly facts: ConsensusFacts
  readonly assessments: readonly Assessment[]
  readonly items: readonly ItemFacts[]
  readonly letters: ReadonlyMap<EvidenceId, string>
  readonly sourceNames: ReadonlyMap<FindingId, string>
}

/**
 * Sorts the facts out: who is counted, what they gave, and what the team made of it. An excluded
 * examiner is not counted, named, or heard through a vote, a reservation or a source.
 *
 * @returns items in criteria order; one movement per counted examiner, in the examiners' order.
 * @source domain.md section 2, rules 4, 5 and 7.
 * @example gatherConsensus(facts).items[0]?.median
 */
export function gatherConsensus(facts: ConsensusFacts): GatheredFacts {
  const people = countedPeople(facts)
  const assessments = people.map((person) => person.assessment)
  const items = itemsOf(facts.round.criteria).map((item) => itemFacts(item, facts, people))
  const blockOrder = new Map(blocksOf(facts.entry).map((block, index) => [block.id, index]))
  const findings = items.flatMap(({ treatment }) => treatment?.findings ?? [])
  const sourceNames = new Map(
    people.flatMap(({ assessment, shortName }) =>
      assessment.items.flatMap((item) =>
        item.findings.map((finding): [FindingId, string] => [finding.id, shortName]),
      ),
    ),
  )
  const letters = evidenceLetters(findings, blockOrder)
  return { facts, assessments, items, letters, sourceNames }
}

/**
 * The text of a bilingual field in the report's language.
 *
 * @example inLanguage(item.title, 'sv')
 */
export function inLanguage(text: Bilingual, language: Language): string {
  return text[language]
}

/**
 * The counted examiners whose findings a finding of the team's rests on, each once.
 *
 * @returns short names; empty for a finding the team wrote itself.
 * @example sourcesOf(finding, gathered) // → ['Maria', 'Erik']
 */
export function sourcesOf(finding: Finding, gathered: GatheredFacts): readonly string[] {
  const names = finding.sources.flatMap((id) => gathered.sourceNames.get(id) ?? [])
  return [...new Set(names)]
}

interface CountedPerson {
  readonly name: string
  readonly shortName: string
  readonly assessment: Assessment
}

function countedPeople(facts: ConsensusFacts): readonly CountedPerson[] {
  const people = facts.examiners.flatMap(({ id, name }) => {
    const assessment = facts.assessments.find(
      (one) => one.examinerId === id && isCounted(one, facts),
    )
    return assessment === undefined ? [] : [{ name, assessment }]
  })
  const shorts = shortNames(people.map((person) => person.name))
  return people.map(({ name, assessment }, index) => ({
    name,
    assessment,
    shortName: shorts[index] ?? name,
  }))
}

function isCounted(assessment: Assessment, facts: ConsensusFacts): boolean {
  const { excluded, inputs, state } = facts.consensus
  return (
    assessment.entryId === facts.entry.id &&
    assessment.state === 'handedIn' &&
    !excluded.includes(assessment.examinerId) &&
    (state === 'gathering' || inputs.some((input) => input.assessmentId === assessment.id))
  )
}

function itemFacts(item: Item, facts: ConsensusFacts, people: readonly CountedPerson[]): ItemFacts {
  const treatment = facts.consensus.items.find(({ itemId }) => itemId === item.id) ?? null
  const assessments = people.map((person) => person.assessment)
  const movements = deltas(treatment ?? untreated(item), assessments).map((delta, index) => {
    const { examinerId, individual, votes, agreed, delta: difference } = delta
    const name = people[index]?.name ?? ''
    const shortName = people[index]?.shortName ?? name
    return { examinerId, individual, votes, agreed, delta: difference, name, shortName }
  })
  const percents = movements.flatMap(({ individual }) => (individual === null ? [] : [individual]))
  return {
    item,
    agreedPercent: treatment?.agreedPercent ?? null,
    treatment,
    movements,
    range: range(percents),
    median: medianOnScale(percents, facts.round.criteria.scale),
    mustTalk: spreadVerdict(percents, facts.consensus.tolerance) === 'talk',
  }
}

function untreated(item: Item): ConsensusItem {
  return {
    itemId: item.id,
    agenda: 'waiting',
    voteRounds: [],
    agreedPercent: null,
    acceptedMedian: false,
    reason: '',
    findings: [],
    minutes: '',
    reservations: [],
  }
}
