import type { Language, Translate } from '#shared/i18n/translate'
import type { JournalLine } from '#shared/ipc/contract'
import { archiveHtml, type ArchiveFacts } from '#shared/report/readableArchive'
import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import { ask } from '../../desktop/desk'
import type { SaveOutcome } from '../../exchange/savedOutcome'
import { savedOutcome } from '../../exchange/savedOutcome'
import { allLines, readLine, tabledKey } from '../../storage/copies'
import type { DeskDatabase } from '../../storage/database'
import { readJournal } from '../../storage/journalKnowledge'
import { today } from '../../ui/dateText'
import { momentText } from '../../ui/momentText'

type Held = { -readonly [Table in RecordTable]: RecordOf<Table>[] }

function isOf<Name extends RecordTable>(
  table: RecordTable,
  name: Name,
  _record: RecordOf<RecordTable>,
): _record is RecordOf<Name> {
  return table === name
}

/** The records by kind, and the lines that are none. */
function sorted(lines: readonly JournalLine[]): { held: Held; unreadable: string[] } {
  const held: Held = {
    profiles: [],
    rounds: [],
    entries: [],
    declarations: [],
    assessments: [],
    internalNotes: [],
    consensuses: [],
    logEvents: [],
  }
  const unreadable: string[] = []
  for (const line of lines) {
    const read = readLine(line)
    if (read === null) unreadable.push(`${line.table} ${line.id}: ${line.json}`)
    else place(held, read.table, read.record)
  }
  return { held, unreadable }
}

function place(held: Held, table: RecordTable, record: RecordOf<RecordTable>): void {
  if (isOf(table, 'profiles', record)) held.profiles.push(record)
  else if (isOf(table, 'rounds', record)) held.rounds.push(record)
  else if (isOf(table, 'entries', record)) held.entries.push(record)
  else if (isOf(table, 'declarations', record)) held.declarations.push(record)
  else if (isOf(table, 'assessments', record)) held.assessments.push(record)
  else if (isOf(table, 'internalNotes', record)) held.internalNotes.push(record)
  else if (isOf(table, 'consensuses', record)) held.consensuses.push(record)
  else if (isOf(table, 'logEvents', record)) held.logEvents.push(record)
}

/**
 * Everything that can be read, wherever it lies: the database first, and from the journal what is
 * missing there or newer. A place that cannot be read gives nothing and stops nothing.
 */
export async function readableLines(db: DeskDatabase | null): Promise<readonly JournalLine[]> {
  const stored = db === null ? [] : await allLines(db).catch(() => [])
  const journal = await readJournal()
  const latest = new Map<string, JournalLine>()
  for (const line of [...stored, ...(journal.ok ? journal.value.lines : [])]) {
    const key = tabledKey(line.table, line.id)
    const known = latest.get(key)
    if (known === undefined || known.revision < line.revision) latest.set(key, line)
  }
  return [...latest.values()]
}

/** Saves everything as one HTML file that opens without the program, where the person chooses. */
export async function saveReadable(
  lines: readonly JournalLine[],
  language: Language,
  t: Translate,
): Promise<SaveOutcome> {
  const { held, unreadable } = sorted(lines)
  const writtenAt = momentText(new Date().toISOString(), language, t)
  const facts: ArchiveFacts = { language, writtenAt, ...held, unreadable }
  const html = archiveHtml(facts, JSON.stringify(lines), t)
  const name = t('storage.archive.fileName', { date: today() })
  const bytes = new TextEncoder().encode(html)
  return savedOutcome(await ask('file:save', { suggestedName: `${name}.html`, bytes }))
}
