import type { InternalNote } from '#shared/journey/assessment/assessment'
import { EntryId, ItemId, NoteId } from '#shared/kernel/identifiers'
import { lagFour } from './sampleExaminers'
import type { SampleEntryKey } from './sampleHandIn'

function note(entry: SampleEntryKey, number: number, itemId: string | null, text: string) {
  return {
    id: NoteId.parse(`note_${entry}maria${number}`),
    entryId: EntryId.parse(`entry_${entry}2026`),
    examinerId: lagFour.maria.id,
    itemId: itemId === null ? null : ItemId.parse(itemId),
    text,
  }
}

/**
 * Maria's notes for her own eyes: what must never be seen in a file, a report or by another.
 *
 * @example sampleNotes.every((note) => note.examinerId === lagFour.maria.id) // → true
 */
export const sampleNotes: readonly InternalNote[] = [
  note(
    'linden',
    1,
    null,
    'Läs om s. 5–6 före mötet. Jag var snäll på dialogen, hör vad Ali säger om klagomålen.',
  ),
  note(
    'linden',
    2,
    '2.2',
    'Tveka mellan 40 och 45. Öppningsrummet bär nästan ensamt, nätverket ger inget.',
  ),
  note(
    'appellunden',
    1,
    '3.2',
    'Allt finns i tabellerna: tid hos de äldre upp, upplevd tid ner, stress i klagomålen. Fråga chefen om Sjön utan att leda svaret.',
  ),
  note('appellunden', 2, null, 'Ali lämnar rummet när vi tar det här bidraget.'),
]
