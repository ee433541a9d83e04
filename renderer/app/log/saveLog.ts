import type { Language, Translate } from '#shared/i18n/translate'
import type { LogEvent } from '#shared/log/logEvent'
import type { ChainVerdict } from '#shared/log/verifyLog'
import { csvText } from '#shared/report/csv'
import { reportHtml } from '#shared/report/html'
import { logReport, type LogLine } from '#shared/report/logReport'
import { ask } from '../../desktop/desk'
import { savedOutcome, type SaveOutcome } from '../../exchange/savedOutcome'
import { today } from '../../ui/dateText'
import { momentText } from '../../ui/momentText'
import { actText, logRows, verdictText, whoText, type LogNames } from './logWords'

/** What of the log is saved, and by whom. `entryId` null for all. */
export interface LogToSave {
  readonly all: readonly LogEvent[]
  readonly own: string | null
  readonly entryId: string | null
  readonly names: LogNames
  readonly writtenBy: string
}

async function save(text: string, extension: 'csv' | 'html', t: Translate): Promise<SaveOutcome> {
  const suggestedName = `${t('log.fileName', { date: today() })}.${extension}`
  const bytes = new TextEncoder().encode(text)
  return savedOutcome(await ask('file:save', { suggestedName, bytes }))
}

const chosen = ({ all, entryId }: LogToSave): readonly LogEvent[] =>
  all.filter((event) => entryId === null || event.entryId === entryId)

/** Saves the log as a table with everything an event holds. */
export function saveLogTable(log: LogToSave, t: Translate): Promise<SaveOutcome> {
  return save(csvText(logRows(chosen(log), log.names, t)), 'csv', t)
}

/** Saves the log as one page that can be read without the program, and tells how its chains hold. */
export function saveLogPage(
  log: LogToSave,
  verdicts: readonly ChainVerdict[],
  language: Language,
  t: Translate,
): Promise<SaveOutcome> {
  const { all, own, names, entryId } = log
  const lineOf = (event: LogEvent): LogLine => ({
    number: event.number,
    when: momentText(event.at, language, t),
    who: whoText(event, names, t),
    act: actText(event, t),
    entry: names.entries.get(event.entryId ?? '') ?? '',
  })
  const events = chosen(log)
  const document = logReport(
    {
      language,
      writtenAt: momentText(new Date().toISOString(), language, t),
      writtenBy: log.writtenBy,
      entry: entryId === null ? null : (names.entries.get(entryId) ?? entryId),
      verdicts: verdicts.map((one) => ({
        sentence: verdictText(one, t),
        isWhole: one.verdict.ok,
      })),
      lastHash: all.findLast(({ origin }) => origin === own)?.hash ?? null,
      own: events.filter(({ origin }) => origin === own).map(lineOf),
      others: events.filter(({ origin }) => origin !== own).map(lineOf),
    },
    t,
  )
  return save(reportHtml(document, []), 'html', t)
}
