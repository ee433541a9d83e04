import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { durableWrite } from '../../../electron/files/durableWrite'
import { FaultyDisk } from '../../support/faultyDisk'

let folder = ''
let disk = new FaultyDisk()
const old = Buffer.from('what stood there before')
const fresh = Buffer.from('what shall stand there now')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'durable-'))
  disk = new FaultyDisk()
  await writeFile(join(folder, 'omgang.examinator'), old)
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const save = () => durableWrite(disk, join(folder, 'omgang.examinator'), fresh)
const standing = () => readFile(join(folder, 'omgang.examinator'))

test('a saved file is forced to the disk before it takes the old one’s place', async () => {
  await save()
  expect(await standing()).toEqual(fresh)
  expect(await readdir(folder)).toEqual(['omgang.examinator'])
  const steps = disk.journal.map((step) => step.replace(/\.[0-9a-f]{8}\.new$/, '.new'))
  expect(steps.slice(0, 3)).toEqual([
    'open omgang.examinator.new',
    'sync omgang.examinator.new',
    'rename omgang.examinator',
  ])
})

test.each([0, 1, fresh.length - 1])(
  'a disk that is full after %i bytes leaves the old file whole and nothing beside it',
  async (bytes) => {
    disk.roomBytes = bytes
    await expect(save()).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(await standing()).toEqual(old)
    expect(await readdir(folder)).toEqual(['omgang.examinator'])
  },
)

test('a rename that fails leaves the old file whole', async () => {
  disk.renameFails = true
  await expect(save()).rejects.toMatchObject({ code: 'EIO' })
  expect(await standing()).toEqual(old)
  expect(await readdir(folder)).toEqual(['omgang.examinator'])
})

test('a disk that reads back something else is told of before the old file is touched', async () => {
  disk.flipsReadOf = /\.new$/
  await expect(save()).rejects.toMatchObject({ code: 'EIO' })
  expect(await standing()).toEqual(old)
})

test('a disk that reads back something else after the rename is told of too', async () => {
  disk.flipsReadOf = /\.examinator$/
  await expect(save()).rejects.toMatchObject({ code: 'EIO' })
})

test('a folder that is not there is the system’s error', async () => {
  await expect(durableWrite(disk, join(folder, 'no', 'x'), fresh)).rejects.toMatchObject({
    code: 'ENOENT',
  })
})

test.skipIf(process.platform === 'win32')(
  'the folder is forced to the disk last, so that the new name survives a power cut',
  async () => {
    await save()
    expect(disk.journal.at(-1)).toMatch(/^sync durable-/)
  },
)
