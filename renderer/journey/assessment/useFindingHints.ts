import { useDeferredValue, useState } from 'react'
import type { CommentRules, Item } from '#shared/criteria/criteriaSet'
import type { Finding } from '#shared/journey/assessment/assessment'
import { writingHints, type WritingHint } from '#shared/journey/assessment/writingHints'
import type { FindingId } from '#shared/kernel/identifiers'
import { useSettled } from '../../ui/useSettled'

/** What the writing helper says of each finding, one remark of a kind. */
export type HintsByFinding = ReadonlyMap<FindingId, readonly WritingHint[]>

const NOTHING_YET: readonly Finding[] = []

/** Whether two states of the findings differ in nothing but the words being written. */
function isMidSentence(settled: readonly Finding[], now: readonly Finding[]): boolean {
  return (
    settled.length === now.length &&
    now.every((finding, index) => {
      const before = settled[index]
      if (finding === before) return true
      return (
        before?.id === finding.id &&
        before.kind === finding.kind &&
        before.evidence === finding.evidence &&
        before.silencedHints === finding.silencedHints
      )
    })
  )
}

function isSame(before: readonly WritingHint[], now: readonly WritingHint[]): boolean {
  return JSON.stringify(before) === JSON.stringify(now)
}

/** The hints of all findings; a finding of which nothing new is said keeps the list it had. */
function hintsOf(
  findings: readonly Finding[],
  item: Item,
  rules: CommentRules,
  earlier: HintsByFinding,
): HintsByFinding {
  return new Map(
    findings.map((finding) => {
      const hints = writingHints(finding, item, findings, rules)
      const kinds = hints.filter(
        (hint, index) => hints.findIndex((one) => one.kind === hint.kind) === index,
      )
      const before = earlier.get(finding.id)
      return [finding.id, before !== undefined && isSame(before, kinds) ? before : kinds]
    }),
  )
}

/**
 * The writing helper's remarks on an item's findings as they stood when the writing last paused:
 * nobody is corrected in the middle of a word, and neither a key press nor the opening of an entry
 * waits for the helper.
 */
export function useFindingHints(
  findings: readonly Finding[],
  item: Item,
  rules: CommentRules,
): HintsByFinding {
  const settled = useDeferredValue(useSettled(findings, isMidSentence), NOTHING_YET)
  const [kept, setKept] = useState(() => ({
    settled,
    item,
    rules,
    hints: hintsOf(settled, item, rules, new Map()),
  }))
  if (kept.settled === settled && kept.item === item && kept.rules === rules) return kept.hints
  const hints = hintsOf(settled, item, rules, kept.hints)
  setKept({ settled, item, rules, hints })
  return hints
}
