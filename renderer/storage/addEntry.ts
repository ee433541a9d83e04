import type { Entry } from '#shared/journey/entry/entry'
import type { Unit } from '#shared/journey/round/round'
import { withUnit } from '#shared/journey/round/roundEdits'
import type { EntryId, Sha256 } from '#shared/kernel/identifiers'
import { fail, ok, type Result } from '#shared/kernel/result'
import type { DeskStore } from './deskStore'
import type { DeskDatabase } from './database'
import { demandRoom } from './diskRoom'
import { LOG_TABLES, logActs } from './eventLog'
import { feedJournal, toldOf } from './journalFeed'
import { keepVersion } from './versions'

/** The same source is stored already, under this title. */
export interface SameSource {
  readonly kind: 'same-source'
  readonly entryId: EntryId
  readonly title: string
}

const INDEX = '[roundId+className+title+unitId+id]'

/** The round's entry that was made from exactly these bytes, or null. */
export async function entryWithSource(
  db: DeskDatabase,
  roundId: string,
  sourceHash: Sha256,
): Promise<SameSource | null> {
  const found = await db.entries
    .where(INDEX)
    .between([roundId], [roundId, []])
    .filter((entry) => entry.sourceHash === sourceHash)
    .first()
  return found === undefined ? null : { kind: 'same-source', entryId: found.id, title: found.title }
}

/**
 * Stores an imported entry together with its unit in the round, both or neither. What somebody is
 * changing in the round at the same moment is written first.
 *
 * @returns `same-source` when the text is there already, `no-round` when the round is gone.
 */
export async function addEntry(
  store: DeskStore,
  entry: Entry,
  unit: Unit,
): Promise<Result<EntryId, SameSource | { readonly kind: 'no-round' }>> {
  const { db, writers } = store
  await writers.flushAll()
  await demandRoom()
  const record = { ...entry, schemaVersion: 1 as const, revision: 1 }
  const written = await db.transaction('rw', ['rounds', 'entries', ...LOG_TABLES], async () => {
    const same = await entryWithSource(db, entry.roundId, entry.sourceHash)
    if (same !== null) return same
    const standing = await db.rounds.get(entry.roundId)
    if (standing === undefined) return { kind: 'no-round' as const }
    const round = { ...withUnit(standing, unit), revision: standing.revision + 1 }
    await db.rounds.put(round)
    await db.entries.add(record)
    await logActs(db, 'entries', null, record)
    return { kind: 'written' as const, standing, round }
  })
  if (written.kind !== 'written') return fail(written)
  await keepVersion(db, 'rounds', written.standing, 'import')
  const { round } = written
  feedJournal(toldOf('rounds', round))
  feedJournal(toldOf('entries', record))
  return ok(record.id)
}
