import type { SnapshotInfo } from '#shared/ipc/contract'
import type { Translate } from '#shared/i18n/translate'
import { fail, ok, type Result } from '#shared/kernel/result'
import { ask } from '../../desktop/desk'
import { readCopy } from '../../storage/copies'
import { readJournal } from '../../storage/journalKnowledge'
import { openForeign, type LockAndPassphrase } from '../../storage/sealing/foreignLines'
import { openLines } from '../../storage/sealing/sealedLines'
import type { ChosenCopy } from './useRestore'

/** Reads one of the copies, or says why it could not be read. */
export async function readSnapshot(
  info: SnapshotInfo,
  time: string,
  t: Translate,
): Promise<Result<ChosenCopy, string>> {
  const answer = await ask('snapshot:read', { name: info.name })
  if (!answer.ok) return fail(answer.error.kind)
  const source = t('storage.restore.snapshot', { time })
  return ok({ source, copy: readCopy(await openLines(answer.value.lines)), damaged: !info.ok })
}

/**
 * Reads a copy from the folder that was looked at last.
 *
 * @param beside the lock that lies there, with the passphrase that the person has written; or null.
 */
export async function readPlaceCopy(
  info: SnapshotInfo,
  time: string,
  beside: LockAndPassphrase | null,
  t: Translate,
): Promise<Result<ChosenCopy, string>> {
  const answer = await ask('place:read', { name: info.name })
  if (!answer.ok) return fail(answer.error.kind)
  const lines = await openForeign(await openLines(answer.value.lines), beside)
  if (lines === null) return fail(t('lock.place.wrong'))
  const source = t('storage.restore.snapshot', { time })
  return ok({ source, copy: readCopy(lines), damaged: !info.ok })
}

/** Reads the journal and the latest copy together. */
export async function readLatest(t: Translate): Promise<Result<ChosenCopy, string>> {
  const journal = await readJournal()
  if (!journal.ok) return fail(journal.error.kind)
  const copy = readCopy(journal.value.lines)
  return ok({ source: t('storage.rescue.journalSource'), copy, damaged: false })
}
