import { Dexie, liveQuery } from 'dexie'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { allLines, readCopy } from '../../../../renderer/storage/copies'
import type { DeskDatabase } from '../../../../renderer/storage/database'
import { entryHeads } from '../../../../renderer/storage/entryHeads'
import { flushJournal } from '../../../../renderer/storage/journalFeed'
import { readJournal } from '../../../../renderer/storage/journalKnowledge'
import { noteFile } from '../../../../renderer/storage/noteFile'
import { putRecord } from '../../../../renderer/storage/putRecord'
import { damageCount, forgetDamage } from '../../../../renderer/storage/sealing/damage'
import { holdSeal } from '../../../../renderer/storage/sealing/heldSeal'
import { bytesText, sealText } from '../../../../renderer/storage/sealing/seal'
import { readKeyRows, SenderKeys } from '../../../../renderer/storage/senderKeys'
import { writeSetting } from '../../../../renderer/storage/settings'
import { keepVersion, versionsOf } from '../../../../renderer/storage/versions'
import { readAhead, writeAhead } from '../../../../renderer/storage/writeAhead'
import { isClearField } from '#shared/sealing/clearFields'
import { sealPlace } from '#shared/sealing/sealedText'
import { EntryId, Sha256, UnitId } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import { FakeDesk } from '../../../support/fakeDesk'
import { entryId, roundId } from '../../../support/journeyCase'
import { bytesOf, rewriteOnDisk, sealOf, unlockedWith } from '../../../support/sealedCase'
import { newDatabase, note, openDatabase, storedNote, textOf } from '../../../support/storageCase'

const SECRET = 'Hemligt-å-ord'
const LONG = `${SECRET} `.repeat(800)

const entryNamed = (name: string, className: string, title: string): RecordOf<'entries'> => ({
  id: EntryId.parse(`entry_${name.padEnd(8, '0')}`),
  roundId,
  unitId: UnitId.parse('unit_one00000'),
  title,
  className,
  sections: [],
  indicators: [],
  sourceName: `${title}.docx`,
  sourceHash: Sha256.parse('b'.repeat(64)),
  isExample: true,
  schemaVersion: 1,
  revision: 1,
})

let desk: FakeDesk
let db: DeskDatabase

beforeEach(async () => {
  desk = new FakeDesk().install()
  localStorage.clear()
  await unlockedWith(1)
  db = await newDatabase()
})

afterEach(async () => {
  await flushJournal()
  holdSeal(null)
  forgetDamage()
})

const isAnywhere = (value: unknown): boolean =>
  JSON.stringify(value, (_key, part: unknown) =>
    ArrayBuffer.isView(part) ? new TextDecoder('latin1').decode(new Uint8Array(part.buffer)) : part,
  ).includes(SECRET)

describe('what lies on disk', () => {
  test('holds no text, title, class, name or file name; only ids, revisions and times', async () => {
    const stored = await storedNote(db, 'first', SECRET)
    await storedNote(db, 'long', LONG)
    await keepVersion(db, 'internalNotes', stored, 'structure')
    await writeSetting(db, 'activeRoundId', SECRET)
    const file = { name: SECRET, kind: 'round', direction: 'opened', detail: SECRET } as const
    await noteFile(db, file)
    await db.entries.add(entryNamed('first', SECRET, SECRET))
    const rows = await bytesOf(db.name)
    expect([...rows].filter(([, held]) => held.length > 0).map(([table]) => table)).toEqual(
      expect.arrayContaining(['entries', 'files', 'internalNotes', 'settings', 'versions']),
    )
    expect(isAnywhere([...rows])).toBe(false)
    expect(Object.keys(Object(rows.get('internalNotes')?.[0])).toSorted()).toEqual([
      'entryId',
      'id',
      'revision',
      'sealed',
    ])
  })

  test('names no sender by the id of a remembered key', async () => {
    const key = {
      sender: `office ${SECRET}`,
      office: null,
      name: SECRET,
      fingerprint: Sha256.parse('a'.repeat(64)),
      publicKey: { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) } as const,
    }
    const remembered = async () => new SenderKeys(await readKeyRows(db), undefined)
    await db.keys.bulkPut([...(await remembered()).remember(key)])
    expect(isAnywhere([...(await bytesOf(db.name))])).toBe(false)
    expect((await remembered()).of(key)).toMatchObject({ rememberedKey: key.fingerprint })
    const other = { ...key, fingerprint: Sha256.parse('b'.repeat(64)) }
    await db.keys.bulkPut([...(await remembered()).remember(other)])
    expect(await db.keys.count()).toBe(1)
  })

  test('leaves the journal and the notes of the last keys sealed, and both can be read', async () => {
    const stored = await storedNote(db, 'first', SECRET)
    await storedNote(db, 'long', LONG)
    await flushJournal()
    writeAhead('internalNotes', 1, { ...stored, text: `${SECRET} till` })
    expect(desk.living()).toHaveLength(2)
    expect(isAnywhere(desk.living())).toBe(false)
    expect(isAnywhere(Object.entries(localStorage))).toBe(false)
    const journal = await readJournal()
    const copy = readCopy(journal.ok ? journal.value.lines : [])
    expect(copy).toMatchObject({ unreadable: 0, records: [{ record: { text: SECRET } }, {}] })
    expect(readAhead()).toMatchObject({
      damaged: 0,
      rows: [{ record: { text: `${SECRET} till` } }],
    })
  })
})

describe('everything is read as before', () => {
  test('by id, in lists, by index, step by step, and after a restart', async () => {
    const first = await storedNote(db, 'first', SECRET)
    await storedNote(db, 'second', LONG)
    const again = await openDatabase(db.name)
    expect(await textOf(again, first.id)).toBe(SECRET)
    expect((await again.internalNotes.toArray()).map(({ text }) => text)).toEqual([SECRET, LONG])
    expect(await again.internalNotes.bulkGet([first.id, note('none', '').id])).toEqual([
      first,
      undefined,
    ])
    expect(await again.internalNotes.where('entryId').equals(entryId).count()).toBe(2)
    const stepped = again.internalNotes.filter(({ text }) => text === LONG)
    expect((await stepped.toArray()).map(({ text }) => text)).toEqual([LONG])
    expect(await allLines(again)).toHaveLength(2)
    again.close()
  })

  test('a long record can be read and written in one transaction with what comes after', async () => {
    const first = await storedNote(db, 'first', LONG)
    const put = await putRecord(db, 'internalNotes', { ...first, text: `${LONG}!` }, 1, {
      beside: async () => {
        await keepVersion(db, 'internalNotes', first, 'structure')
      },
    })
    expect(put).toMatchObject({ ok: true })
    const [version] = await versionsOf(db, first.id)
    expect(version).toMatchObject({ seq: 1, revision: 1, json: JSON.stringify(first) })
  })

  test('a row that was written or opened a moment ago is not opened again', async () => {
    const decrypt = vi.spyOn(crypto.subtle, 'decrypt')
    const first = await storedNote(db, 'first', LONG)
    const put = await putRecord(db, 'internalNotes', { ...first, text: `${LONG}!` }, 1)
    expect(put.ok).toBe(true)
    expect(await textOf(db, first.id)).toBe(`${LONG}!`)
    expect(decrypt).not.toHaveBeenCalled()
    const again = await openDatabase(db.name)
    expect(await textOf(again, first.id)).toBe(`${LONG}!`)
    expect(await textOf(again, first.id)).toBe(`${LONG}!`)
    expect(decrypt).toHaveBeenCalledTimes(1)
    again.close()
  })

  test('a long record is sealed before its transaction, which is held open for nothing', async () => {
    const first = await storedNote(db, 'first', LONG)
    const held = vi.spyOn(Dexie, 'waitFor')
    const put = await putRecord(db, 'internalNotes', { ...first, text: `${LONG}!` }, 1)
    expect(put).toMatchObject({ ok: true, value: { revision: 2 } })
    expect(held).not.toHaveBeenCalled()
    expect(await textOf(db, first.id)).toBe(`${LONG}!`)
    const again = await openDatabase(db.name)
    expect(await textOf(again, first.id)).toBe(`${LONG}!`)
    again.close()
  })

  test('the list of entries is in its order by class and title', async () => {
    await db.entries.bulkAdd([
      entryNamed('third', 'Skola', 'Alfa'),
      entryNamed('second', 'Förskola', 'Omega'),
      entryNamed('first', 'Förskola', 'Beta'),
    ])
    const heads = await entryHeads(db, roundId)
    expect(heads.map(({ title }) => title)).toEqual(['Beta', 'Omega', 'Alfa'])
  })

  test('and so are entries that an earlier version stored, with each text sealed by itself', async () => {
    const seal = await sealOf(1)
    const old = entryNamed('third', 'Skola', 'Alfa')
    await db.entries.bulkAdd([old, entryNamed('first', 'Förskola', 'Beta')])
    await rewriteOnDisk(db.name, 'entries', old.id, (row) => {
      const placeOf = (field: string) => sealPlace('index', 'entries', field, String(row['id']))
      const sealed = (field: string, text: string) => sealText(seal, text, placeOf(field))
      return { ...row, className: sealed('className', 'Skola'), title: sealed('title', 'Alfa') }
    })
    const heads = await entryHeads(db, roundId)
    expect(heads).toMatchObject([
      { className: 'Förskola', title: 'Beta' },
      { className: 'Skola', title: 'Alfa' },
    ])
    expect(await db.entries.get(old.id)).toEqual(old)
  })

  test('a screen that watches a record sees it change', async () => {
    const first = await storedNote(db, 'first', 'Ett')
    const seen: (string | undefined)[] = []
    const watching = liveQuery(() => textOf(db, first.id)).subscribe((text) => seen.push(text))
    await expect.poll(() => seen).toEqual(['Ett'])
    await putRecord(db, 'internalNotes', { ...first, text: LONG }, 1)
    await expect.poll(() => seen).toEqual(['Ett', LONG])
    watching.unsubscribe()
  })
})

const flipped = (row: Record<string, unknown>) => {
  const sealed = new Uint8Array(Object(row['sealed']))
  sealed[20] = (sealed[20] ?? 0) ^ 1
  return { ...row, sealed }
}

describe('what was changed on disk is noticed, never shown', () => {
  test.each([
    ['one bit of a short record', SECRET, flipped],
    ['one bit of a long record', LONG, flipped],
    ['a record put in clear', SECRET, () => note('first', 'Falskt')],
    ['another revision beside it', SECRET, (row: object) => ({ ...row, revision: 7 })],
    ['another entry beside it', SECRET, (row: object) => ({ ...row, entryId: 'entry_other0000' })],
  ])('%s', async (_what, text, change) => {
    const first = await storedNote(db, 'first', text)
    await rewriteOnDisk(db.name, 'internalNotes', first.id, (row) => ({ ...change(row) }))
    const again = await openDatabase(db.name)
    await expect(again.internalNotes.get(first.id)).rejects.toMatchObject({ name: 'SealBroken' })
    await expect(again.internalNotes.toArray()).rejects.toMatchObject({ name: 'SealBroken' })
    expect(damageCount()).toBe(1)
    again.close()
  })

  test.each([
    ['short', SECRET],
    ['long', LONG],
  ])('one bit of a %s row that was opened a moment ago', async (_what, text) => {
    const first = await storedNote(db, 'first', text)
    expect(await textOf(db, first.id)).toBe(text)
    await rewriteOnDisk(db.name, 'internalNotes', first.id, flipped)
    await expect(db.internalNotes.get(first.id)).rejects.toMatchObject({ name: 'SealBroken' })
  })

  test('a row moved to another id is refused', async () => {
    await storedNote(db, 'first', SECRET)
    const second = await storedNote(db, 'second', 'Två')
    const rows = await bytesOf(db.name)
    const [moved] = rows.get('internalNotes') ?? []
    await rewriteOnDisk(db.name, 'internalNotes', second.id, () => ({
      ...Object(moved),
      id: second.id,
    }))
    await expect(db.internalNotes.get(second.id)).rejects.toMatchObject({ name: 'SealBroken' })
  })

  test('another key opens nothing', async () => {
    const first = await storedNote(db, 'first', SECRET)
    holdSeal(await sealOf(2))
    const other = await openDatabase(db.name)
    await expect(other.internalNotes.get(first.id)).rejects.toMatchObject({ name: 'SealBroken' })
    other.close()
  })

  test('a journal line under another id or revision is unreadable, and counted', async () => {
    await storedNote(db, 'first', SECRET)
    await flushJournal()
    const [line] = desk.living()
    if (line === undefined) throw new Error('the journal heard nothing')
    desk.journal.clear()
    desk.note({ ...line, revision: 9 })
    desk.note({ ...line, id: 'note_other000' })
    const journal = await readJournal()
    expect(readCopy(journal.ok ? journal.value.lines : [])).toEqual({ records: [], unreadable: 2 })
  })
})

test('every index is of what may be seen, but for the two that lists of entries are read from', () => {
  const indexed = db.tables.flatMap(({ name, schema }) =>
    [schema.primKey, ...schema.indexes].flatMap(({ keyPath }) =>
      [keyPath ?? []].flat().flatMap((field) => (isClearField(field) ? [] : [`${name} ${field}`])),
    ),
  )
  expect(indexed).toEqual(['entries className', 'entries title'])
})

test('both ways of sealing are one format: what one seals the other opens', async () => {
  const seal = await sealOf(1)
  const plain = new TextEncoder().encode(LONG)
  expect(bytesText(await seal.openLater(seal.seal(plain, 'a'), 'a'))).toBe(LONG)
  expect(bytesText(seal.open(await seal.sealLater(plain, 'a'), 'a'))).toBe(LONG)
  expect(seal.open(seal.seal(plain, 'a'), 'b')).toBeNull()
  expect(await seal.openLater(seal.seal(plain, 'a'), 'b')).toBeNull()
})
