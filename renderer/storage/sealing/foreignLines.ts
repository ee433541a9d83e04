import type { JournalLine } from '#shared/ipc/contract'
import type { LockFile } from '#shared/ipc/lockFile'
import { fromSealedText } from '#shared/sealing/sealedText'
import { unwrapKey } from './profileKey'
import { makeSeal } from './seal'
import { openLines } from './sealedLines'

/** The lock that lies beside a copy, and what the person says opens it. */
export interface LockAndPassphrase {
  readonly lock: LockFile
  readonly passphrase: string
}

/**
 * Opens lines that this profile's own key did not, such as those of a profile on a computer that is
 * gone. Null when they are locked and the passphrase is not the one.
 */
export async function openForeign(
  lines: readonly JournalLine[],
  beside: LockAndPassphrase | null,
): Promise<readonly JournalLine[] | null> {
  if (beside === null || !lines.some(({ json }) => fromSealedText(json) !== null)) return lines
  const key = await unwrapKey(beside.lock, beside.passphrase)
  return key === null ? null : openLines(lines, await makeSeal(key))
}
