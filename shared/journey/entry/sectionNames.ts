import type { EntrySection } from '#shared/criteria/criteriaSet'
import { headingName, spellingDistance } from './headingName'

/** A section that a heading may open: `score` 0–1, and what the likeness rests on. */
export interface ScoredSection {
  readonly key: string
  readonly score: number
  readonly how: 'name' | 'spelling' | 'contains'
}

interface KnownName {
  readonly key: string
  readonly name: string
  readonly words: string
}

const SHORTEST_CONTAINED = 5
const LONGEST_HEADING = 200

const wordsOf = (name: string) => name.replace(/[^\p{L}\d]+/gu, ' ').trim()
const allowedSlips = (name: string) => (name.length >= 12 ? 2 : name.length >= 6 ? 1 : 0)

function scoreName(name: string, words: string, known: KnownName): ScoredSection | null {
  const { key } = known
  if (name === known.name) return { key, score: 1, how: 'name' }
  const allowed = allowedSlips(known.name)
  const slips = spellingDistance(name, known.name, allowed)
  if (slips <= allowed) return { key, score: 0.9 - slips * 0.1, how: 'spelling' }
  if (known.name.length < SHORTEST_CONTAINED || !words.includes(` ${known.words} `)) return null
  return { key, score: 0.3 + 0.4 * (known.name.length / name.length), how: 'contains' }
}

/**
 * Makes a judge of headings for a set's sections. Names are prepared once and a heading that comes
 * again is not judged again, so that a source of many headings takes time in step with its length.
 *
 * @returns function from heading to sections, best first, each section at most once; empty for a
 *          heading above 200 characters or without letters.
 * @example sectionScorer(set.sections)('3.1 Arbetssätt:')[0] // → { key: 'approach', score: 1, how: 'name' }
 */
export function sectionScorer(
  sections: readonly EntrySection[],
): (heading: string) => readonly ScoredSection[] {
  const known = sections.flatMap(({ key, title, aliases }) =>
    [title.sv, title.en, ...aliases]
      .map((text) => headingName(text))
      .filter((name) => name !== '')
      .map((name) => ({ key, name, words: wordsOf(name) })),
  )
  const judged = new Map<string, readonly ScoredSection[]>()
  return (heading) => {
    if (heading.length > 2 * LONGEST_HEADING) return []
    const name = headingName(heading)
    if (name === '' || name.length > LONGEST_HEADING) return []
    const before = judged.get(name)
    if (before !== undefined) return before
    const scored = judge(name, known)
    judged.set(name, scored)
    return scored
  }
}

function judge(name: string, known: readonly KnownName[]): readonly ScoredSection[] {
  const words = ` ${wordsOf(name)} `
  const best = new Map<string, ScoredSection>()
  for (const each of known) {
    const found = scoreName(name, words, each)
    if (found !== null && found.score > (best.get(each.key)?.score ?? 0)) best.set(each.key, found)
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score)
}
