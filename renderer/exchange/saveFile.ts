import type { Contents } from '#shared/exchange/contents'
import { fileSubject } from '#shared/exchange/fileSubject'
import type { FileKind, IssuerRole } from '#shared/exchange/manifest'
import { FileId, type RoundId, type Sha256 } from '#shared/kernel/identifiers'
import { ok, type Result } from '#shared/kernel/result'
import type { RecordOf } from '#shared/records/recordTables'
import { ask } from '../desktop/desk'
import type { DeskDatabase } from '../storage/database'
import type { DeskStore } from '../storage/deskStore'
import { LOG_TABLES, logEvent } from '../storage/eventLog'
import { noteFile } from '../storage/noteFile'
import { ownKeys } from '../storage/ownKeys'
import { randomId } from '../storage/randomId'
import { createExchangeClient } from './exchangeClient'
import { createKeyPair, sha256 } from './keyPair'
import { plainBytes } from './plainBytes'
import { safeFileName } from './safeFileName'
import { savedOutcome, type SaveOutcome } from './savedOutcome'

/** What a file is and holds. `fileName` without extension; `detail` for the start page's list. */
export interface FileToSave {
  readonly kind: FileKind
  readonly role: IssuerRole
  readonly roundId: RoundId | null
  readonly criteriaHash: Sha256 | null
  readonly revision: number
  readonly contents: Contents
  readonly fileName: string
  readonly detail: string
  readonly passphrase: string | null
}

type Profile = Pick<RecordOf<'profiles'>, 'name' | 'administration'>

interface SignedBytes {
  readonly bytes: Uint8Array
  readonly signedBy: Sha256
}

async function bytesOf(
  db: DeskDatabase,
  profile: Profile,
  file: FileToSave,
): Promise<Result<SignedBytes, { readonly kind: string }>> {
  const keys = await ownKeys(db, profile.name, createKeyPair)
  const client = createExchangeClient()
  const { kind, role, roundId, criteriaHash, revision, contents, passphrase, detail } = file
  const { name, administration } = profile
  try {
    const written = await client.write({
      facts: {
        kind,
        id: FileId.parse(randomId('file')),
        roundId,
        criteriaHash,
        revision,
        issuer: { name, administration, role },
        createdAt: new Date().toISOString(),
        passphrase,
        about: detail,
      },
      contents,
      attachments: [],
      keys,
    })
    return written.ok ? ok({ bytes: written.value, signedBy: keys.fingerprint }) : written
  } finally {
    client.close()
  }
}

/**
 * Writes a file, signed with one's own key, where the person chooses, and notes it in the list.
 *
 * @param gather reads the records after everything typed has been written, so that the file holds
 *   what the disk holds; a kind of gap when they cannot make a file.
 */
export async function saveFile(
  { db, writers }: DeskStore,
  profile: Profile,
  gather: (db: DeskDatabase) => Promise<Result<FileToSave, { readonly kind: string }>>,
): Promise<SaveOutcome> {
  if (!(await writers.flushAll())) return { kind: 'failed', reason: 'unsaved' }
  const file = await gather(db)
  if (!file.ok) return { kind: 'failed', reason: file.error.kind }
  const written = await bytesOf(db, profile, file.value)
  if (!written.ok) return { kind: 'failed', reason: written.error.kind }
  const { bytes, signedBy } = written.value
  const suggestedName = safeFileName(file.value.fileName)
  const saved = await ask('file:save', { suggestedName, bytes: plainBytes(bytes) })
  const outcome = savedOutcome(saved)
  if (outcome.kind !== 'saved') return outcome
  const { kind, detail, contents } = file.value
  const logged = { kind, sha256: await sha256(bytes), signedBy }
  await db.transaction('rw', ['files', ...LOG_TABLES], async () => {
    await noteFile(db, { name: outcome.name, kind, direction: 'written', detail })
    await logEvent(db, { act: 'file-written', ...fileSubject(kind, contents), file: logged })
  })
  return outcome
}
