import type { ReadFile } from '#shared/exchange/readFile'
import type { TabledRecord } from '#shared/exchange/tabledRecords'
import type { Translate } from '#shared/i18n/translate'
import type { RecordOf } from '#shared/records/recordTables'

/** Names people know entries and examiners by, from what is here and what the file brings. */
export interface KnownNames {
  readonly entries: ReadonlyMap<string, string>
  readonly examiners: ReadonlyMap<string, string>
}

/** Gathers the names; the file's own come last, so that what is shown is what it says. */
export function knownNames(
  rounds: readonly RecordOf<'rounds'>[],
  heads: readonly { readonly id: string; readonly title: string }[],
  { contents }: Pick<ReadFile, 'contents'>,
): KnownNames {
  const titles = [...heads, ...contents.entryReferences, ...contents.entries]
  const people = [...rounds, ...contents.rounds].flatMap((round) => round.examiners)
  return {
    entries: new Map(titles.map((one) => [one.id, one.title])),
    examiners: new Map(people.map((one) => [one.id, one.name])),
  }
}

/** A record in words. */
export function recordName(one: TabledRecord, names: KnownNames, t: Translate): string {
  const { table, record } = one
  if (table === 'profiles') return t('exchange.flow.record.profiles', { name: record.name })
  if (table === 'rounds') return t('exchange.flow.record.rounds', { title: record.title })
  if (table === 'entries') return t('exchange.flow.record.entries', { title: record.title })
  if (table === 'logEvents') return t('exchange.table.logEvents', { count: 1 })
  const entry = names.entries.get(record.entryId) ?? t('exchange.flow.unknownEntry')
  if (table === 'internalNotes' || table === 'consensuses') {
    return t(`exchange.flow.record.${table}`, { entry })
  }
  const examiner = names.examiners.get(record.examinerId) ?? t('exchange.flow.unknownExaminer')
  return t(`exchange.flow.record.${table}`, { entry, examiner })
}

/** When a record says it came to be what it is, for showing beside another; null when it does not say. */
export function recordMoment({ table, record }: TabledRecord): string | null {
  if (table === 'assessments') return record.handedInAt
  if (table === 'declarations') return record.declaredAt
  if (table === 'consensuses') return record.agreedAt ?? record.openedAt
  return null
}
