import { useCallback } from 'react'
import type { RecordOf } from '#shared/records/recordTables'
import { useOpenRecord } from '../../storage/useRecord'

/** Changes the round by one act. A pure edit of what stands; returns false while the round is being read. */
export type EditRound = (edit: (round: RecordOf<'rounds'>) => RecordOf<'rounds'>) => boolean

/** The way to change a round: each act is a version of its own, so that it can be gone back on. */
export function useRoundEdit(roundId: string): EditRound {
  const open = useOpenRecord('rounds', roundId)
  return useCallback<EditRound>(
    (edit) => {
      if (open === null || open === undefined) return false
      open.change(edit(open.latest()), 'structure')
      void open.flush()
      return true
    },
    [open],
  )
}
