import { dialog, type BrowserWindow, type FileFilter } from 'electron'
import type { IpcProblem, OpenedFile, Request } from '#shared/ipc/contract'
import { fail, ok, type Result } from '#shared/kernel/result'
import type { DesktopText } from '../desktopText'
import { LARGEST_ENTRY_BYTES, LARGEST_EXAMINATOR_BYTES, readWhole } from './readWhole'

/** What one answer may carry in all: the bytes cross the border in memory. */
const LARGEST_TOTAL_BYTES = 600 * 1024 * 1024
const MOST_FILES = 500

/** Lets the person choose files and reads them. */
export async function openFiles(
  window: BrowserWindow,
  words: DesktopText['dialog'],
  { purpose, many }: Request<'file:open'>,
): Promise<Result<{ files: OpenedFile[] }, IpcProblem>> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: many ? ['openFile', 'multiSelections'] : ['openFile'],
    filters: filtersFor(purpose, words),
  })
  if (filePaths.length > MOST_FILES) return fail({ kind: 'too-large' })
  const largest = purpose === 'examinator' ? LARGEST_EXAMINATOR_BYTES : LARGEST_ENTRY_BYTES
  const files: OpenedFile[] = []
  let totalBytes = 0
  for (const path of filePaths) {
    const file = await readWhole(path, Math.min(largest, LARGEST_TOTAL_BYTES - totalBytes))
    if (!file.ok) return file
    totalBytes += file.value.bytes.byteLength
    files.push(file.value)
  }
  return ok({ files })
}

function filtersFor(
  purpose: Request<'file:open'>['purpose'],
  words: DesktopText['dialog'],
): FileFilter[] {
  return purpose === 'examinator'
    ? [{ name: words.examinatorFiles, extensions: ['examinator'] }]
    : [{ name: words.entryFiles, extensions: ['txt', 'docx', 'html', 'htm', 'md'] }]
}
