import type { JournalLine } from '#shared/ipc/contract'
import { RECORD_TABLES, type RecordOf, type RecordTable } from '#shared/records/recordTables'
import { readLine, tabledKey, type ReadableCopy, type TabledRecord } from './copies'
import type { VersionRow } from './database'
import { isSameContent, versionRow } from './versions'

/** `replace`: the copy and nothing else. `merge`: only what is missing or newer in the copy is added. */
export type RestoreMode = 'replace' | 'merge'

/** What a restore would do to one kind of record, in numbers. */
export interface RestoreCount {
  readonly table: RecordTable
  readonly before: number
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly after: number
}

/** Everything a restore writes, worked out before it begins. */
export interface RestorePlan {
  readonly puts: readonly TabledRecord[]
  readonly removals: readonly { table: RecordTable; id: string; revision: number }[]
  readonly kept: readonly VersionRow[]
  readonly counts: readonly RestoreCount[]
}

type Standing = ReadonlyMap<string, TabledRecord>
type Known = ReadonlyMap<string, JournalLine>

function latestOf(copy: ReadableCopy): ReadonlyMap<string, TabledRecord> {
  const latest = new Map<string, TabledRecord>()
  for (const one of copy.records) {
    const key = tabledKey(one.table, one.record.id)
    const known = latest.get(key)
    if (known === undefined || known.record.revision <= one.record.revision) latest.set(key, one)
  }
  return latest
}

/** One examiner has one assessment of an entry: the key that must be unique besides the id. */
function pairOf({ table, record }: TabledRecord): string | null {
  return table === 'assessments' && 'examinerId' in record && 'items' in record
    ? `${record.entryId}:${record.examinerId}`
    : null
}

/**
 * The revision a restored record gets: its own when nothing newer is known of it, otherwise one
 * above everything known, so that neither the journal nor a later file takes it for old.
 */
function revisionOf(record: RecordOf<RecordTable>, standing: number, known?: JournalLine): number {
  const isOurs = known === undefined || known.json === JSON.stringify(record)
  const isNewest = record.revision > standing && record.revision >= (known?.revision ?? 0)
  if (isNewest && (isOurs || record.revision > (known?.revision ?? 0))) return record.revision
  return Math.max(record.revision, standing, known?.revision ?? 0) + 1
}

/** The states that a restored record takes the place of, for its history. */
function overtaken(
  one: TabledRecord,
  standing: TabledRecord | undefined,
  known: JournalLine | undefined,
): readonly VersionRow[] {
  if (standing !== undefined) return [versionRow(one.table, standing.record, 'restore')]
  const journaled = known === undefined || known.json === '' ? null : readLine(known)
  if (journaled === null || isSameContent(journaled.record, one.record)) return []
  return [versionRow(one.table, journaled.record, 'recovered')]
}

/** Nothing to write: it says the same, or it is the log, which is only ever added to. */
function isSettled(one: TabledRecord, before: TabledRecord): boolean {
  return one.table === 'logEvents' || isSameContent(before.record, one.record)
}

function countsOf(standing: Standing, plan: Omit<RestorePlan, 'counts'>): readonly RestoreCount[] {
  const all = [...standing.values()]
  return RECORD_TABLES.map((table) => {
    const before = all.filter((one) => one.table === table).length
    const puts = plan.puts.filter((one) => one.table === table)
    const added = puts.filter((one) => !standing.has(tabledKey(table, one.record.id))).length
    const removed = plan.removals.filter((one) => one.table === table).length
    const changed = puts.length - added
    return { table, before, added, changed, removed, after: before + added - removed }
  })
}

/**
 * Works a restore out: what is written, what is removed, and which states go to the history.
 *
 * @param known the journal's latest lines by record, removals included.
 */
export function planRestore(
  standing: Standing,
  copy: ReadableCopy,
  mode: RestoreMode,
  known: Known,
): RestorePlan {
  const wanted = latestOf(copy)
  const pairs = new Set([...standing.values()].map(pairOf))
  const puts: TabledRecord[] = []
  const kept: VersionRow[] = []
  for (const [key, one] of wanted) {
    const before = standing.get(key)
    if (before !== undefined && isSettled(one, before)) continue
    const isOlder = before !== undefined && before.record.revision >= one.record.revision
    const isTaken = before === undefined && pairOf(one) !== null && pairs.has(pairOf(one))
    if (mode === 'merge' && (isOlder || isTaken)) continue
    const line = known.get(key)
    const revision = revisionOf(one.record, before?.record.revision ?? 0, line)
    puts.push({ table: one.table, record: { ...one.record, revision } })
    kept.push(...overtaken(one, before, line))
  }
  const gone =
    mode === 'merge'
      ? []
      : [...standing].filter(([key, { table }]) => !wanted.has(key) && table !== 'logEvents')
  const removals = gone.map(([key, { table, record }]) => {
    const revision = Math.max(record.revision, known.get(key)?.revision ?? 0) + 1
    return { table, id: record.id, revision }
  })
  kept.push(...gone.map(([, { table, record }]) => versionRow(table, record, 'restore')))
  return { puts, removals, kept, counts: countsOf(standing, { puts, removals, kept }) }
}
