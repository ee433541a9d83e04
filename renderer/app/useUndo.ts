import { useCallback } from 'react'
import type { ExaminerId } from '#shared/kernel/identifiers'
import { useDeskStore } from '../storage/deskStore'
import { undoRecord } from '../storage/undo'
import { useAppView } from './store'

/** Undoes the latest kept change of one's own draft of the entry one is in; a handed-in one is left alone. */
export function useUndo(examinerId: ExaminerId | null): () => void {
  const store = useDeskStore()
  const entryId = useAppView((view) => view.place.entryId)
  return useCallback(() => {
    const undo = async (): Promise<void> => {
      if (entryId === undefined || examinerId === null) return
      const own = await store.db.assessments
        .where('[entryId+examinerId]')
        .equals([entryId, examinerId])
        .first()
      if (own?.state === 'draft') await undoRecord(store, 'assessments', own.id)
    }
    void undo()
  }, [store, entryId, examinerId])
}
