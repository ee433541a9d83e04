import { describe, expect, it } from 'vitest'
import { AssessmentId, EntryId, ExaminerId, NoteId, RoundId } from '#shared/kernel/identifiers'
import { retainedRecords, type KeptRecords } from '#shared/overview/retainedRecords'

const roundId = RoundId.parse('round_thisyear1')
const other = RoundId.parse('round_lastyear1')
const me = ExaminerId.parse('examiner_maria000')
const erik = ExaminerId.parse('examiner_erik0000')
const entryId = EntryId.parse('entry_linden0000')
const older = EntryId.parse('entry_older00000')
const lost = EntryId.parse('entry_lost000000')
const assessment = (name: string) => AssessmentId.parse(`assessment_${name.padEnd(8, '0')}`)
const noteId = (name: string) => NoteId.parse(`note_${name.padEnd(8, '0')}`)

const records: KeptRecords = {
  entries: [
    { id: entryId, roundId },
    { id: older, roundId: other },
  ],
  declarations: [],
  assessments: [
    { id: assessment('mine'), roundId, examinerId: me, state: 'draft' },
    { id: assessment('given'), roundId, examinerId: me, state: 'handedIn' },
    { id: assessment('eriks'), roundId, examinerId: erik, state: 'handedIn' },
    { id: assessment('before'), roundId: other, examinerId: me, state: 'draft' },
  ],
  internalNotes: [
    { id: noteId('here'), entryId },
    { id: noteId('before'), entryId: older },
    { id: noteId('orphan'), entryId: lost },
  ],
  consensuses: [],
}

const materials = (own: ExaminerId | null) =>
  retainedRecords(records, roundId, own).map(({ material, id }) => [material, id])

describe('What is a record to the archive?', () => {
  it('one’s own draft is working material, what one handed in is not, others’ are others’', () => {
    expect(materials(me).slice(0, 3)).toEqual([
      ['drafts', assessment('mine')],
      ['handIns', assessment('given')],
      ['othersHandIns', assessment('eriks')],
    ])
  })

  it('at the office every assessment is another’s', () => {
    expect(
      materials(null)
        .slice(0, 3)
        .map(([material]) => material),
    ).toEqual(['othersHandIns', 'othersHandIns', 'othersHandIns'])
  })

  it('a note follows the round of its entry; one whose entry is gone is not left for ever', () => {
    const notes = materials(me).filter(([material]) => material === 'internalNotes')
    expect(notes.map(([, id]) => id)).toEqual([noteId('here'), noteId('orphan')])
  })

  it('another round’s records are not touched', () => {
    const ids = materials(me).map(([, id]) => id)
    expect(ids).not.toContain(older)
    expect(ids).not.toContain(assessment('before'))
  })
})
