import { useCallback, useMemo } from 'react'
import type { Assessment } from '#shared/journey/assessment/assessment'
import type { Edit } from '#shared/journey/assessment/edit'
import type { ExaminerId } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import { useLiveOfEntry, useLiveRecord, useOwnAssessmentId } from '../../storage/liveRecords'
import { useOpenRecord } from '../../storage/useRecord'

/** An edit of the assessment, and whether it is worth a version of its own. */
export type ApplyEdit = (edit: (assessment: Assessment) => Edit, isStructure?: boolean) => boolean

/** Everything the assessment of one entry stands on, live. */
export interface AssessmentDesk {
  readonly declaration: RecordOf<'declarations'> | null
  readonly assessment: RecordOf<'assessments'> | null
  readonly consensus: RecordOf<'consensuses'> | null
  /** The same function from one key press to the next. */
  readonly apply: ApplyEdit
  readonly flush: () => Promise<boolean>
}

/** One's own declaration and assessment of an entry; undefined while reading. */
export function useAssessment(
  entryId: string,
  examinerId: ExaminerId | null,
): AssessmentDesk | undefined {
  const declarations = useLiveOfEntry('declarations', entryId)
  const consensuses = useLiveOfEntry('consensuses', entryId)
  const ownId = useOwnAssessmentId(entryId, examinerId)
  const open = useOpenRecord('assessments', ownId ?? null)
  const latest = open?.latest
  const change = open?.change
  const apply = useCallback<ApplyEdit>(
    (edit, isStructure = false) => {
      if (latest === undefined || change === undefined) return false
      const before = latest()
      const edited = edit(before)
      if (!edited.ok) return false
      change({ ...before, ...edited.value }, isStructure ? 'structure' : 'pause')
      return true
    },
    [latest, change],
  )
  return useMemo(() => {
    if (!declarations || !consensuses || ownId === undefined) return undefined
    if (ownId !== null && open === undefined) return undefined
    // A draft that has just begun is null until it is read: were everything unknown for that moment,
    // the entry would be let go, read again, and the desk built twice.
    return {
      declaration: declarations.find((row) => row.examinerId === examinerId) ?? null,
      assessment: open?.record ?? null,
      consensus: consensuses[0] ?? null,
      apply,
      flush: open?.flush ?? (async () => true),
    }
  }, [declarations, consensuses, ownId, open, examinerId, apply])
}

/** The entry's text; not asked for before the declaration allows it. */
export function useOpenedEntry(
  entryId: string,
  mayOpen: boolean,
): RecordOf<'entries'> | null | undefined {
  return useLiveRecord('entries', mayOpen ? entryId : null)
}
