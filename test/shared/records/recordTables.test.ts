import { describe, expect, test } from 'vitest'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import { canonicalJson } from '#shared/kernel/canonicalJson'
import { ProfileId } from '#shared/kernel/identifiers'
import { readRecord, RECORD_SCHEMAS, RECORD_TABLES } from '#shared/records/recordTables'
import { buildSampleRound } from '#shared/sample/sampleRound'
import { at, criteriaHash, draftBy, maria, must } from '../../support/journeyCase'
import { gatheringConsensus } from '../../support/meetingCase'

const stamp = { schemaVersion: 1, revision: 1 }
const emptyDraft = { ...draftBy(maria), ...stamp }
const sample = must(
  await buildSampleRound({
    digestText: async () => criteriaHash,
    criteria: threeFoci2016,
    now: at,
  }),
)
const { name, administration, email } = sample.profile

/** One record of every table, as the sample round has it. */
const records = {
  profiles: {
    ...stamp,
    id: ProfileId.parse('profile_maria000'),
    name,
    administration,
    email,
    identities: [],
  },
  rounds: { ...sample.round, ...stamp },
  entries: { ...sample.entries[0], ...stamp },
  declarations: { ...sample.declarations[0], ...stamp },
  assessments: { ...sample.assessments[0], ...stamp },
  internalNotes: { ...sample.internalNotes[0], ...stamp },
  consensuses: { ...gatheringConsensus, ...stamp },
}

describe('a record read from disk, journal or file', () => {
  test('of every table is taken as it is, not a letter changed', () => {
    for (const [table, record] of Object.entries(records)) {
      const read = readRecord(table, record)
      expect(read).toEqual({ ok: true, value: record })
      expect(canonicalJson(read.ok ? read.value : null)).toBe(canonicalJson(record))
    }
  })

  test('every table has a schema, and a place in the order of restoring', () => {
    expect([...RECORD_TABLES].toSorted()).toEqual(Object.keys(RECORD_SCHEMAS).toSorted())
    expect(new Set(RECORD_TABLES).size).toBe(RECORD_TABLES.length)
    expect(RECORD_TABLES.indexOf('rounds')).toBeLessThan(RECORD_TABLES.indexOf('entries'))
    expect(RECORD_TABLES.indexOf('entries')).toBeLessThan(RECORD_TABLES.indexOf('assessments'))
  })

  test.each([
    ['a field is missing', { ...emptyDraft, secondsSpent: undefined }, 'secondsSpent'],
    ['a number is out of range', { ...emptyDraft, revision: 0 }, 'revision'],
    ['the version is another', { ...emptyDraft, schemaVersion: 2 }, 'schemaVersion'],
    ['an id is of another kind', { ...emptyDraft, entryId: maria }, 'entryId'],
    [
      'a part deep inside is wrong',
      { ...emptyDraft, items: [{ ...emptyDraft.items[0], percent: 101 }] },
      'items.0.percent',
    ],
    ['there is a field too many', { ...emptyDraft, extra: 1 }, ''],
    ['it is no object', 'text', ''],
    ['it is nothing', null, ''],
  ])('is refused with the field named where %s', (_, value, field) => {
    expect(readRecord('assessments', value)).toMatchObject({
      ok: false,
      error: { kind: 'bad-record', table: 'assessments', field },
    })
    const read = readRecord('assessments', value)
    expect(read.ok ? '' : read.error.reason).not.toBe('')
  })

  test.each(['juries', '', 'constructor', '__proto__'])(
    'of no known table, %j, is refused',
    (table) => {
      expect(readRecord(table, emptyDraft)).toEqual({
        ok: false,
        error: { kind: 'bad-record', table, field: 'table', reason: 'unknown-table' },
      })
    },
  )
})
