import type { CommentRules, Item, Scale } from '#shared/criteria/criteriaSet'
import type { FindingId, ItemId } from '#shared/kernel/identifiers'
import type { Evidence, Finding, ItemAssessment } from './assessment'
import { bandNumbers, bandOf } from './scale'
import { findWords, ownWords, sentenceCount, type FoundWord } from './wordSearch'

/**
 * What the writing helper remarks on. It warns and never blocks; the kind is what is silenced
 * (`finding.silencedHints`). `start` and `end`: UTF-16 offsets in the finding's text.
 */
export type WritingHint =
  | ({ readonly kind: 'advice-word' | 'grading-word' | 'style-remark' } & FoundWord)
  | { readonly kind: 'several-thoughts'; readonly sentences: number; readonly contrasts: number }
  | { readonly kind: 'contradiction'; readonly findingId: FindingId; readonly by: 'span' | 'words' }
  | { readonly kind: 'no-evidence' | 'no-number' | 'too-short' }

const CONTRASTS = ['men', 'dock', 'däremot', 'but', 'however']
const NUMBER_WORDS = [
  'två tre fyra fem sex sju åtta nio tio elva tolv',
  'hälften tredjedel tredjedelar fjärdedel fjärdedelar dubbelt fördubblats',
  'two three four five six seven eight nine ten half doubled',
].flatMap((line) => line.split(' '))
const NEGATIONS = ['inte', 'ej', 'saknas', 'saknar', 'ingen', 'inget', 'inga', 'not', 'no', 'lacks']
const FEWEST_WORDS = 4
const FEWEST_SHARED_WORDS = 2
const SHARE_THAT_IS_THE_SAME_STATEMENT = 0.6

const overlap = (a: Evidence, b: Evidence): boolean =>
  a.entryId === b.entryId && a.blockId === b.blockId && a.start < b.end && b.start < a.end

/** The words that carry a statement's matter: five letters or more, negations aside. */
function matter(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}{5,}/gu) ?? []
  return new Set(words.filter((word) => !NEGATIONS.includes(word)))
}

/** One says it is so and the other that it is not, of much the same matter in the same block. */
function opposite(one: Finding, other: Finding): boolean {
  const sameBlock = one.evidence.some((a) => other.evidence.some((b) => a.blockId === b.blockId))
  if (!sameBlock) return false
  const denied = [one, other].filter((finding) => findWords(finding.text, NEGATIONS).length > 0)
  if (denied.length !== 1) return false
  const [a, b] = [matter(one.text), matter(other.text)]
  const shared = [...a].filter((word) => b.has(word)).length
  const share = shared / Math.min(a.size, b.size)
  return shared >= FEWEST_SHARED_WORDS && share >= SHARE_THAT_IS_THE_SAME_STATEMENT
}

function contradictions(finding: Finding, others: readonly Finding[]): readonly WritingHint[] {
  return others
    .filter((other) => other.id !== finding.id && other.kind !== finding.kind)
    .flatMap((other): WritingHint[] => {
      const sameSpan = finding.evidence.some((a) => other.evidence.some((b) => overlap(a, b)))
      if (!sameSpan && !opposite(finding, other)) return []
      return [{ kind: 'contradiction', findingId: other.id, by: sameSpan ? 'span' : 'words' }]
    })
}

function wordHints(text: string, rules: CommentRules): readonly WritingHint[] {
  const lists = [
    ['advice-word', rules.adviceWords],
    ['grading-word', rules.gradingWords],
    ['style-remark', rules.styleWords],
  ] as const
  return lists.flatMap(([kind, words]) =>
    findWords(text, words).map(({ word, start, end }) => ({ kind, word, start, end })),
  )
}

function shapeHints(text: string, item: Pick<Item, 'kind'>, rules: CommentRules): WritingHint[] {
  const hints: WritingHint[] = []
  const sentences = sentenceCount(text)
  const contrasts = findWords(ownWords(text), CONTRASTS).length
  if (sentences > rules.maxSentences || contrasts > 1) {
    hints.push({ kind: 'several-thoughts', sentences, contrasts })
  }
  const hasNumber = /\p{N}/u.test(text) || findWords(text, NUMBER_WORDS).length > 0
  if (item.kind === 'result' && !hasNumber) hints.push({ kind: 'no-number' })
  if ((text.match(/[\p{L}\p{N}]+/gu) ?? []).length < FEWEST_WORDS) hints.push({ kind: 'too-short' })
  return hints
}

/**
 * What could be said better in one finding. Words inside quotation marks are the entry's and are
 * left alone; a finding without text is not remarked on, except that it has no evidence.
 *
 * @param item the item the finding stands under; numbers are asked for in result items.
 * @param others the examiner's other findings of the entry; the finding itself among them is ignored.
 *               A contradiction is the same words of the entry used both ways, or opposite
 *               statements on the same block.
 * @param rules the round's word lists and the most sentences a finding should have.
 * @returns in the order: words by place, shape, contradictions, evidence; silenced kinds left out.
 * @source product.md A4; award-practice.md 4.6, points 4 and 5.
 * @example writingHints({ ...finding, text: 'Enheten bör mäta nöjdhet.' }, item, [], rules)
 *          // → [{ kind: 'advice-word', word: 'bör', start: 8, end: 11 }, …]
 */
export function writingHints(
  finding: Finding,
  item: Pick<Item, 'kind'>,
  others: readonly Finding[],
  rules: CommentRules,
): readonly WritingHint[] {
  const text = ownWords(finding.text)
  const hints: WritingHint[] =
    finding.text.trim() === ''
      ? []
      : [...wordHints(text, rules), ...shapeHints(finding.text, item, rules)]
  hints.push(...contradictions(finding, others))
  if (finding.evidence.length === 0) hints.push({ kind: 'no-evidence' })
  return hints.filter((hint) => !finding.silencedHints.includes(hint.kind))
}

const SCORE_HINTS = [
  'score-without-evidence',
  'high-score-mostly-improvements',
  'low-score-mostly-strengths',
  'reason-missing',
  'not-shown-but-scored',
] as const

/** Where score, findings and reason of one item do not go together. Warns, never blocks. */
export interface ScoreHint {
  readonly kind: (typeof SCORE_HINTS)[number]
  readonly itemId: ItemId
}

/** At least two findings, and at least two of three of one kind. */
function mostly(findings: readonly Finding[], kind: Finding['kind']): boolean {
  const ofKind = findings.filter((finding) => finding.kind === kind).length
  return findings.length >= 2 && ofKind * 3 >= findings.length * 2
}

/**
 * Checks one item's score against what is written about it. An item without a score has no hints.
 * High and low are the upper and lower third of the bands (75–100 and 0–30 on the default scale);
 * a set with fewer than three bands has neither. "Not shown" goes together with the lowest band only.
 *
 * @returns at most one hint of each kind.
 * @source award-practice.md 3.5 point 5 and section 10 points 3 and 7; the thirds are the program's own.
 * @example scoreHints({ ...itemAssessment, percent: 60, findings: [], reason: '' }, item, scale)
 *          // → [{ kind: 'score-without-evidence', … }, { kind: 'reason-missing', … }]
 */
export function scoreHints(
  itemAssessment: ItemAssessment,
  item: Pick<Item, 'id'>,
  scale: Scale,
): readonly ScoreHint[] {
  const { percent, findings, notShown, reason } = itemAssessment
  if (percent === null) return []
  const bands = bandNumbers(scale)
  const level = bands.indexOf(bandOf(scale, percent)?.number ?? 0)
  const isHigh = level >= Math.ceil((bands.length * 2) / 3)
  const isLow = level >= 0 && level < Math.floor(bands.length / 3)
  const hasEvidence = findings.some((finding) => finding.evidence.length > 0)
  const found: Readonly<Record<ScoreHint['kind'], boolean>> = {
    'score-without-evidence': !hasEvidence && !notShown,
    'high-score-mostly-improvements': isHigh && mostly(findings, 'improvement'),
    'low-score-mostly-strengths': isLow && mostly(findings, 'strength'),
    'reason-missing': reason.trim() === '',
    'not-shown-but-scored': notShown && level !== 0,
  }
  return SCORE_HINTS.filter((kind) => found[kind]).map((kind) => ({ kind, itemId: item.id }))
}
