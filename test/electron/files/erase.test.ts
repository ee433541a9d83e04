import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { JournalLine } from '#shared/ipc/contract'
import { theDisk } from '../../../electron/files/durableWrite'
import { lineKey } from '../../../electron/files/journalLines'
import { PlaceMemory } from '../../../electron/files/placeMemory'
import { SecondPlace } from '../../../electron/files/secondPlace'
import { Vault } from '../../../electron/files/vault'

const SECRET = 'hemligt utkast om enheten'
let root = ''
let clock = 0

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'erase-'))
  clock = Date.parse('2026-11-22T08:00:00.000Z')
  await mkdir(join(root, 'stick'))
})

afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

const folder = () => join(root, 'vault')
const start = () =>
  new Vault(theDisk, folder(), () => {
    clock += 60_000
    return new Date(clock).toISOString()
  })
const line = (id: string, revision: number, text: string): JournalLine => ({
  table: 'internalNotes',
  id,
  revision,
  json: JSON.stringify({ id, text }),
})
const gone = new Set([lineKey(line('note_gone', 1, ''))])
const kept = line('note_kept', 1, 'får vara kvar')

/** A vault that has held the text in a journal, in an older copy and in the newest one. */
async function filled(): Promise<Vault> {
  const vault = start()
  await vault.append([line('note_gone', 1, SECRET), kept])
  await vault.writeSnapshot([line('note_gone', 1, SECRET), kept])
  await vault.append([line('note_gone', 2, `${SECRET}, ändrat`)])
  await vault.writeSnapshot([line('note_gone', 2, `${SECRET}, ändrat`), kept])
  await vault.append([line('note_gone', 3, `${SECRET}, igen`)])
  return vault
}

async function filesHolding(where: string, text: string): Promise<readonly string[]> {
  const names = await readdir(where)
  const texts = await Promise.all(names.map((name) => readFile(join(where, name), 'utf8')))
  return names.filter((_, index) => texts[index]?.includes(text))
}

describe('an erased record', () => {
  test('is in no file of the vault, by its bytes, and stays gone after a restart', async () => {
    const vault = await filled()
    expect((await filesHolding(folder(), SECRET)).length).toBeGreaterThan(3)
    expect(await vault.erase(gone)).toMatchObject({ left: 0 })
    expect(await filesHolding(folder(), SECRET)).toEqual([])
    const after = start()
    expect((await after.read()).lines).toEqual([kept])
    expect(await after.countRecords()).toBe(1)
    expect((await after.listSnapshots()).map(({ ok, records }) => [ok, records])).toEqual([
      [true, 1],
      [true, 1],
    ])
  })

  test('is told in numbers: files written anew and lines taken out', async () => {
    const vault = await filled()
    const files = (await filesHolding(folder(), SECRET)).length
    expect(await vault.erase(gone)).toEqual({ files, lines: 4, left: 0 })
    expect(await vault.erase(gone)).toEqual({ files: 0, lines: 0, left: 0 })
  })

  test('goes from damaged places that name it too, and nothing else does', async () => {
    const vault = await filled()
    const journals = (await readdir(folder())).filter((name) => name.startsWith('journal-'))
    const newest = join(folder(), journals.toSorted().at(-1) ?? '')
    const torn = `0000 {"table":"internalNotes","id":"note_gone","json":"${SECRET}`
    await writeFile(newest, `${await readFile(newest, 'utf8')}${torn}\nannan halv rad\n`)
    const oldest = join(folder(), 'snapshot-000001-2020-01-01T00-00-00-000Z.jsonl')
    await writeFile(
      oldest,
      `{"format":"trasig"}\n${JSON.stringify(line('note_gone', 1, SECRET))}\n`,
    )
    await vault.erase(gone)
    expect(await filesHolding(folder(), SECRET)).toEqual([])
    expect(await start().damagedLines()).toEqual(['annan halv rad'])
  })

  test('can be written anew afterwards, in a newer revision', async () => {
    const vault = await filled()
    await vault.erase(gone)
    await vault.append([line('note_gone', 5, 'ny text')])
    expect((await start().read()).lines).toContainEqual(line('note_gone', 5, 'ny text'))
  })
})

const memory = () => new PlaceMemory(theDisk, join(root, 'second-place.json'))

const place = () =>
  new SecondPlace({
    disk: theDisk,
    memory: memory(),
    profileFolder: root,
    lock: async () => null,
    freeBytes: async () => null,
  })

async function carried(vault: Vault): Promise<SecondPlace> {
  const second = place()
  await second.mark(join(root, 'stick'))
  await second.take(join(root, 'stick'))
  await second.write(() => vault.newestWhole())
  expect(await filesHolding(join(root, 'stick'), SECRET)).toHaveLength(1)
  return second
}

describe('in the second place', () => {
  test('the copies are written anew without it', async () => {
    const second = await carried(await filled())
    expect(await second.erase(gone)).toBe('done')
    expect(await filesHolding(join(root, 'stick'), SECRET)).toEqual([])
  })

  test('a stick that is away is cleaned when it comes back, also after a restart', async () => {
    const vault = await filled()
    const second = await carried(vault)
    await rename(join(root, 'stick'), join(root, 'in a pocket'))
    expect(await second.erase(gone)).toBe('later')
    await vault.erase(gone)
    await rename(join(root, 'in a pocket'), join(root, 'stick'))
    expect(await filesHolding(join(root, 'stick'), SECRET)).toHaveLength(1)
    expect(await place().write(() => vault.newestWhole())).toMatchObject({ problem: null })
    expect(await filesHolding(join(root, 'stick'), SECRET)).toEqual([])
  })

  test('nobody has chosen one: there is nothing to erase', async () => {
    expect(await place().erase(gone)).toBe('none')
  })
})
