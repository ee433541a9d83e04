import { RECORD_TABLES, type RecordTable } from '#shared/records/recordTables'
import { activeRound } from './activeRound'
import { countKnown, countRead, total, type Stored } from './countStored'
import type { DeskDatabase } from './database'
import { countedHeads } from './entryHeads'
import { FirstReading, type FirstAnswers } from './firstReading'

async function storedSettings(db: DeskDatabase): Promise<FirstAnswers['settings']> {
  const rows = await db.settings.toArray()
  return new Map(rows.map(({ key, value }) => [key, value]))
}

async function readAnswers(db: DeskDatabase): Promise<FirstRead> {
  const rounds = db.rounds.toArray()
  const settings = storedSettings(db)
  const listed = async () => {
    const round = activeRound(await rounds, (await settings).get('activeRoundId'))
    const { heads, entries } = await countedHeads(db, round?.id ?? null)
    return { roundId: round?.id ?? null, heads, counted: await countKnown(db, 'entries', entries) }
  }
  const [{ counted, ...list }, profiles, declarations, assessments, consensuses] =
    await Promise.all([
      listed(),
      db.profiles.toArray(),
      db.declarations.toArray(),
      db.assessments.toArray(),
      db.consensuses.toArray(),
    ])
  const rows = { profiles, rounds: await rounds, declarations, assessments, consensuses }
  const first = new FirstReading({ ...list, rows, settings: await settings })
  return { first, counted: total([counted, ...Object.values(rows).map(countRead)]) }
}

/** The tables that are read for the first page, and so counted. */
const READ: ReadonlySet<RecordTable> = new Set([
  'profiles',
  'rounds',
  'entries',
  'declarations',
  'assessments',
  'consensuses',
])

/** Those that are not. */
export const NOT_READ = RECORD_TABLES.filter((table) => !READ.has(table))

/** What the first page shows, and how many records the tables hold that it is read from. */
export interface FirstRead {
  readonly first: FirstReading
  readonly counted: Stored
}

/** Reads what the first page shows; null when something cannot be read, and whoever asks meets the reason. */
export async function readFirst(db: DeskDatabase): Promise<FirstRead | null> {
  try {
    const read = () => readAnswers(db)
    // What is sealed is opened on other threads, and a transaction would have to be held for it.
    return await (db.seal === null ? db.transaction('r', db.tables, read) : read())
  } catch {
    return null
  }
}
