import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type {
  BrowserWindow,
  OpenDialogOptions,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { desktopText } from '../../../electron/desktopText'
import { openFiles } from '../../../electron/files/openFiles'
import { saveFile } from '../../../electron/files/saveFile'

const dialog = vi.hoisted(() => ({
  showOpenDialog:
    vi.fn<(window: unknown, options: OpenDialogOptions) => Promise<{ filePaths: string[] }>>(),
  showSaveDialog:
    vi.fn<(window: unknown, options: SaveDialogOptions) => Promise<SaveDialogReturnValue>>(),
}))
vi.mock('electron', () => ({ dialog, app: { getPath: () => '/home/anna/Dokument' } }))

declare const window: BrowserWindow
vi.stubGlobal('window', {})
const words = desktopText('sv').dialog
let folder = ''

beforeEach(async () => {
  vi.resetAllMocks()
  folder = await mkdtemp(join(tmpdir(), 'dialogs-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function chosen(...files: readonly (readonly [string, string])[]): Promise<void> {
  for (const [name, text] of files) await writeFile(join(folder, name), text)
  dialog.showOpenDialog.mockResolvedValue({ filePaths: files.map(([name]) => join(folder, name)) })
}

describe('opening', () => {
  test('gives names without folders, and bytes', async () => {
    await chosen(['a.txt', 'Hej'], ['b.docx', 'Då'])
    const answer = await openFiles(window, words, { purpose: 'entry', many: true })
    expect(answer).toEqual({
      ok: true,
      value: {
        files: [
          { name: 'a.txt', bytes: new Uint8Array(Buffer.from('Hej')) },
          { name: 'b.docx', bytes: new Uint8Array(Buffer.from('Då')) },
        ],
      },
    })
  })

  test('offers only the kinds of file that can be read', async () => {
    await chosen()
    await openFiles(window, words, { purpose: 'entry', many: false })
    await openFiles(window, words, { purpose: 'examinator', many: true })
    const offered = dialog.showOpenDialog.mock.calls.map(([, options]) => [
      options.filters?.[0]?.extensions,
      options.properties,
    ])
    expect(offered).toEqual([
      [['txt', 'docx', 'html', 'htm', 'md'], ['openFile']],
      [['examinator'], ['openFile', 'multiSelections']],
    ])
  })

  test('gives an empty list when the person changes their mind', async () => {
    await chosen()
    expect(await openFiles(window, words, { purpose: 'entry', many: true })).toEqual({
      ok: true,
      value: { files: [] },
    })
  })

  test('a file that is too large is refused by its size, before it is read', async () => {
    await chosen(['huge.examinator', ''])
    await truncate(join(folder, 'huge.examinator'), 513 * 1024 * 1024)
    expect(await openFiles(window, words, { purpose: 'examinator', many: false })).toEqual({
      ok: false,
      error: { kind: 'too-large' },
    })
  })

  test('a file that has gone, or a folder, is a disk problem', async () => {
    dialog.showOpenDialog.mockResolvedValue({ filePaths: [join(folder, 'gone.txt')] })
    expect(await openFiles(window, words, { purpose: 'entry', many: false })).toEqual({
      ok: false,
      error: { kind: 'disk', code: 'ENOENT' },
    })
    dialog.showOpenDialog.mockResolvedValue({ filePaths: [folder] })
    expect(await openFiles(window, words, { purpose: 'entry', many: false })).toEqual({
      ok: false,
      error: { kind: 'disk', code: 'EISDIR' },
    })
  })
})

describe('saving', () => {
  const request = { suggestedName: 'rapport.pdf', bytes: new Uint8Array([1, 2, 3]) }

  test('writes where the person says and tells the place', async () => {
    const path = join(folder, 'min rapport.pdf')
    dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: path })
    expect(await saveFile(window, request)).toEqual({ ok: true, value: { savedAs: path } })
    expect([...(await readFile(path))]).toEqual([1, 2, 3])
    expect(await readdir(folder)).toEqual(['min rapport.pdf'])
    expect(dialog.showSaveDialog.mock.calls[0]?.[1].defaultPath).toBe(
      join('/home/anna/Dokument', 'rapport.pdf'),
    )
  })

  test('writes nothing when the person changes their mind', async () => {
    dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' })
    expect(await saveFile(window, request)).toEqual({ ok: true, value: { savedAs: null } })
    expect(await readdir(folder)).toEqual([])
  })

  test('a place that cannot be written is the system’s error', async () => {
    dialog.showSaveDialog.mockResolvedValue({
      canceled: false,
      filePath: join(folder, 'no', 'x.pdf'),
    })
    await expect(saveFile(window, request)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
