import { backupContents } from '#shared/exchange/kindContents'
import type { Translate } from '#shared/i18n/translate'
import { fail, ok, type Result } from '#shared/kernel/result'
import { RECORD_TABLES, type RecordOf } from '#shared/records/recordTables'
import { ask } from '../../desktop/desk'
import { createExchangeClient } from '../../exchange/exchangeClient'
import { saveFile } from '../../exchange/saveFile'
import type { SaveOutcome } from '../../exchange/savedOutcome'
import type { TabledRecord } from '../../storage/copies'
import type { DeskStore } from '../../storage/deskStore'
import { today } from '../../ui/dateText'
import type { ChosenCopy } from './useRestore'

/** Saves everything as a file of the program's own kind, locked if there is a passphrase. */
export async function saveBackup(
  store: DeskStore,
  profile: RecordOf<'profiles'>,
  passphrase: string,
  t: Translate,
): Promise<SaveOutcome> {
  return saveFile(store, profile, async (db) => {
    const everything = {
      profiles: [(await db.profiles.get(profile.id)) ?? profile],
      rounds: await db.rounds.toArray(),
      entries: await db.entries.toArray(),
      declarations: await db.declarations.toArray(),
      assessments: await db.assessments.toArray(),
      internalNotes: await db.internalNotes.toArray(),
      consensuses: await db.consensuses.toArray(),
      logEvents: await db.logEvents.toArray(),
    }
    return ok({
      kind: 'backup',
      role: 'examiner',
      roundId: null,
      criteriaHash: null,
      revision: 1,
      contents: backupContents(everything),
      fileName: t('storage.backup.fileName', { date: today() }),
      detail: profile.name,
      passphrase: passphrase === '' ? null : passphrase,
    })
  })
}

/**
 * Lets the person choose a backup file and reads it with every check.
 *
 * @returns null when they changed their mind; a refusal's kind when it cannot be used.
 */
export async function openBackup(passphrase: string): Promise<Result<ChosenCopy, string> | null> {
  const opened = await ask('file:open', { purpose: 'examinator', many: false })
  if (!opened.ok) return fail(opened.error.kind)
  const [file] = opened.value.files
  if (file === undefined) return null
  const client = createExchangeClient()
  try {
    const read = await client.read(file.bytes, passphrase === '' ? null : passphrase)
    if (!read.ok) return fail(read.error.kind)
    const { manifest, contents } = read.value
    if (manifest.kind !== 'backup') return fail('no-backup')
    const records = RECORD_TABLES.flatMap((table): readonly TabledRecord[] =>
      contents[table].map((record) => ({ table, record })),
    )
    return ok({ source: file.name, copy: { records, unreadable: 0 }, damaged: false })
  } finally {
    client.close()
  }
}
