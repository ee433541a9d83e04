import type { JournalLine } from '#shared/ipc/contract'
import { canonicalJson } from '#shared/kernel/canonicalJson'
import type { DeskDatabase, KeyRow } from '../database'
import { randomId } from '../randomId'

/** What a move put somewhere does not read back as it was. Nothing of the origin has been touched. */
export class MoveDiffers extends Error {
  override readonly name = 'MoveDiffers'
}

/** The browser keeps a private key and shows it to nobody: it moves beside the text. */
const withoutKey = (row: unknown): unknown =>
  typeof row === 'object' && row !== null && 'privateKey' in row
    ? { ...row, privateKey: null }
    : row

/** Ids lie in clear in a locked profile; earlier versions wrote a sender's name as one. */
function withQuietId(row: KeyRow): KeyRow {
  const [, sender] = /^other:(.*)$/su.exec(row.id) ?? []
  return sender === undefined ? row : { ...row, id: randomId('key'), sender }
}

async function rowsOf(db: DeskDatabase, table: string): Promise<readonly unknown[]> {
  if (table === 'keys') return (await db.keys.toArray()).map(withQuietId).map(withoutKey)
  return db.table<unknown>(table).toArray()
}

/** Every row of every table at one moment, as lines of plain JSON; private keys are not in them. */
export async function allRows(db: DeskDatabase): Promise<readonly JournalLine[]> {
  return db.transaction('r', db.tables, async () => {
    const lines: JournalLine[] = []
    for (const { name: table } of db.tables) {
      const rows = await rowsOf(db, table)
      for (const [index, row] of rows.entries())
        lines.push({ table, id: String(index), revision: 0, json: JSON.stringify(row) })
    }
    return lines
  })
}

/** One's own keys, private ones included. */
export async function ownKeyRows(db: DeskDatabase): Promise<readonly KeyRow[]> {
  return db.keys.where('owner').equals('self').toArray()
}

function sameRows(lines: readonly JournalLine[]): string {
  const texts = lines.map(({ table, json }) => `${table} ${canonicalJson(JSON.parse(json))}`)
  return texts.toSorted().join('\n')
}

/**
 * Puts every row into an empty database, all or nothing, and reads it all back.
 *
 * @param own one's own keys, which take the places of their rows.
 */
export async function moveInto(
  db: DeskDatabase,
  lines: readonly JournalLine[],
  own: readonly KeyRow[],
): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const { name } of db.tables) {
      const rows = lines
        .filter(({ table }) => table === name)
        .map(({ json }): unknown => JSON.parse(json))
      await db.table<unknown>(name).bulkPut(rows)
    }
    await db.keys.bulkPut([...own])
  })
  if (sameRows(await allRows(db)) !== sameRows(lines)) throw new MoveDiffers()
}
