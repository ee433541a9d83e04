import { useMemo } from 'react'
import type { Evidence } from '#shared/journey/assessment/assessment'
import { evidenceLetters } from '#shared/journey/assessment/evidenceLetters'
import { blocksOf, type Entry } from '#shared/journey/entry/entry'
import type { BlockId } from '#shared/kernel/identifiers'
import { findAnchor } from '#shared/kernel/textAnchor'
import type { RecordOf } from '#shared/records/recordTables'
import { useLiveOfEntry } from '../../storage/liveRecords'
import type { PaperMark } from '../../ui/paper/paperText'
import { useTranslate } from '../../ui/useTranslate'

/** One's own quotations in an entry: their marks by block, and how many each block has. */
export interface OwnMarks {
  readonly marks: ReadonlyMap<string, readonly PaperMark[]>
  readonly counts: ReadonlyMap<string, number>
}

interface Quoted {
  readonly evidence: Evidence
  readonly tone: PaperMark['tone']
  readonly label: string
}

function marksOf(entry: Entry, rows: readonly Quoted[]): OwnMarks {
  const blocks = blocksOf(entry)
  const order = new Map<BlockId, number>(blocks.map((block, index) => [block.id, index]))
  const letters = evidenceLetters(
    rows.map((row) => ({ evidence: [row.evidence] })),
    order,
  )
  const marks = new Map<string, PaperMark[]>()
  for (const { evidence, tone, label } of rows) {
    const found = findAnchor(blocks, evidence)
    if (found.state === 'lost') continue
    const letter = letters.get(evidence.id) ?? ''
    const { start, end } = found
    const list = marks.get(found.blockId) ?? []
    // The same span quoted for two items carries one letter, shown once.
    const known = list.find((mark) => mark.start === start && mark.end === end)
    if (known === undefined) {
      list.push({ id: evidence.id, start, end, letter, tone, label: `${label} ${letter}` })
    }
    marks.set(found.blockId, list)
  }
  const counts = new Map([...marks].map(([id, list]) => [id, list.length]))
  return { marks, counts }
}

type Own = RecordOf<'assessments'>

/** All of one's own quotations of an entry, from every item and requirement. */
export function useOwnMarks(entry: Entry, examinerId: string | null): OwnMarks {
  const t = useTranslate()
  const assessments = useLiveOfEntry('assessments', examinerId === null ? null : entry.id)
  const own: Own | undefined = assessments?.find((row) => row.examinerId === examinerId)
  return useMemo(() => {
    const findings = own?.items.flatMap((item) => item.findings) ?? []
    const rows: Quoted[] = findings.flatMap((finding) =>
      finding.evidence.map((evidence) => ({
        evidence,
        tone: finding.kind === 'improvement' ? 'improve' : 'own',
        label: t(`assessment.${finding.kind}`),
      })),
    )
    const answers = own?.coverage.flatMap((answer) => answer.evidence) ?? []
    const label = t('entry.checks.title')
    rows.push(...answers.map((evidence) => ({ evidence, tone: 'own' as const, label })))
    return marksOf(entry, rows)
  }, [entry, own, t])
}
