import type { JournalLine } from '#shared/ipc/contract'
import { allLines, tabledKey } from '../copies'
import type { DeskDatabase } from '../database'
import { flushJournal } from '../journalFeed'
import { demand } from './demand'
import { MoveDiffers } from './moving'
import type { Seal } from './seal'
import { isSealedLine, openLines, sealLines } from './sealedLines'

/** The database, and what only the journal knows. */
function together(
  stored: readonly JournalLine[],
  journal: readonly JournalLine[],
): readonly JournalLine[] {
  const known = new Map(stored.map((line) => [tabledKey(line.table, line.id), line.revision]))
  const better = journal.filter(
    (line) => (known.get(tabledKey(line.table, line.id)) ?? -1) < line.revision,
  )
  const keys = new Set(better.map((line) => tabledKey(line.table, line.id)))
  return [...stored.filter((line) => !keys.has(tabledKey(line.table, line.id))), ...better]
}

/**
 * Writes journal and copies anew in the form the profile has now. The earlier ones go only when the
 * new copy has been read back and opened, and says the same.
 *
 * @param seal the profile's, or null for a profile whose lock has been taken off.
 */
export async function writeCopiesAnew(db: DeskDatabase, seal: Seal | null): Promise<void> {
  await flushJournal()
  const journal = await demand('journal:read', {})
  const lines = together(await allLines(db), await openLines(journal.lines, seal))
  const info = await demand('snapshot:write', { lines: [...(await sealLines(lines, seal))] })
  const written = await demand('snapshot:read', { name: info.name })
  const opened = await openLines(written.lines, seal)
  const isSame =
    opened.length === lines.length && opened.every(({ json }, at) => json === lines[at]?.json)
  if (!isSame) throw new MoveDiffers()
  await demand('snapshot:keepOnly', { name: info.name })
  const left = await demand('journal:read', {})
  if (seal !== null && !left.lines.every(isSealedLine)) throw new MoveDiffers()
}
