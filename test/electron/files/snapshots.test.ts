import { mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { JournalLine } from '#shared/ipc/contract'
import { Vault } from '../../../electron/files/vault'
import { FaultyDisk } from '../../support/faultyDisk'

let folder = ''
let disk = new FaultyDisk()
let clock = 0

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'snapshots-')), 'vault')
  disk = new FaultyDisk()
  clock = Date.parse('2026-11-22T08:00:00.000Z')
})

afterEach(async () => {
  await rm(join(folder, '..'), { recursive: true, force: true })
})

const start = () => new Vault(disk, folder, () => new Date(clock).toISOString())
const line = (id: string, revision: number): JournalLine => ({
  table: 'entries',
  id,
  revision,
  json: `{"id":"${id}"}`,
})
const ids = async (vault: Vault) => (await vault.read()).lines.map(({ id }) => id).toSorted()
const files = async (kind: string) =>
  (await readdir(folder)).filter((name) => name.startsWith(kind)).toSorted()

async function flipBit(path: string): Promise<void> {
  const bytes = await readFile(path)
  bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1
  await writeFile(path, bytes)
}

describe('a snapshot', () => {
  test('is plain lines that a person can read, with count and hash first', async () => {
    const info = await start().writeSnapshot([line('a', 1), line('b', 2)])
    expect(info).toMatchObject({ ok: true, records: 2, writtenAt: '2026-11-22T08:00:00.000Z' })
    const text = await readFile(join(folder, info.name), 'utf8')
    const [header, ...rest] = text.trimEnd().split('\n')
    expect(JSON.parse(header ?? '')).toMatchObject({ format: 'examinator-snapshot', records: 2 })
    expect(rest.map((json) => JSON.parse(json))).toEqual([line('a', 1), line('b', 2)])
  })

  test('reads back line by line and is listed newest first', async () => {
    const vault = start()
    await vault.writeSnapshot([line('a', 1)])
    clock += 1000
    const second = await vault.writeSnapshot([line('a', 1), line('b', 1)])
    expect((await vault.listSnapshots()).map(({ name, ok }) => [name, ok])[0]).toEqual([
      second.name,
      true,
    ])
    expect((await vault.readSnapshot(second.name)).lines).toEqual([line('a', 1), line('b', 1)])
    expect(await vault.lastSnapshotAt()).toBe('2026-11-22T08:00:01.000Z')
  })

  test.each(['../desktop.json', 'snapshot-1.jsonl', 'journal-000001.jsonl', ''])(
    '%j is no snapshot’s name',
    async (name) => {
      await expect(start().readSnapshot(name)).rejects.toMatchObject({ code: 'ENOENT' })
    },
  )

  test('that reads back wrong is not counted as one, and the journals stay', async () => {
    const vault = start()
    await vault.append([line('a', 1)])
    disk.flipsReadOf = /snapshot-/
    await expect(vault.writeSnapshot([line('a', 1)])).rejects.toMatchObject({ code: 'EIO' })
    disk.flipsReadOf = null
    expect(await ids(start())).toEqual(['a'])
  })

  test('taken after the clock was set back a year is still the newest', async () => {
    await start().writeSnapshot([line('a', 1)])
    clock -= 365 * 24 * 60 * 60 * 1000
    const later = await start().writeSnapshot([line('a', 1), line('b', 1)])
    expect((await start().listSnapshots())[0]?.name).toBe(later.name)
    expect(await ids(start())).toEqual(['a', 'b'])
  })
})

describe('what a new start knows of a snapshot without reading its texts', () => {
  test('is what reading every text would tell, whatever stands in names and texts', async () => {
    const told: readonly JournalLine[] = [
      { ...line('plain', 3), json: '{"text":"Åäö, \\n 中文 🙂"}' },
      { ...line('quo"te,"json":"', 2), json: '{"text":",\\"json\\":\\"\\""}' },
      { ...line('gone', 7), json: '' },
    ]
    await start().writeSnapshot(told)
    const vault = start()
    expect(await vault.countRecords()).toBe(2)
    expect(await vault.sumRevisions()).toBe(5)
    expect(await ids(vault)).toEqual(['plain', 'quo"te,"json":"'])
  })

  test('is nothing when its bytes are not those that were written', async () => {
    const vault = start()
    await vault.append([line('a', 1)])
    const { name } = await vault.writeSnapshot([line('a', 1), line('b', 1)])
    await flipBit(join(folder, name))
    expect(await start().countRecords()).toBe(1)
  })

  test('counts with the journals on both sides of it, the highest revision first', async () => {
    const vault = start()
    await vault.append([line('a', 5), line('c', 1)])
    await vault.writeSnapshot([line('a', 2), line('b', 1)])
    await vault.append([line('b', 4)])
    const again = start()
    expect(await again.countRecords()).toBe(3)
    expect(await again.sumRevisions()).toBe(5 + 4 + 1)
  })
})

describe('when the newest snapshot is damaged', () => {
  test('the one before it and the journals since give everything', async () => {
    const vault = start()
    await vault.append([line('a', 1)])
    await vault.writeSnapshot([line('a', 1)])
    await vault.append([line('b', 1)])
    clock += 1000
    const second = await vault.writeSnapshot([line('a', 1), line('b', 1)])
    await vault.append([line('c', 1)])
    await flipBit(join(folder, second.name))
    expect(await ids(start())).toEqual(['a', 'b', 'c'])
    expect((await start().listSnapshots()).map(({ ok }) => ok)).toEqual([false, true])
  })

  test('or removed by hand, the same', async () => {
    const vault = start()
    await vault.writeSnapshot([line('a', 1)])
    await vault.append([line('b', 1)])
    clock += 1000
    await unlink(join(folder, (await vault.writeSnapshot([line('a', 1), line('b', 1)])).name))
    expect(await ids(start())).toEqual(['a', 'b'])
  })
})

describe('a window that lost its database cannot make the vault forget', () => {
  test('an empty snapshot, again and again, keeps every record known', async () => {
    const vault = start()
    await vault.writeSnapshot([line('a', 1)])
    await vault.append([line('b', 1)])
    for (let n = 0; n < 12; n += 1) {
      clock += 60_000
      await start().writeSnapshot([])
    }
    expect(await ids(start())).toEqual(['a', 'b'])
    expect(await start().countRecords()).toBe(2)
  })

  test('an older revision in a snapshot does not win over the journal', async () => {
    const vault = start()
    await vault.append([line('a', 7)])
    for (let n = 0; n < 4; n += 1) {
      clock += 60_000
      await vault.writeSnapshot([line('a', 3)])
    }
    expect((await start().read()).lines).toEqual([line('a', 7)])
  })
})

describe('rotation', () => {
  test('the folder does not grow: journals before the last but one snapshot go', async () => {
    const vault = start()
    for (let n = 1; n <= 40; n += 1) {
      clock += 60_000
      await vault.append([line('a', n)])
      await vault.writeSnapshot([line('a', n)])
    }
    expect(await files('snapshot')).toHaveLength(5)
    expect(await files('journal')).toHaveLength(2)
    expect((await start().read()).lines).toEqual([line('a', 40)])
  })

  test('what a killed program left half written is swept, finished files are not', async () => {
    const { name } = await start().writeSnapshot([line('a', 1)])
    await writeFile(join(folder, `${name}.0badcafe.new`), 'half')
    expect(await ids(start())).toEqual(['a'])
    await start().append([line('b', 1)])
    expect((await readdir(folder)).filter((file) => file.endsWith('.new'))).toEqual([])
  })
})
