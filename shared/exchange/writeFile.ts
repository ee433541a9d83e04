import { canonicalJson } from '#shared/kernel/canonicalJson'
import type { Moment } from '#shared/kernel/calendar'
import type { FileId, RoundId, Sha256 } from '#shared/kernel/identifiers'
import { fail, ok, type Result } from '#shared/kernel/result'
import { toBase64url } from './base64url'
import { CONTENT_ORDER, contentPath, type Attachment, type Contents } from './contents'
import type { MemberToWrite, WritingDoors } from './exchangeDoors'
import { LIMITS } from './limits'
import {
  fingerprintText,
  FIRST_FORMAT_VERSION,
  FORMAT_VERSION,
  LOG_FORMAT_VERSION,
  PASSPHRASE_ROUNDS,
  sealedText,
  signedText,
  type FileKind,
  type IssuerRole,
  type ListedFile,
  type Manifest,
  type SealedManifest,
} from './manifest'
import { MANIFEST_NAME, README_NAME, SEALED_NAME } from './memberNames'
import { readExchangeFile } from './readFile'
import { readmeText } from './readmeText'
import type { Refusal } from './refusals'

/**
 * What a file is, besides its records. `revision`: of the record it is about, 1 where there is none.
 * `passphrase` null: not locked. `createdAt`, `id`: given, since nothing here has a clock or chance.
 */
export interface FileFacts {
  readonly kind: FileKind
  readonly id: FileId
  readonly roundId: RoundId | null
  readonly criteriaHash: Sha256 | null
  readonly revision: number
  readonly issuer: {
    readonly name: string
    readonly role: IssuerRole
    readonly administration: string
  }
  readonly createdAt: Moment
  readonly passphrase: string | null
  /** The round and what of it, in words, for the page that explains the file; nothing reads it. */
  readonly about?: string
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** A table's JSON in parts of about `LIMITS.partBytes`; a record is never split. */
function partsOf(records: readonly { readonly id: string }[]): readonly string[] {
  const parts: string[] = []
  let waiting: string[] = []
  let characters = 0
  for (const record of records.toSorted(byId)) {
    const json = canonicalJson(record)
    if (waiting.length > 0 && characters + json.length > LIMITS.partBytes) {
      parts.push(`[${waiting.join(',')}]`)
      waiting = []
      characters = 0
    }
    waiting.push(json)
    characters += json.length
  }
  return waiting.length > 0 ? [...parts, `[${waiting.join(',')}]`] : parts
}

function membersOf(
  facts: FileFacts,
  contents: Contents,
  attachments: readonly Attachment[],
  doors: WritingDoors,
): readonly MemberToWrite[] {
  const tables = CONTENT_ORDER.flatMap((table) =>
    partsOf(contents[table]).map((json, index) => ({
      path: contentPath(table, index + 1),
      bytes: doors.encodeUtf8(json),
      isStored: false,
    })),
  )
  const files = attachments.map(({ sha256, extension, bytes }) => ({
    path: `attachments/${sha256}.${extension}`,
    bytes,
    isStored: true,
  }))
  const page = readmeText({ ...facts, about: facts.about ?? '' })
  const readme = { path: README_NAME, bytes: doors.encodeUtf8(page), isStored: false }
  return [...tables, ...files, readme].toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

async function listOf(
  members: readonly MemberToWrite[],
  doors: WritingDoors,
): Promise<ListedFile[]> {
  const files: ListedFile[] = []
  for (const { path, bytes } of members) {
    files.push({ path, bytes: bytes.length, sha256: await doors.sha256(bytes) })
  }
  return files
}

/** Stored, not deflated: the manifest can be read with the bare eye, and only the signature differs. */
function manifestMember(manifest: Manifest | SealedManifest, doors: WritingDoors): MemberToWrite {
  return { path: MANIFEST_NAME, bytes: doors.encodeUtf8(canonicalJson(manifest)), isStored: true }
}

type Format = Pick<Manifest, 'format' | 'formatVersion' | 'minReaderVersion'>

/** A file that holds nothing new can still be opened by an earlier program. */
function formatOf({ logEvents, rounds }: Contents): Format {
  const hasTerms = rounds.some(({ retention }) => retention !== undefined)
  const earlier = logEvents.length === 0 ? FIRST_FORMAT_VERSION : LOG_FORMAT_VERSION
  const version = hasTerms ? FORMAT_VERSION : earlier
  return { format: 'examinator', formatVersion: version, minReaderVersion: version }
}

async function writeOpen(
  facts: FileFacts,
  contents: Contents,
  attachments: readonly Attachment[],
  doors: WritingDoors,
): Promise<Uint8Array> {
  const members = membersOf(facts, contents, attachments, doors)
  const { passphrase: _, about: __, issuer, ...kept } = facts
  const fingerprint = await doors.sha256(doors.encodeUtf8(fingerprintText(doors.publicKey)))
  const unsigned = {
    ...kept,
    ...formatOf(contents),
    issuer: { ...issuer, keyFingerprint: fingerprint },
    files: await listOf(members, doors),
  }
  const signature = await doors.sign(doors.encodeUtf8(signedText(unsigned)))
  const manifest: Manifest = {
    ...unsigned,
    signature: {
      algorithm: 'ES256',
      publicKey: doors.publicKey,
      value: toBase64url(signature),
    },
  }
  return doors.zip([manifestMember(manifest, doors), ...members])
}

async function seal(
  inner: Uint8Array,
  facts: Pick<FileFacts, 'kind' | 'id'> & Format,
  passphrase: string,
  doors: WritingDoors,
): Promise<Uint8Array> {
  const salt = doors.randomBytes(16)
  const iv = doors.randomBytes(12)
  const { format, formatVersion, minReaderVersion } = facts
  const outside = {
    format,
    formatVersion,
    minReaderVersion,
    kind: facts.kind,
    id: facts.id,
    seal: {
      cipher: 'AES-256-GCM' as const,
      derivation: 'PBKDF2-HMAC-SHA-256' as const,
      rounds: PASSPHRASE_ROUNDS,
      salt: toBase64url(salt),
      iv: toBase64url(iv),
    },
  }
  const additional = doors.encodeUtf8(sealedText(outside))
  const rounds = PASSPHRASE_ROUNDS
  const locked = await doors.lock(inner, { passphrase, rounds, salt, iv, additional })
  const member = { path: SEALED_NAME, bytes: locked, isStored: true }
  const files = await listOf([member], doors)
  return doors.zip([manifestMember({ ...outside, files }, doors), member])
}

/**
 * Writes an `.examinator` file and reads it back before handing it over: what cannot be read, and
 * what does not belong in a file of its kind, is never written. The same records and facts give the
 * same bytes except for the signature (and, with a passphrase, salt and iv).
 *
 * @param facts    what the file is; `passphrase` not empty, or null.
 * @param contents its records, in any order; written sorted by id.
 * @returns the file's bytes, or the refusal a reader would meet.
 * @source handbook exchange-format.md; lessons.md C 19 (a backup is verified when written).
 * @example
 * const written = await writeExchangeFile(facts, handInContents(assessment, declarations), [], doors)
 */
export async function writeExchangeFile(
  facts: FileFacts,
  contents: Contents,
  attachments: readonly Attachment[],
  doors: WritingDoors,
): Promise<Result<Uint8Array, Refusal>> {
  const inner = await writeOpen(facts, contents, attachments, doors)
  const read = await readExchangeFile(inner, doors)
  if (!read.ok) return fail(read.error)
  const { passphrase } = facts
  if (passphrase === null) return ok(inner)
  return ok(await seal(inner, { ...facts, ...formatOf(contents) }, passphrase, doors))
}
