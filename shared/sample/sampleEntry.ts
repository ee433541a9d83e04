import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import { buildEntry, type BuildProblem } from '#shared/journey/entry/buildEntry'
import type { Entry } from '#shared/journey/entry/entry'
import {
  importText,
  type ImportDraft,
  type ImportRefusal,
} from '#shared/journey/entry/importDocument'
import { type MappingCorrection, OTHER_SECTION } from '#shared/journey/entry/sectionMapping'
import { BlockId, type RoundId, type Sha256 } from '#shared/kernel/identifiers'
import type { Result } from '#shared/kernel/result'
import type { SampleUnit } from './sampleUnits'

/** What a user would correct in the proposal: headings of dialogue that the importer leaves open. */
function correctionsFor(draft: ImportDraft): readonly MappingCorrection[] {
  return draft.mapping.headings
    .filter(
      ({ heading, sectionKey }) => heading.startsWith('Dialog ') && sectionKey === OTHER_SECTION,
    )
    .map(({ blockIndex }) => ({ blockIndex, sectionKey: 'dialogue' }))
}

/**
 * Reads one of the sample's texts with the program's own importer, exactly as a user's file.
 *
 * @param sourceHash SHA-256 of the text's UTF-8 bytes.
 * @returns the entry with ids that are the same every time, or the importer's own refusal.
 * @example sampleEntry(sampleUnits[0], { roundId, criteria: threeFoci2016, sourceHash })
 */
export function sampleEntry(
  sample: SampleUnit,
  facts: {
    readonly roundId: RoundId
    readonly criteria: CriteriaSet
    readonly sourceHash: Sha256
  },
): Result<Entry, ImportRefusal | BuildProblem> {
  const { sections } = facts.criteria
  const draft = importText({ sourceName: sample.sourceName, text: sample.text, sections })
  if (!draft.ok) return draft
  return buildEntry(draft.value, {
    id: sample.entryId,
    newBlockId: (index) => BlockId.parse(`block_${sample.key}2026n${index + 1}`),
    roundId: facts.roundId,
    unitId: sample.unit.id,
    title: `${sample.unit.name} (påhittat exempel)`,
    className: sample.className,
    sourceHash: facts.sourceHash,
    isExample: true,
    start: 0,
    corrections: correctionsFor(draft.value),
  })
}
