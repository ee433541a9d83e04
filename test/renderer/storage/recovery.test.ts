import { beforeEach, describe, expect, test } from 'vitest'
import type { DeskDatabase } from '../../../renderer/storage/database'
import { putRecord } from '../../../renderer/storage/putRecord'
import { recoverAhead } from '../../../renderer/storage/recovery'
import { recordOfVersion, versionsOf } from '../../../renderer/storage/versions'
import { fingerprint } from '../../../renderer/storage/fingerprint'
import { readAhead, writeAhead } from '../../../renderer/storage/writeAhead'
import { FakeDesk } from '../../support/fakeDesk'
import { newDatabase, note, storedNote, textOf } from '../../support/storageCase'

let db: DeskDatabase

beforeEach(async () => {
  new FakeDesk().install()
  localStorage.clear()
  db = await newDatabase()
})

describe('what a killed process had typed but not written', () => {
  test('is written at the next start, once, and the state before it is in the history', async () => {
    const stored = await storedNote(db, 'first', 'Ett')
    writeAhead('internalNotes', 1, { ...stored, text: 'Ett, två' })
    expect(await recoverAhead(db)).toBe(1)
    expect(await db.internalNotes.get(stored.id)).toMatchObject({ text: 'Ett, två', revision: 2 })
    expect((await versionsOf(db, stored.id)).map(({ cause }) => cause)).toEqual(['recovered'])
    expect(await recoverAhead(db)).toBe(0)
    expect(readAhead()).toEqual({ rows: [], damaged: 0 })
  })

  test('is kept in the history when something newer stands, and overwrites nothing', async () => {
    const stored = await storedNote(db, 'first', 'Ett')
    await putRecord(db, 'internalNotes', { ...stored, text: 'Nyare' }, 1)
    writeAhead('internalNotes', 1, { ...stored, text: 'Gammalt spår' })
    expect(await recoverAhead(db)).toBe(0)
    expect(await textOf(db, stored.id)).toBe('Nyare')
    const [kept] = await versionsOf(db, stored.id)
    expect(kept?.cause).toBe('recovered')
    expect(kept && recordOfVersion(kept)).toMatchObject({ text: 'Gammalt spår' })
    expect(readAhead().rows).toEqual([])
  })

  test('is nothing to tell when the disk had it already', async () => {
    const stored = await storedNote(db, 'first', 'Ett')
    await putRecord(db, 'internalNotes', { ...stored, text: 'Två' }, 1)
    writeAhead('internalNotes', 1, { ...stored, text: 'Två' })
    expect(await recoverAhead(db)).toBe(0)
    expect(await versionsOf(db, stored.id)).toEqual([])
    expect(readAhead().rows).toEqual([])
  })

  test('follows only on one’s own write, not on another of the same number', async () => {
    const stored = await storedNote(db, 'first', 'Ett')
    const own = { ...stored, text: 'Mitt', revision: 2 }
    writeAhead(
      'internalNotes',
      1,
      { ...stored, text: 'Mitt, mer' },
      fingerprint(JSON.stringify(own)),
    )
    await putRecord(db, 'internalNotes', { ...stored, text: 'Någon annans' }, 1)
    expect(await recoverAhead(db)).toBe(0)
    expect(await textOf(db, stored.id)).toBe('Någon annans')
  })
})

test('a whole text that no note is told as a change of is removed at the next start', async () => {
  const base = `ahead-base:ahead:internalNotes:${note('first', '').id}:5-a-b`
  const [key, wanted] = ['ahead:internalNotes:half', 'ahead-base:ahead:internalNotes:half:5-a-b']
  for (const one of [base, key, wanted]) localStorage.setItem(one, '{"halv')
  await recoverAhead(db)
  expect(Object.keys(localStorage).toSorted()).toEqual([wanted, key])
})

test('damaged notes are counted and left where they are, and stop nothing', async () => {
  const stored = await storedNote(db, 'first', 'Ett')
  const damaged = {
    'ahead:internalNotes:half': '{"basedOn":1,"rec',
    'ahead:internalNotes:wrong': JSON.stringify({ basedOn: 1, record: { id: 'x' } }),
    'ahead:nothing:x': JSON.stringify({ basedOn: 1, record: note('first', 'x') }),
    'ahead:internalNotes:nobase': JSON.stringify({ record: note('first', 'x') }),
    'ahead:internalNotes:null': 'null',
  }
  for (const [key, text] of Object.entries(damaged)) localStorage.setItem(key, text)
  localStorage.setItem('somethingElse', 'x')
  writeAhead('internalNotes', 1, { ...stored, text: 'Två' })
  expect(readAhead().damaged).toBe(5)
  expect(await recoverAhead(db)).toBe(1)
  expect(await textOf(db, stored.id)).toBe('Två')
  for (const [key, text] of Object.entries(damaged)) expect(localStorage.getItem(key)).toBe(text)
})

test('two texts that differ anywhere have different fingerprints', () => {
  const texts = [
    '',
    'a',
    'b',
    'ab',
    'ba',
    'å',
    'å'.normalize('NFD'),
    'a\u0000',
    '{"revision":2}',
    '{"revision":3}',
  ]
  expect(new Set(texts.map(fingerprint)).size).toBe(texts.length)
  expect(fingerprint('samma text')).toBe(fingerprint('samma text'))
})
