import type { Evidence } from '#shared/journey/assessment/assessment'
import { blocksOf, type Entry } from '#shared/journey/entry/entry'
import { EvidenceId } from '#shared/kernel/identifiers'
import { anchorAt } from '#shared/kernel/textAnchor'
import { randomId } from '../../storage/randomId'
import type { PaperSpan } from '../../ui/paper/paperSelection'

/** Turns what is chosen on the paper into quotations, one a block; a choice of only white space gives none. */
export function evidenceFromSelection(
  entry: Entry,
  spans: readonly PaperSpan[],
): readonly Evidence[] {
  const blocks = blocksOf(entry)
  return spans.flatMap((span) => {
    const block = blocks.find((one) => one.id === span.blockId)
    if (block === undefined) return []
    const anchor = anchorAt(block, span.start, Math.min(span.end, block.text.length))
    if (!anchor.ok) return []
    return [{ id: EvidenceId.parse(randomId('evidence')), entryId: entry.id, ...anchor.value }]
  })
}
