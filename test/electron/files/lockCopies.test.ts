import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LockCopies } from '../../../electron/files/lockCopies'
import { MovingCopy } from '../../../electron/files/movingCopy'
import { Vault } from '../../../electron/files/vault'
import { FaultyDisk } from '../../support/faultyDisk'
import { lockOf } from '../../support/lockCase'

let folder: string
let disk: FaultyDisk
let copies: LockCopies
let first: string
let second: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lock-'))
  disk = new FaultyDisk()
  first = path.join(folder, 'vault', 'lock.json')
  second = path.join(folder, 'lock.json')
  copies = new LockCopies(disk, [first, second])
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test('a profile without a lock has none', async () => {
  expect(await copies.read()).toEqual({ lock: null, isDamaged: false })
})

test('a lock is on the disk in two places, and nobody else may read it', async () => {
  await copies.write(lockOf(1))
  expect(await copies.read()).toEqual({ lock: lockOf(1), isDamaged: false })
  expect(await readFile(first, 'utf8')).toBe(await readFile(second, 'utf8'))
  expect(disk.journal.filter((step) => step.startsWith('sync')).length).toBeGreaterThanOrEqual(2)
})

test.each([
  ['is gone', async (file: string) => rm(file)],
  ['is damaged', async (file: string) => writeFile(file, '{"format":')],
  ['is an older one', async (file: string) => writeFile(file, JSON.stringify(lockOf(1)))],
])('when one copy %s the other counts, and mends it', async (_what, harm) => {
  for (const file of [first, second]) {
    await copies.write(lockOf(2))
    await harm(file)
    expect((await copies.read()).lock).toEqual(lockOf(2))
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(lockOf(2))
  }
})

test('when neither can be read that is said: it is not taken for a profile without a lock', async () => {
  await copies.write(lockOf(1))
  for (const file of [first, second]) await writeFile(file, 'x')
  expect(await copies.read()).toEqual({ lock: null, isDamaged: true })
})

test('a full disk leaves the lock that was there', async () => {
  await copies.write(lockOf(1))
  disk.roomBytes = 10
  await expect(copies.write(lockOf(2))).rejects.toMatchObject({ code: 'ENOSPC' })
  expect((await copies.read()).lock).toEqual(lockOf(1))
})

test('a lock that is taken off is gone from both places', async () => {
  await copies.write(lockOf(1))
  await copies.remove()
  expect(await copies.read()).toEqual({ lock: null, isDamaged: false })
})

const line = (id: string, revision = 1) => ({ table: 'rounds', id, revision, json: '{}' })
const now = (): string => '2026-09-01T08:00:00.000Z'

test('the moving copy is given back only whole', async () => {
  const moving = new MovingCopy(disk, path.join(folder, 'moving'), now)
  await expect(moving.read()).rejects.toMatchObject({ code: 'ENOENT' })
  await moving.write([line('a')])
  await moving.write([line('b')])
  expect(await moving.read()).toEqual([line('b')])
  disk.flipsReadOf = /snapshot/
  await expect(moving.read()).rejects.toMatchObject({ code: 'EIO' })
  disk.flipsReadOf = null
  await moving.remove()
  await expect(moving.read()).rejects.toMatchObject({ code: 'ENOENT' })
})

test('only one copy is kept, and only once it has proved itself again', async () => {
  const vault = new Vault(disk, path.join(folder, 'vault'), now)
  await vault.append([line('a')])
  const old = await vault.writeSnapshot([line('a')])
  const kept = await vault.writeSnapshot([line('a', 2)])
  await vault.append([line('b')])
  disk.flipsReadOf = new RegExp(kept.name)
  await expect(vault.keepOnly(kept.name)).rejects.toMatchObject({ code: 'EIO' })
  disk.flipsReadOf = null
  expect((await vault.listSnapshots()).map(({ name }) => name)).toContain(old.name)
  await vault.keepOnly(kept.name)
  expect((await vault.listSnapshots()).map(({ name }) => name)).toEqual([kept.name])
  expect((await vault.read()).lines).toEqual([line('a', 2), line('b')])
})
