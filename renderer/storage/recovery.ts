import { dropLooseBases } from './aheadBase'
import type { DeskDatabase } from './database'
import type { ReadableCopy } from './copies'
import { fingerprint } from './fingerprint'
import { putRecord } from './putRecord'
import { isSameContent, keepVersion, versionRow } from './versions'
import { clearAhead, readAhead, type AheadRow } from './writeAhead'

/**
 * Completes records from the last keys of a killed process. A note whose base is no longer what
 * stands is kept as a version in the history instead, so that it overwrites nothing and is not lost.
 */
export async function recoverAhead(db: DeskDatabase): Promise<number> {
  let recovered = 0
  for (const row of readAhead().rows) {
    if (await completeFrom(db, row)) recovered += 1
    clearAhead(row.table, row.id)
  }
  dropLooseBases()
  return recovered
}

async function completeFrom(db: DeskDatabase, row: AheadRow): Promise<boolean> {
  const standing = await db.records(row.table).get(row.id)
  if (standing !== undefined && isSameContent(standing, row.record)) return false
  // The write that was under way when this was noted did reach the disk: the note follows on it.
  const isNext =
    standing?.revision === row.basedOn + 1 && row.follows === fingerprint(JSON.stringify(standing))
  const put = await putRecord(db, row.table, row.record, row.basedOn + (isNext ? 1 : 0), {
    beside: async () => {
      if (standing !== undefined) await keepVersion(db, row.table, standing, 'recovered')
    },
  })
  if (!put.ok) await db.versions.add(versionRow(row.table, row.record, 'recovered'))
  return put.ok
}

/**
 * Brings in what a copy has in newer revisions or alone, when the database turns out to be older
 * than the journal: a disk that lost its last writes. What stood is kept in the history.
 *
 * @returns how many records were brought up to date; all or none.
 */
export async function catchUp(db: DeskDatabase, copy: ReadableCopy): Promise<number> {
  const tables = [...new Set(copy.records.map(({ table }) => db.records(table)))]
  return db.transaction('rw', [...tables, db.versions], async () => {
    let brought = 0
    for (const { table, record } of copy.records) {
      const standing = await db.records(table).get(record.id)
      if (standing !== undefined && standing.revision >= record.revision) continue
      if (standing !== undefined) await keepVersion(db, table, standing, 'recovered')
      await db.records(table).put(record)
      brought += 1
    }
    return brought
  })
}
