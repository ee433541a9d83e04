import { extname, join } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import type { IpcProblem, Request } from '#shared/ipc/contract'
import { ok, type Result } from '#shared/kernel/result'
import { durableWrite, theDisk } from './durableWrite'

/** Lets the person choose a place and writes there; `savedAs` is null when they change their mind. */
export async function saveFile(
  window: BrowserWindow,
  { suggestedName, bytes }: Request<'file:save'>,
): Promise<Result<{ savedAs: string | null }, IpcProblem>> {
  const ending = extname(suggestedName).slice(1)
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: ending === '' ? [] : [{ name: `.${ending}`, extensions: [ending] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  if (canceled || filePath === '') return ok({ savedAs: null })
  await durableWrite(theDisk, filePath, bytes)
  return ok({ savedAs: filePath })
}
