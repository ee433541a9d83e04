import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import { itemsOf } from '#shared/criteria/criteriaSet'
import type {
  Assessment,
  Evidence,
  Finding,
  ItemAssessment,
  RequirementAnswer,
  SiteVisitQuestion,
} from '#shared/journey/assessment/assessment'
import { bandOf, isOnScale } from '#shared/journey/assessment/scale'
import { blocksOf, type Entry } from '#shared/journey/entry/entry'
import type { Moment } from '#shared/kernel/calendar'
import {
  AssessmentId,
  EvidenceId,
  FindingId,
  ItemId,
  QuestionId,
  type Sha256,
} from '#shared/kernel/identifiers'
import { fail, ok, type Result } from '#shared/kernel/result'
import { anchorAt } from '#shared/kernel/textAnchor'
import { lagFour } from './sampleExaminers'
import type { SampleFinding, SampleHandIn, SampleItemAssessment } from './sampleHandIn'

/**
 * Why a hand-in of the sample does not fit. `quote-missing`: the words stand in no block.
 * `quote-ambiguous`: they stand in more than one place. `criteria-mismatch`: the criteria have no
 * such item, requirement or step; the sample is written for the three foci.
 */
export type SampleHandInProblem =
  | { readonly kind: 'quote-missing' | 'quote-ambiguous'; readonly quote: string }
  | { readonly kind: 'criteria-mismatch'; readonly part: string }

/** What a hand-in rests on. `latest`: no moment in the result is later than this. */
export interface SampleHandInFacts {
  readonly entry: Entry
  readonly criteria: CriteriaSet
  readonly criteriaHash: Sha256
  readonly latest: Moment
}

type Attempt<Value> = Result<Value, SampleHandInProblem>

function all<Value>(attempts: readonly Attempt<Value>[]): Attempt<Value[]> {
  const values: Value[] = []
  for (const attempt of attempts) {
    if (!attempt.ok) return attempt
    values.push(attempt.value)
  }
  return ok(values)
}

/**
 * Finds a quote in an entry and anchors it.
 *
 * @param key lower-case letters and digits, at least eight; becomes the evidence's id.
 * @returns the evidence, or `quote-missing` / `quote-ambiguous` unless the words stand exactly once.
 * @example sampleEvidence(entry, 'Vi har valt få mål för att orka följa dem.', 'lindenmaria11n1q1')
 */
export function sampleEvidence(entry: Entry, quote: string, key: string): Attempt<Evidence> {
  const places = blocksOf(entry).flatMap((block) => {
    const starts: { readonly block: typeof block; readonly start: number }[] = []
    for (let at = block.text.indexOf(quote); at >= 0; at = block.text.indexOf(quote, at + 1)) {
      starts.push({ block, start: at })
    }
    return starts
  })
  const [place, second] = places
  if (place === undefined) return fail({ kind: 'quote-missing', quote })
  if (second !== undefined) return fail({ kind: 'quote-ambiguous', quote })
  const anchor = anchorAt(place.block, place.start, place.start + quote.length)
  if (!anchor.ok) return fail({ kind: 'quote-missing', quote })
  return ok({ id: EvidenceId.parse(`evidence_${key}`), entryId: entry.id, ...anchor.value })
}

const evidenceFor = (entry: Entry, quotes: readonly string[], key: string) =>
  all(quotes.map((quote, index) => sampleEvidence(entry, quote, `${key}q${index + 1}`)))

function toFinding(entry: Entry, written: SampleFinding, key: string): Attempt<Finding> {
  const evidence = evidenceFor(entry, written.quotes, key)
  if (!evidence.ok) return evidence
  return ok({
    id: FindingId.parse(`finding_${key}`),
    kind: written.kind,
    text: written.text,
    evidence: evidence.value,
    keyTheme: written.keyTheme,
    goodExample: written.goodExample,
    sources: [],
    silencedHints: [],
  })
}

function toItem(
  facts: SampleHandInFacts,
  written: SampleItemAssessment,
  key: string,
): Attempt<ItemAssessment> {
  const item = itemsOf(facts.criteria).find((candidate) => candidate.id === written.itemId)
  const { scale } = facts.criteria
  const band = bandOf(scale, written.percent)
  if (item === undefined || band === null || !isOnScale(scale, written.percent)) {
    return fail({ kind: 'criteria-mismatch', part: `${written.itemId}: ${written.percent}` })
  }
  const itemKey = `${key}${written.itemId.replace('.', '')}`
  const findings = all(
    written.findings.map((finding, index) =>
      toFinding(facts.entry, finding, `${itemKey}n${index + 1}`),
    ),
  )
  if (!findings.ok) return findings
  return ok({
    itemId: item.id,
    findings: findings.value,
    band: band.number,
    percent: written.percent,
    reason: written.reason,
    notShown: false,
  })
}

function toCoverage(
  facts: SampleHandInFacts,
  handIn: SampleHandIn,
  key: string,
): Attempt<RequirementAnswer[]> {
  return all(
    handIn.coverage.map(({ requirementId, answer, quotes }) => {
      const known = facts.criteria.requirements.some(({ id }) => id === requirementId)
      if (!known) return fail({ kind: 'criteria-mismatch', part: requirementId })
      const evidence = evidenceFor(facts.entry, quotes, `${key}${requirementId}`)
      return evidence.ok ? ok({ requirementId, answer, evidence: evidence.value }) : evidence
    }),
  )
}

const toQuestions = (handIn: SampleHandIn, key: string): SiteVisitQuestion[] =>
  handIn.questions.map((question, index) => ({
    id: QuestionId.parse(`question_${key}${index + 1}`),
    itemId: question.itemId === null ? null : ItemId.parse(question.itemId),
    text: question.text,
    askWhom: question.askWhom,
  }))

/**
 * Makes a written hand-in into an assessment that has been handed in: quotes are anchored in the
 * entry, bands follow from the scores. Ids follow from entry, examiner and order, so that building
 * twice gives the same records.
 *
 * @param facts the entry must be the one the hand-in is about.
 * @returns the assessment, or the first thing that does not fit.
 * @example sampleAssessment(mariaLinden, { entry, criteria, criteriaHash, latest: now })
 */
export function sampleAssessment(
  handIn: SampleHandIn,
  facts: SampleHandInFacts,
): Attempt<Assessment> {
  const key = `${handIn.entry}${handIn.examiner}`
  const items = all(handIn.items.map((item) => toItem(facts, item, key)))
  if (!items.ok) return items
  const coverage = toCoverage(facts, handIn, key)
  if (!coverage.ok) return coverage
  return ok({
    id: AssessmentId.parse(`assessment_${key}`),
    roundId: facts.entry.roundId,
    entryId: facts.entry.id,
    examinerId: lagFour[handIn.examiner].id,
    criteriaHash: facts.criteriaHash,
    state: 'handedIn',
    items: items.value,
    coverage: coverage.value,
    siteVisitQuestions: toQuestions(handIn, key),
    secondsSpent: handIn.minutesSpent * 60,
    handedInAt: handIn.handedInAt < facts.latest ? handIn.handedInAt : facts.latest,
  })
}
