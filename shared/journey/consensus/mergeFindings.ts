import type { Assessment, Evidence, Finding } from '#shared/journey/assessment/assessment'
import { withEvidence } from '#shared/journey/assessment/edit'
import type { ExaminerId, FindingId } from '#shared/kernel/identifiers'

const originsOf = (finding: Finding): readonly FindingId[] =>
  finding.sources.length > 0 ? finding.sources : [finding.id]

/**
 * The team's finding made from examiners' findings. Their quotations come along, each span once,
 * and where it came from stays visible; a finding that was itself merged passes on its own sources.
 *
 * @param sources n ≥ 1. The first decides whether it is a strength or an area for improvement.
 * @param text what the team writes; the sources' texts stay with them.
 * @returns a key theme or good example if any source was one; no hint is silenced, the text is new.
 * @throws when there is nothing to merge: the caller's mistake.
 * @source product.md C4.
 * @example mergeFindings([maria, erik], newId, 'Synpunkter tas emot på flera språk.').sources
 *          // → [maria.id, erik.id]
 */
export function mergeFindings(
  sources: readonly Finding[],
  newId: FindingId,
  text: string,
): Finding {
  const [first] = sources
  if (first === undefined) throw new Error('mergeFindings needs at least one finding')
  return {
    id: newId,
    kind: first.kind,
    text,
    evidence: sources
      .flatMap((finding) => finding.evidence)
      .reduce<Evidence[]>((merged, one) => withEvidence(merged, one), []),
    keyTheme: sources.some((finding) => finding.keyTheme),
    goodExample: sources.some((finding) => finding.goodExample),
    sources: [...new Set(sources.flatMap((finding) => originsOf(finding)))],
    silencedHints: [],
  }
}

/**
 * The findings a merged one was made from, letter for letter as their examiners wrote them.
 *
 * @param originals examiners' findings, any order; others among them are ignored.
 * @returns in the order they were merged; one that is no longer among the originals is left out.
 * @example splitMerged(merged, findingsOfTheMeeting) // → [maria's finding, erik's finding]
 */
export function splitMerged(merged: Finding, originals: readonly Finding[]): readonly Finding[] {
  const byId = new Map(originals.map((finding) => [finding.id, finding]))
  return merged.sources.flatMap((id) => byId.get(id) ?? [])
}

/**
 * Whose findings a finding was made from.
 *
 * @param inputs the counted hand-ins; those of excluded examiners are never among them.
 * @param names examiner → name as shown.
 * @returns names in the order of the inputs, each once; empty for what the team wrote itself.
 * @example sourceNames(merged, inputs, names) // → ['Maria Ek', 'Erik Sten'] (fictitious)
 */
export function sourceNames(
  finding: Finding,
  inputs: readonly Pick<Assessment, 'examinerId' | 'items'>[],
  names: ReadonlyMap<ExaminerId, string>,
): readonly string[] {
  const origins = new Set(originsOf(finding))
  return inputs
    .filter(({ items }) => items.some((item) => item.findings.some(({ id }) => origins.has(id))))
    .flatMap(({ examinerId }) => names.get(examinerId) ?? [])
}
