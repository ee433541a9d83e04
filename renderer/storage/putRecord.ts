import { fail, ok, type Result } from '#shared/kernel/result'
import { subjectOf } from '#shared/log/actsOf'
import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import { CLOSING_TABLES, closeOthers } from './closeOthers'
import type { DeskDatabase } from './database'
import { demandRoom } from './diskRoom'
import { LOG_TABLES, logActs } from './eventLog'
import { feedJournal, toldOf } from './journalFeed'
import { noteRemoval, removedRevision } from './removals'
import { standingRecord } from './standingRecord'

/** Another revision stands than the one the change was based on. */
export interface RevisionConflict {
  readonly kind: 'conflict'
  readonly standing: number
}

interface WithThePut<Name extends RecordTable> {
  /**
   * More to write in the same transaction once the comparison has held, such as the version that is
   * replaced. It may touch the versions and the settings.
   */
  readonly beside?: () => Promise<void>
  /** The record that is replaced, as the caller left it: while it stands, it is not read again. */
  readonly replaced?: RecordOf<Name>
}

/**
 * Compare and set: writes `record` as revision `basedOn + 1` if `basedOn` is what stands
 * (0 for a new record; one that was removed goes on from its removal), inside one transaction.
 * Resolves only when the disk has it. If the change is an act, the log tells of it in the same
 * transaction; if it closes others' work to the person, that is removed in it too.
 *
 * @param also what comes with it, and what the caller knows.
 */
export async function putRecord<Name extends RecordTable>(
  db: DeskDatabase,
  name: Name,
  record: RecordOf<Name>,
  basedOn: number,
  also: WithThePut<Name> = {},
): Promise<Result<RecordOf<Name>, RevisionConflict>> {
  await demandRoom()
  const likely = { ...record, revision: basedOn + 1 }
  await db.sealAhead(name, likely)
  const table = db.records(name)
  const mayClose = name === 'assessments' || name === 'declarations'
  const tables = [name, 'versions', ...(mayClose ? CLOSING_TABLES : LOG_TABLES)]
  const written = await db.transaction('rw', tables, async () => {
    const stored = await standingRecord(db, name, record.id, also.replaced)
    const standing = stored?.revision ?? 0
    if (standing !== basedOn) return { kind: 'conflict' as const, standing }
    const before = basedOn === 0 ? await removedRevision(db, name, record.id) : basedOn
    const next = before === basedOn ? likely : { ...record, revision: before + 1 }
    await also.beside?.()
    await table.put(next)
    const closes = await logActs(db, name, stored, next)
    if (closes) await closeOthers(db, subjectOf(name, next))
    return { kind: 'written' as const, next }
  })
  if (written.kind === 'conflict') return fail(written)
  const { next } = written
  feedJournal(toldOf(name, next))
  return ok(next)
}

/** Removes a record; database and journal remember that it was removed on purpose. */
export async function removeRecord(db: DeskDatabase, name: RecordTable, id: string): Promise<void> {
  const table = db.records(name)
  const revision = await db.transaction('rw', table, db.settings, async () => {
    const stored = await table.get(id)
    if (stored === undefined) return null
    await table.delete(id)
    await noteRemoval(db, name, id, stored.revision + 1)
    return stored.revision + 1
  })
  if (revision !== null) feedJournal({ table: name, id, revision, json: '' })
}
