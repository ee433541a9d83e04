import type { Assessment, Evidence, ItemAssessment } from '#shared/journey/assessment/assessment'
import type { BlockId, ItemId } from '#shared/kernel/identifiers'

/** A change of how many examiners quote the text, at one place of one block. */
interface Edge {
  readonly at: number
  readonly change: 1 | -1
}

function spansByBlock(evidence: readonly Evidence[]): ReadonlyMap<BlockId, readonly Evidence[]> {
  const byBlock = new Map<BlockId, Evidence[]>()
  for (const one of evidence) byBlock.set(one.blockId, [...(byBlock.get(one.blockId) ?? []), one])
  return byBlock
}

/** One examiner's edges in one block; spans that overlap are one, so that nobody agrees with oneself. */
function edgesOf(spans: readonly Evidence[]): readonly Edge[] {
  const edges: Edge[] = []
  let reached = -1
  let opened = false
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start > reached) {
      if (opened) edges.push({ at: reached, change: -1 })
      edges.push({ at: start, change: 1 })
      opened = true
    }
    reached = Math.max(reached, end)
  }
  return opened ? [...edges, { at: reached, change: -1 }] : edges
}

/** Characters of one block quoted by at least one, and by at least two examiners. */
function quoted(edges: readonly Edge[]): { readonly byOne: number; readonly byTwo: number } {
  let [byOne, byTwo, depth, from] = [0, 0, 0, 0]
  for (const { at, change } of edges.toSorted((a, b) => a.at - b.at)) {
    if (depth >= 1) byOne += at - from
    if (depth >= 2) byTwo += at - from
    depth += change
    from = at
  }
  return { byOne, byTwo }
}

const evidenceOf = (item: ItemAssessment | undefined): readonly Evidence[] =>
  item?.findings.flatMap((finding) => finding.evidence) ?? []

/**
 * How much of what examiners quote for an item they quote together: characters quoted by at least
 * two of them / characters quoted by any. The same score on different grounds shows as a low number.
 *
 * @param assessments counted examiners' assessments of one entry, any order.
 * @returns 0 (nothing shared, or nothing quoted) to 1 (all quote the same text).
 * @source product.md C2; the measure is the program's own.
 * @example evidenceOverlap([maria, ali], itemId) // → 0.5
 */
export function evidenceOverlap(
  assessments: readonly Pick<Assessment, 'items'>[],
  itemId: ItemId,
): number {
  const edgesByBlock = new Map<BlockId, Edge[]>()
  for (const { items } of assessments) {
    const evidence = evidenceOf(items.find((item) => item.itemId === itemId))
    for (const [blockId, spans] of spansByBlock(evidence)) {
      edgesByBlock.set(blockId, [...(edgesByBlock.get(blockId) ?? []), ...edgesOf(spans)])
    }
  }
  let [byOne, byTwo] = [0, 0]
  for (const edges of edgesByBlock.values()) {
    const inBlock = quoted(edges)
    byOne += inBlock.byOne
    byTwo += inBlock.byTwo
  }
  return byOne === 0 ? 0 : byTwo / byOne
}
