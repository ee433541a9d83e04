import { memo, useEffect } from 'react'
import { LONGEST } from '#shared/journey/assessment/assessment'
import { EntryId, NoteId, type ExaminerId, type ItemId } from '#shared/kernel/identifiers'
import { useDeskStore } from '../../storage/deskStore'
import { useLiveOfEntry } from '../../storage/liveRecords'
import { putRecord } from '../../storage/putRecord'
import { useOpenRecord } from '../../storage/useRecord'
import { TextArea } from '../../ui/TextArea'
import { useTranslate } from '../../ui/useTranslate'

interface NoteFieldProps {
  readonly entryId: string
  readonly examinerId: ExaminerId
  readonly itemId: ItemId
}

/** The note's own id, made of what it belongs to, so that it exists once however often the item is opened. */
function noteIdOf(entryId: string, examinerId: string, itemId: string): NoteId {
  const parts = [entryId, examinerId, itemId].join('').replace(/[^0-9a-z]/g, '')
  return NoteId.parse(`note_${parts.slice(-60).padStart(8, '0')}`)
}

/** A note for one's own eyes: another record, another colour, another label, never in a file. */
export const NoteField = memo(function NoteField({ entryId, examinerId, itemId }: NoteFieldProps) {
  const t = useTranslate()
  const { db } = useDeskStore()
  const notes = useLiveOfEntry('internalNotes', entryId)
  const own = notes?.find((note) => note.itemId === itemId && note.examinerId === examinerId)
  const open = useOpenRecord('internalNotes', own?.id ?? null)
  const isMissing = notes !== undefined && own === undefined
  useEffect(() => {
    if (!isMissing) return
    void putRecord(
      db,
      'internalNotes',
      {
        id: noteIdOf(entryId, examinerId, itemId),
        entryId: EntryId.parse(entryId),
        examinerId,
        itemId,
        text: '',
        schemaVersion: 1,
        revision: 1,
      },
      0,
    )
  }, [isMissing, db, entryId, examinerId, itemId])
  return (
    <TextArea
      label={t('assessment.note')}
      hint={t('assessment.noteHint')}
      tone="internal"
      value={open?.record.text ?? ''}
      limit={LONGEST.note}
      readOnly={open === null || open === undefined}
      onChange={(text) => open?.change({ ...open.latest(), text })}
    />
  )
})
