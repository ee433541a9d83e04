import type { BlockId, EvidenceId } from '#shared/kernel/identifiers'
import type { Evidence, Finding } from './assessment'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** 0 → A, 25 → Z, 26 → AA, 701 → ZZ, 702 → AAA. */
function letters(place: number): string {
  const last = ALPHABET.charAt(place % ALPHABET.length)
  const rest = Math.floor(place / ALPHABET.length) - 1
  return rest < 0 ? last : letters(rest) + last
}

const spanOf = (one: Evidence): string => `${one.entryId} ${one.blockId} ${one.start} ${one.end}`

/**
 * The letter each quotation carries, in the entry and beside the finding. Letters follow the place
 * in the entry, not the order of writing, and the same span has the same letter wherever it is used.
 *
 * @param findings findings of one entry, any order; all that are shown together.
 * @param blockOrder block → its place in reading order. Quotations whose block is not there (lost)
 *                   come last, in order of block id.
 * @returns evidence id → 'A' … 'Z', 'AA' …; one entry per piece of evidence.
 * @example evidenceLetters(findings, new Map([[blockId, 0]])).get(evidenceId) // → 'A'
 */
export function evidenceLetters(
  findings: readonly Pick<Finding, 'evidence'>[],
  blockOrder: ReadonlyMap<BlockId, number>,
): ReadonlyMap<EvidenceId, string> {
  const all = findings.flatMap((finding) => finding.evidence)
  const place = (one: Evidence): number => blockOrder.get(one.blockId) ?? Number.MAX_SAFE_INTEGER
  const inReadingOrder = all.toSorted(
    (a, b) =>
      place(a) - place(b) ||
      (a.blockId < b.blockId ? -1 : a.blockId > b.blockId ? 1 : 0) ||
      a.start - b.start ||
      a.end - b.end,
  )
  const letterOfSpan = new Map<string, string>()
  const letterOf = new Map<EvidenceId, string>()
  for (const one of inReadingOrder) {
    const letter = letterOfSpan.get(spanOf(one)) ?? letters(letterOfSpan.size)
    letterOfSpan.set(spanOf(one), letter)
    letterOf.set(one.id, letter)
  }
  return letterOf
}
