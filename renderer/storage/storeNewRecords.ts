import type { Assessment, Declaration, InternalNote } from '#shared/journey/assessment/assessment'
import type { Entry } from '#shared/journey/entry/entry'
import type { Round } from '#shared/journey/round/round'
import type { RecordTable } from '#shared/records/recordTables'
import type { DeskDatabase } from './database'
import { demandRoom } from './diskRoom'
import { LOG_TABLES, logActs } from './eventLog'
import { feedJournal, toldOf } from './journalFeed'

/** New domain values by table, not yet records. */
export interface NewValues {
  readonly rounds: readonly Round[]
  readonly entries: readonly Entry[]
  readonly declarations: readonly Declaration[]
  readonly assessments: readonly Assessment[]
  readonly internalNotes: readonly InternalNote[]
}

const FIRST = { schemaVersion: 1, revision: 1 } as const

function asRecords<Value>(values: readonly Value[]): (Value & typeof FIRST)[] {
  return values.map((value) => ({ ...value, ...FIRST }))
}

/** Stores a set of new values, all or nothing; what is already there is left as it stands. */
export async function storeNewRecords(db: DeskDatabase, values: NewValues): Promise<boolean> {
  const rounds = asRecords(values.rounds)
  const entries = asRecords(values.entries)
  const declarations = asRecords(values.declarations)
  const assessments = asRecords(values.assessments)
  const internalNotes = asRecords(values.internalNotes)
  const own = ['rounds', 'entries', 'declarations', 'assessments', 'internalNotes']
  const known = await db.rounds
    .where('id')
    .anyOf(rounds.map((round) => round.id))
    .count()
  if (known > 0) return true
  await demandRoom()
  await db.transaction('rw', [...own, ...LOG_TABLES], async () => {
    await db.rounds.bulkAdd(rounds)
    await db.entries.bulkAdd(entries)
    await db.declarations.bulkAdd(declarations)
    await db.assessments.bulkAdd(assessments)
    await db.internalNotes.bulkAdd(internalNotes)
    for (const round of rounds) await logActs(db, 'rounds', null, round)
  })
  const written: readonly [
    RecordTable,
    readonly { readonly id: string; readonly revision: number }[],
  ][] = [
    ['rounds', rounds],
    ['entries', entries],
    ['declarations', declarations],
    ['assessments', assessments],
    ['internalNotes', internalNotes],
  ]
  for (const [table, rows] of written) {
    for (const row of rows) feedJournal(toldOf(table, row))
  }
  return true
}
