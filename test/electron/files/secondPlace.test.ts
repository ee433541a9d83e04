import { EventEmitter, once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LockFile } from '#shared/ipc/lockFile'
import type { JournalLine } from '#shared/ipc/contract'
import { COPIES_FOLDER, placeIn } from '../../../electron/files/choosePlace'
import { cloudService } from '../../../electron/files/cloudService'
import { MARK_NAME } from '../../../electron/files/placeMark'
import { PlaceMemory } from '../../../electron/files/placeMemory'
import { placeLock, SecondPlace } from '../../../electron/files/secondPlace'
import { Vault } from '../../../electron/files/vault'
import { FaultyDisk } from '../../support/faultyDisk'
import { lockOf } from '../../support/lockCase'

let root = ''
let stick = ''
let disk = new FaultyDisk()
let clock = 0
let free: number | null = null
let vault: Vault

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'place-'))
  stick = join(root, 'stick')
  await mkdir(stick)
  await mkdir(join(root, 'profile'))
  disk = new FaultyDisk()
  clock = Date.parse('2026-11-22T08:00:00.000Z')
  free = null
  vault = new Vault(disk, join(root, 'profile', 'vault'), () => {
    clock += 60 * 60 * 1000
    return new Date(clock).toISOString()
  })
})

afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

let lock: LockFile | null = null

const profileFolder = () => join(root, 'profile')
const memory = () => new PlaceMemory(disk, join(profileFolder(), 'second-place.json'))
const start = (remembered = memory(), patienceMs = 5000) =>
  new SecondPlace({
    disk,
    memory: remembered,
    profileFolder: profileFolder(),
    freeBytes: async () => free,
    lock: async () => lock,
    patienceMs,
  })
const line = (text: string): JournalLine => ({
  table: 'internalNotes',
  id: 'note_1',
  revision: 1,
  json: `{"text":"${text}"}`,
})
const copies = async (folder = stick) =>
  (await readdir(folder)).filter((name) => name.startsWith('snapshot-')).toSorted()
const newest = () => vault.newestWhole()

/** The person chooses the stick, and a first copy of a text is carried there. */
async function chosen(text = 'Ett'): Promise<SecondPlace> {
  await vault.writeSnapshot([line(text)])
  const place = start()
  await place.mark(stick)
  await place.take(stick)
  expect(await place.write(newest)).toMatchObject({ problem: null })
  return place
}

describe('a copy in the second place', () => {
  test('is the same bytes as the one in the profile, and is remembered after a restart', async () => {
    await chosen()
    const [name = 'none'] = await copies()
    const here = await readFile(join(profileFolder(), 'vault', name))
    expect(Buffer.compare(here, await readFile(join(stick, name)))).toBe(0)
    expect(start().status()).toMatchObject({
      folder: stick,
      last: { name, ok: true, records: 1 },
      problem: null,
      isSameDisk: false,
    })
  })

  test('says that the folder is on the same disk as the profile', async () => {
    expect((await chosen()).status().isSameDisk).toBe(true)
  })

  test('is carried as it lies, locked text included, and an unchanged one is not written again', async () => {
    const place = await chosen('låst: 9f86d081884c7d65')
    expect(await readFile(join(stick, (await copies())[0] ?? ''), 'utf8')).toContain('9f86d0')
    disk.journal.length = 0
    await place.write(newest)
    expect(disk.journal.filter((done) => done.startsWith('rename snapshot-'))).toEqual([])
  })

  test('rotates by itself, and nothing that somebody else laid there is removed', async () => {
    const place = await chosen()
    const foreign = 'snapshot-000001-2020-01-01T00-00-00-000Z.jsonl'
    await writeFile(join(stick, foreign), 'någon annans')
    await writeFile(join(stick, 'semesterbilder.txt'), 'sol')
    for (let hour = 0; hour < 24; hour += 1) {
      await vault.writeSnapshot([line(`timme ${String(hour)}`)])
      await place.write(newest)
    }
    const names = await copies()
    expect(names).toContain(foreign)
    expect(names.length).toBeLessThan(16)
    expect(await readFile(join(stick, 'semesterbilder.txt'), 'utf8')).toBe('sol')
    expect(await readFile(join(stick, names.at(-1) ?? ''), 'utf8')).toContain('timme 23')
  })
})

describe('a place with a problem is told and tried again, and stops nothing', () => {
  test('a stick that was pulled out, and comes back', async () => {
    const place = await chosen()
    const before = place.status().last
    await rename(stick, join(root, 'in a pocket'))
    await vault.writeSnapshot([line('Två')])
    expect(await place.write(newest)).toMatchObject({ problem: { kind: 'away' }, last: before })
    await rename(join(root, 'in a pocket'), stick)
    expect(await place.write(newest)).toMatchObject({ problem: null })
    expect(await readFile(join(stick, (await copies()).at(-1) ?? ''), 'utf8')).toContain('Två')
  })

  test('an empty folder left where the stick was mounted is not taken for the stick', async () => {
    const place = await chosen()
    await rename(stick, join(root, 'in a pocket'))
    await mkdir(stick)
    await vault.writeSnapshot([line('Två')])
    expect(await place.write(newest)).toMatchObject({ problem: { kind: 'away' } })
    expect(await readdir(stick)).toEqual([])
  })

  test('too little room: nothing is begun', async () => {
    const place = await chosen()
    free = 1000
    await vault.writeSnapshot([line('Två')])
    expect(await place.write(newest)).toMatchObject({ problem: { kind: 'full' } })
    expect(await copies()).toHaveLength(1)
  })

  test('a disk that is full in the middle leaves the earlier copies whole', async () => {
    const place = await chosen()
    await vault.writeSnapshot([line('Två'.repeat(400))])
    disk.roomBytes = 700
    expect(await place.write(newest)).toMatchObject({ problem: { kind: 'full' } })
    disk.roomBytes = Number.POSITIVE_INFINITY
    expect(await copies()).toHaveLength(1)
    expect(await place.write(newest)).toMatchObject({ problem: null })
    expect(await copies()).toHaveLength(2)
  })

  test('a copy that reads back otherwise than it was written is no copy', async () => {
    const place = await chosen()
    await vault.writeSnapshot([line('Två')])
    disk.flipsReadOf = /stick.*snapshot-/
    expect(await place.write(newest)).toMatchObject({ problem: { kind: 'disk', code: 'EIO' } })
  })

  test('a folder that another profile has taken over is left alone', async () => {
    const place = await chosen()
    const mark = join(stick, MARK_NAME)
    const text = await readFile(mark, 'utf8')
    await writeFile(mark, text.replace(/"profile": "[^"]+"/, '"profile": "someone-else"'))
    await vault.writeSnapshot([line('Två')])
    expect(await place.write(newest)).toMatchObject({ problem: { kind: 'another-profile' } })
    expect(await copies()).toHaveLength(1)
  })

  test('a drive that hangs is told as slow; when it answers, all is well', async () => {
    const place = await chosen()
    const impatient = start(memory(), 1)
    await vault.writeSnapshot([line('Två')])
    const drive = new EventEmitter()
    const hanging = async () => {
      await once(drive, 'answers')
      return newest()
    }
    expect(await impatient.write(hanging)).toMatchObject({ problem: { kind: 'slow' } })
    drive.emit('answers')
    await expect.poll(() => impatient.status().problem).toBeNull()
    expect(await copies()).toHaveLength(2)
    await place.leave()
  })

  test('a place that was left gets nothing more, and keeps what it has', async () => {
    const place = await chosen()
    expect(await place.leave()).toMatchObject({ folder: null, last: null, problem: null })
    await vault.writeSnapshot([line('Två')])
    await place.write(newest)
    expect(await copies()).toHaveLength(1)
  })
})

const examine = (folder: string) => placeIn(folder, 'me', profileFolder())

describe('when the profile is locked, what lies there in clear goes', () => {
  test('at once: only the newest copy is left, and what is another’s', async () => {
    const place = await chosen('i klartext')
    await writeFile(join(stick, 'semesterbilder.txt'), 'sol')
    await vault.writeSnapshot([line('låst')])
    expect(await place.keepOnlyNewest(newest)).toMatchObject({ problem: null })
    const names = await copies()
    expect(names).toHaveLength(1)
    expect(await readFile(join(stick, names[0] ?? ''), 'utf8')).toContain('låst')
    expect(await readdir(stick)).toContain('semesterbilder.txt')
  })

  test('or when the stick comes back, also after a restart', async () => {
    const place = await chosen('i klartext')
    await rename(stick, join(root, 'in a pocket'))
    await vault.writeSnapshot([line('låst')])
    expect(await place.keepOnlyNewest(newest)).toMatchObject({ problem: { kind: 'away' } })
    await rename(join(root, 'in a pocket'), stick)
    await start().write(newest)
    expect(await copies()).toHaveLength(1)
    expect(await readFile(join(stick, (await copies())[0] ?? ''), 'utf8')).not.toContain('klartext')
  })
})

describe('which folder may be chosen', () => {
  test('an empty one is used itself; one with other things gets a folder of its own', async () => {
    expect(await examine(stick)).toEqual({ ok: true, value: { folder: stick, isMarked: false } })
    await writeFile(join(stick, 'semesterbilder.txt'), 'sol')
    const own = join(stick, COPIES_FOLDER)
    expect(await examine(stick)).toEqual({ ok: true, value: { folder: own, isMarked: false } })
  })

  test('the same one again is known; another profile’s is refused, whichever way it is chosen', async () => {
    const place = await chosen()
    const own = memory().current.profile
    expect(await placeIn(stick, own, profileFolder())).toEqual({
      ok: true,
      value: { folder: stick, isMarked: true },
    })
    expect(await examine(stick)).toEqual({ ok: false, error: 'another-profile' })
    const shared = join(root, 'shared')
    await mkdir(join(shared, COPIES_FOLDER), { recursive: true })
    await place.mark(join(shared, COPIES_FOLDER))
    expect(await examine(shared)).toEqual({ ok: false, error: 'another-profile' })
  })

  test('a mark that cannot be read is somebody’s too', async () => {
    await writeFile(join(stick, MARK_NAME), '{"format":')
    expect(await examine(stick)).toEqual({ ok: false, error: 'another-profile' })
  })

  test('the profile itself, or a folder in it, would be lost with it', async () => {
    const inside = { ok: false, error: 'inside-profile' }
    expect(await examine(profileFolder())).toEqual(inside)
    await mkdir(join(profileFolder(), 'kopior'))
    expect(await examine(join(profileFolder(), 'kopior'))).toEqual(inside)
  })

  test('a folder that has gone is told', async () => {
    expect(await examine(join(root, 'gone'))).toEqual({ ok: false, error: 'away' })
  })
})

test.each([
  ['C:\\Users\\anna\\OneDrive - Stockholms stad\\Examinator', 'OneDrive'],
  ['/home/anna/Dropbox/Examinator', 'Dropbox'],
  ['/Users/anna/Library/Mobile Documents/com~apple~CloudDocs', 'iCloud'],
  ['G:\\Google Drive\\x', 'Google Drive'],
  ['/Users/anna/Library/CloudStorage/GoogleDrive-anna@x', 'Google Drive'],
  ['/home/anna/Nextcloud', 'Nextcloud'],
  ['/home/anna/.config/Examinator', null],
  ['/home/anna/Mina onedrivetips', null],
])('%s is carried by %s', (folder, service) => {
  expect(cloudService(folder)).toBe(service)
})

const carried = async () => (await placeLock(disk, stick).read()).lock

test('the lock goes with the copies, as it is now, and stays when it is taken off', async () => {
  const place = await chosen()
  expect(await carried()).toBeNull()
  for (const revision of [1, 2]) {
    lock = lockOf(revision)
    await place.write(newest)
    expect(await carried()).toEqual(lockOf(revision))
  }
  lock = null
  await place.write(newest)
  expect(await carried()).toEqual(lockOf(2))
})
