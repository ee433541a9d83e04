import type { DeskDatabase, FileRow } from './database'
import { randomId } from './randomId'

/** Remembers a file that was opened or written, for the start page's list. */
export async function noteFile(
  db: DeskDatabase,
  file: Pick<FileRow, 'name' | 'kind' | 'direction' | 'detail'>,
): Promise<void> {
  await db.files.put({ id: randomId('file'), at: new Date().toISOString(), ...file })
}
