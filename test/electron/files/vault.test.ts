import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { JournalLine } from '#shared/ipc/contract'
import { Vault } from '../../../electron/files/vault'
import { FaultyDisk } from '../../support/faultyDisk'

let folder = ''
let disk = new FaultyDisk()
let clock = Date.parse('2026-11-22T08:00:00.000Z')

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'vault-')), 'vault')
  disk = new FaultyDisk()
  clock = Date.parse('2026-11-22T08:00:00.000Z')
})

afterEach(async () => {
  await rm(join(folder, '..'), { recursive: true, force: true })
})

/** A vault as a newly started program sees it. */
const start = () =>
  new Vault(disk, folder, () => {
    clock += 60_000
    return new Date(clock).toISOString()
  })

const line = (id: string, revision: number, json = `{"text":"åäö ${id} ${String(revision)}\\n"}`) =>
  ({ table: 'assessments', id, revision, json }) satisfies JournalLine
const gone = (id: string, revision: number) => line(id, revision, '')

const byId = (lines: readonly JournalLine[]) => lines.toSorted((a, b) => (a.id < b.id ? -1 : 1))
const living = async (vault: Vault) => byId((await vault.read()).lines)
const files = async (kind: string) =>
  (await readdir(folder)).filter((name) => name.startsWith(kind)).toSorted()
const pathOf = async (kind: string, index = -1) =>
  join(folder, (await files(kind)).at(index) ?? 'none')

describe('what was handed over is there after a restart', () => {
  test('an empty profile knows nothing', async () => {
    expect(await start().read()).toEqual({ lines: [], damagedLines: 0 })
    expect(await start().countRecords()).toBe(0)
    expect(await start().lastSnapshotAt()).toBeNull()
    expect(await start().listSnapshots()).toEqual([])
  })

  test('the latest revision of each record is read', async () => {
    const vault = start()
    await vault.append([line('a', 1), line('b', 1)])
    await vault.append([line('a', 2)])
    expect(await living(start())).toEqual([line('a', 2), line('b', 1)])
    expect(await vault.countRecords()).toBe(2)
    expect(await start().countRecords()).toBe(2)
  })

  test('removals and the sum of living revisions are told, so that a window knows what it lacks', async () => {
    const vault = start()
    await vault.append([line('a', 2), line('b', 5), gone('b', 6), line('c', 1)])
    expect(await start().sumRevisions()).toBe(3)
    expect((await start().read()).removals).toEqual([gone('b', 6)])
  })

  test('an older revision that arrives late changes nothing', async () => {
    const vault = start()
    await vault.append([line('a', 5)])
    await vault.append([line('a', 4)])
    expect(await living(vault)).toEqual([line('a', 5)])
  })

  test('a removed record stays removed, also after the next snapshot', async () => {
    const vault = start()
    await vault.append([line('a', 1), line('b', 1), gone('a', 2)])
    expect(await living(start())).toEqual([line('b', 1)])
    expect(await vault.countRecords()).toBe(1)
    for (let n = 0; n < 4; n += 1) await vault.writeSnapshot([line('b', 1)])
    expect(await living(start())).toEqual([line('b', 1)])
  })

  test('the same id in another table is another record', async () => {
    await start().append([line('a', 1), { ...line('a', 1), table: 'entries' }])
    expect(await start().countRecords()).toBe(2)
  })

  test('any sequence of changes, snapshots and restarts gives what a plain map gives', async () => {
    const change = fc.record({ id: fc.constantFrom('a', 'b', 'c'), removed: fc.boolean() })
    const step = fc.oneof(
      fc.array(change, { minLength: 1 }),
      fc.constantFrom('snapshot', 'restart'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        await rm(folder, { recursive: true, force: true })
        const model = new Map<string, JournalLine>()
        let vault = start()
        let revision = 0
        for (const next of steps) {
          if (next === 'restart') vault = start()
          else if (next === 'snapshot') {
            await vault.writeSnapshot([...model.values()].filter(({ json }) => json !== ''))
          } else {
            const lines = next.map(({ id, removed }) =>
              line(id, ++revision, removed ? '' : undefined),
            )
            for (const written of lines) model.set(written.id, written)
            await vault.append(lines)
          }
        }
        const expected = byId([...model.values()].filter(({ json }) => json !== ''))
        expect(await living(start())).toEqual(expected)
        expect(await vault.countRecords()).toBe(expected.length)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a damaged journal loses only its damaged lines, and says how many', () => {
  test.each([1, 30, 64, 66, 100])('a last line torn %i bytes from its end', async (torn) => {
    const vault = start()
    await vault.append([line('a', 1)])
    await vault.append([line('b', 1)])
    const path = await pathOf('journal')
    const bytes = await readFile(path)
    await writeFile(path, bytes.subarray(0, bytes.length - 1 - torn))
    expect(await start().read()).toEqual({ lines: [line('a', 1)], damagedLines: 1 })
  })

  test('what is written after a torn line is whole', async () => {
    await start().append([line('a', 1), line('b', 1)])
    const path = await pathOf('journal')
    const bytes = await readFile(path)
    await writeFile(path, bytes.subarray(0, bytes.length - 20))
    await start().append([line('c', 1)])
    expect(await living(start())).toEqual([line('a', 1), line('c', 1)])
  })

  test('any single flipped bit is noticed and costs at most two lines', async () => {
    await start().append([line('a', 1), line('b', 1), line('c', 1)])
    const path = await pathOf('journal')
    const bytes = await readFile(path)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
        const flipped = Buffer.from(bytes)
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        await writeFile(path, flipped)
        const read = await start().read()
        const originals = ['a', 'b', 'c'].map((id) => JSON.stringify(line(id, 1)))
        for (const found of read.lines) expect(originals).toContain(JSON.stringify(found))
        expect(read.lines.length).toBeGreaterThanOrEqual(1)
        expect(read.lines.length === 3).toBe(read.damagedLines === 0)
      }),
      { numRuns: 200 },
    )
  })

  test('foreign bytes are counted, not fatal, and stay on the disk', async () => {
    await start().append([line('a', 1)])
    const path = await pathOf('journal')
    await writeFile(path, Buffer.concat([Buffer.from([0, 255, 10, 254, 10]), await readFile(path)]))
    expect(await start().read()).toEqual({ lines: [line('a', 1)], damagedLines: 2 })
    expect((await readFile(path))[0]).toBe(0)
  })
})

test('when nothing can be read, what lies there is counted: it is no empty vault', async () => {
  expect(await start().countDamage()).toBe(0)
  await start().append([line('a', 1)])
  await start().writeSnapshot([line('a', 1)])
  expect(await start().countDamage()).toBe(0)
  for (const file of [await pathOf('journal', 0), await pathOf('snapshot')]) {
    await writeFile(file, (await readFile(file)).fill(120, 70, 90))
  }
  expect(await start().countRecords()).toBe(0)
  expect(await start().countDamage()).toBe(2)
})

describe('a full disk', () => {
  test('refuses loudly, keeps what stood, and recovers when there is room', async () => {
    const vault = start()
    await vault.append([line('a', 1)])
    disk.roomBytes = 40
    await expect(vault.append([line('b', 1)])).rejects.toMatchObject({ code: 'ENOSPC' })
    await expect(vault.append([line('b', 1)])).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(await living(vault)).toEqual([line('a', 1)])
    expect(await vault.countRecords()).toBe(1)
    disk.roomBytes = Number.POSITIVE_INFINITY
    await vault.append([line('b', 2)])
    expect(await living(start())).toEqual([line('a', 1), line('b', 2)])
  })

  test('a snapshot that does not fit leaves the older one and its journal in force', async () => {
    const vault = start()
    await vault.writeSnapshot([line('a', 1)])
    await vault.append([line('b', 1)])
    disk.roomBytes = 50
    await expect(vault.writeSnapshot([line('a', 1), line('b', 1)])).rejects.toMatchObject({
      code: 'ENOSPC',
    })
    disk.roomBytes = Number.POSITIVE_INFINITY
    expect(await files('snapshot')).toHaveLength(1)
    expect(await living(start())).toEqual([line('a', 1), line('b', 1)])
  })
})

test('calls at the same time are served in order', async () => {
  const vault = start()
  const revisions = Array.from({ length: 30 }, (_, index) => index + 1)
  await Promise.all(revisions.map((revision) => vault.append([line('a', revision)])))
  expect(await start().read()).toEqual({ lines: [line('a', 30)], damagedLines: 0 })
})
