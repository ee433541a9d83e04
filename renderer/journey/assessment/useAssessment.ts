import { useCallback, useMemo } from 'react'
import type { Assessment } from '#shared/journey/assessment/assessment'
import type { Edit } from '#shared/journey/assessment/edit'
import type { ExaminerId } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import { useLiveOfEntry, useLiveRecord } from '../../storage/liveRecords'
import { useOpenRecord } from '../../storage/useRecord'

/** An edit of the assessment, and whether it is worth a version of its own. */
export type ApplyEdit = (edit: (assessment: Assessment) => Edit, isStructure?: boolean) => boolean

/** Everything the assessment of one entry stands on, live. */
export interface AssessmentDesk {
  readonly declaration: RecordOf<'declarations'> | null
  readonly assessment: RecordOf<'assessments'> | null
  readonly consensus: RecordOf<'consensuses'> | null
  readonly apply: ApplyEdit
  readonly flush: () => Promise<boolean>
}

/** One's own declaration and assessment of an entry; undefined while reading. */
export function useAssessment(
  entryId: string,
  examinerId: ExaminerId | null,
): AssessmentDesk | undefined {
  const declarations = useLiveOfEntry('declarations', entryId)
  const assessments = useLiveOfEntry('assessments', entryId)
  const consensuses = useLiveOfEntry('consensuses', entryId)
  const own = assessments?.find((row) => row.examinerId === examinerId)
  const open = useOpenRecord('assessments', own?.id ?? null)
  const apply = useCallback<ApplyEdit>(
    (edit, isStructure = false) => {
      if (open === null || open === undefined) return false
      const edited = edit(open.latest())
      if (!edited.ok) return false
      open.change({ ...open.latest(), ...edited.value }, isStructure ? 'structure' : 'pause')
      return true
    },
    [open],
  )
  return useMemo(() => {
    if (!declarations || !assessments || !consensuses) return undefined
    if (own !== undefined && (open === undefined || open === null)) return undefined
    return {
      declaration: declarations.find((row) => row.examinerId === examinerId) ?? null,
      assessment: own === undefined || open === null || open === undefined ? null : open.record,
      consensus: consensuses[0] ?? null,
      apply,
      flush: open?.flush ?? (async () => true),
    }
  }, [declarations, assessments, consensuses, own, open, examinerId, apply])
}

/** The entry's text; not asked for before the declaration allows it. */
export function useOpenedEntry(
  entryId: string,
  mayOpen: boolean,
): RecordOf<'entries'> | null | undefined {
  return useLiveRecord('entries', mayOpen ? entryId : null)
}
