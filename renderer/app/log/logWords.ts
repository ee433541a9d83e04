import { fingerprintWords } from '#shared/exchange/fingerprint'
import { FILE_KINDS } from '#shared/exchange/manifest'
import type { Translate } from '#shared/i18n/translate'
import type { LogEvent } from '#shared/log/logEvent'
import type { ChainVerdict } from '#shared/log/verifyLog'
import type { Cell } from '#shared/report/sheet'

/** Names people know by what events only have identifiers of. */
export interface LogNames {
  readonly entries: ReadonlyMap<string, string>
  readonly examiners: ReadonlyMap<string, string>
  readonly profiles: ReadonlyMap<string, string>
}

/** Who did it, by the names that are known here. */
export function whoText(
  { examinerId, profileId }: LogEvent,
  names: LogNames,
  t: Translate,
): string {
  if (examinerId !== null) return names.examiners.get(examinerId) ?? t('log.someone')
  return names.profiles.get(profileId ?? '') ?? t(profileId === null ? 'log.someone' : 'log.office')
}

/** What was done, in words. */
export function actText({ act, file, key, itemId }: LogEvent, t: Translate): string {
  const known = FILE_KINDS.find((kind) => kind === file?.kind)
  const kind = known === undefined ? '' : t(`exchange.kind.${known}`)
  const words = key === null ? '' : fingerprintWords(key.after)
  const text = t(`log.act.${act}`, { kind, words })
  return itemId === null ? text : `${text} (${itemId})`
}

/** How a chain holds together, as one sentence. */
export function verdictText({ isOwn, verdict }: ChainVerdict, t: Translate): string {
  if (verdict.ok) return t(isOwn ? 'log.whole' : 'log.evidence', { count: verdict.value })
  const { kind, event } = verdict.error
  const slots = { number: event.number, fault: t(`log.fault.${kind}`) }
  return t(isOwn ? 'log.broken' : 'log.evidenceBroken', slots)
}

const COLUMNS = [
  'number',
  'when',
  'who',
  'act',
  'entry',
  'item',
  'record',
  'revision',
  'count',
  'file',
  'signedBy',
  'previous',
  'hash',
] as const

/** The log as rows of a table, its header first: everything an event holds. */
export function logRows(
  events: readonly LogEvent[],
  names: LogNames,
  t: Translate,
): readonly (readonly Cell[])[] {
  const rows = events.map((event) => [
    event.number,
    event.at,
    whoText(event, names, t),
    actText(event, t),
    names.entries.get(event.entryId ?? '') ?? event.entryId,
    event.itemId,
    event.recordId,
    event.recordRevision,
    event.count,
    event.file?.sha256 ?? null,
    event.file?.signedBy ?? null,
    event.previous,
    event.hash,
  ])
  return [COLUMNS.map((column) => t(`log.column.${column}`)), ...rows]
}
