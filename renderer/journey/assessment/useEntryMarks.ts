import { useMemo } from 'react'
import type { Evidence, Finding } from '#shared/journey/assessment/assessment'
import { evidenceLetters } from '#shared/journey/assessment/evidenceLetters'
import { blocksOf, type Block, type Entry } from '#shared/journey/entry/entry'
import { findAnchor, type FoundAnchor } from '#shared/kernel/textAnchor'
import type { BlockId, EvidenceId, FindingId } from '#shared/kernel/identifiers'
import type { PaperMark } from '../../ui/paper/paperText'
import { useTranslate } from '../../ui/useTranslate'
import { useStillSame } from '../../ui/useUnchanged'

interface Marked {
  readonly evidence: Evidence
  readonly kind: Finding['kind'] | 'requirement'
  readonly owner: FindingId | null
}

/** The letters of the quotations, their marks on the paper, the findings they show, and the ones whose text is gone. */
export interface EntryMarks {
  readonly letters: ReadonlyMap<EvidenceId, string>
  readonly marks: ReadonlyMap<string, readonly PaperMark[]>
  readonly owners: ReadonlyMap<string, FindingId>
  readonly lost: ReadonlySet<EvidenceId>
}

/** Nearly every quotation still stands where it was made: its own block is asked before the whole entry. */
function placeOf(
  blocks: readonly Block[],
  home: Block | undefined,
  evidence: Evidence,
): FoundAnchor<BlockId> {
  const near = home === undefined ? null : findAnchor([home], evidence)
  return near?.state === 'exact' ? near : findAnchor(blocks, evidence)
}

function marksOf(
  entry: Entry,
  marked: readonly Marked[],
  label: (row: Marked, letter: string) => string,
): EntryMarks {
  const blocks = blocksOf(entry)
  const order = new Map<BlockId, number>(blocks.map((block, index) => [block.id, index]))
  const homeOf = ({ blockId }: Evidence): Block | undefined => blocks[order.get(blockId) ?? -1]
  const letters = evidenceLetters(
    marked.map((row) => ({ evidence: [row.evidence] })),
    order,
  )
  const marks = new Map<string, PaperMark[]>()
  const owners = new Map<string, FindingId>()
  const lost = new Set<EvidenceId>()
  for (const row of marked) {
    if (row.owner !== null) owners.set(row.evidence.id, row.owner)
    const found = placeOf(blocks, homeOf(row.evidence), row.evidence)
    if (found.state === 'lost') {
      lost.add(row.evidence.id)
      continue
    }
    const letter = letters.get(row.evidence.id) ?? ''
    const list = marks.get(found.blockId) ?? []
    list.push({
      id: row.evidence.id,
      start: found.start,
      end: found.end,
      letter,
      tone: row.kind === 'improvement' ? 'improve' : 'own',
      label: label(row, letter),
    })
    marks.set(found.blockId, list)
  }
  return { letters, marks, owners, lost }
}

const areSame = <Part>(some: readonly Part[], others: readonly Part[]): boolean =>
  some.length === others.length && some.every((part, place) => part === others[place])

const quotationsOf = ({ id, kind, evidence }: Finding): readonly unknown[] => [id, kind, evidence]

/** A change of words leaves a finding's quotations the very same list. */
function haveSameQuotations(some: readonly Finding[], others: readonly Finding[]): boolean {
  return areSame(some.flatMap(quotationsOf), others.flatMap(quotationsOf))
}

function markedIn(findings: readonly Finding[], asked: readonly Evidence[]): readonly Marked[] {
  return [
    ...findings.flatMap(({ id, kind, evidence }) =>
      evidence.map((one) => ({ evidence: one, kind, owner: id })),
    ),
    ...asked.map((evidence) => ({ evidence, kind: 'requirement' as const, owner: null })),
  ]
}

/** Where the quotations of some findings stand in the entry; worked out again only when quotations change. */
export function useEntryMarks(
  entry: Entry,
  findings: readonly Finding[],
  requirementEvidence: readonly Evidence[],
): EntryMarks {
  const t = useTranslate()
  const quoting = useStillSame(findings, haveSameQuotations)
  const asked = useStillSame(requirementEvidence, areSame)
  return useMemo(
    () =>
      marksOf(entry, markedIn(quoting, asked), (row, letter) =>
        row.kind === 'requirement'
          ? t('assessment.quote', { letter })
          : `${t(`assessment.${row.kind}`)} ${letter}`,
      ),
    [entry, quoting, asked, t],
  )
}
