import { canonicalJson } from '#shared/kernel/canonicalJson'
import type { Sha256 } from '#shared/kernel/identifiers'
import { fail, ok, type Result } from '#shared/kernel/result'
import { verifyThread } from '#shared/log/chain'
import { fromBase64url } from './base64url'
import { contentHash } from './contentHash'
import { CONTENT_ORDER, recordKey, type Attachment, type Contents } from './contents'
import type { ExchangeDoors } from './exchangeDoors'
import { kindFault } from './kindRules'
import { MANIFEST_NAME, SEALED_NAME } from './memberNames'
import { sealedText, type Manifest, type SealedManifest } from './manifest'
import { openArchive, type Archive } from './openArchive'
import { parseContents } from './parseContents'
import { readManifest, signatureFault, type FoundManifest } from './readManifest'
import {
  listingFault,
  readListed,
  readMembers,
  type OnProgress,
  type TableBytes,
} from './readMembers'
import { badRecord, type Refusal } from './refusals'

/**
 * A file that has passed every check. `hashes`: content hash of each record by its `recordKey`,
 * entries and rounds left out: nothing names them by their hash, and they are large. `wasSealed`: it
 * was locked with a passphrase. `fileHash`: SHA-256 of the file's bytes, as they came.
 */
export interface ReadFile {
  readonly manifest: Manifest
  readonly contents: Contents
  readonly attachments: readonly Attachment[]
  readonly hashes: ReadonlyMap<string, Sha256>
  readonly wasSealed: boolean
  readonly fileHash: Sha256
}

/** A file just read. `tableBytes`: what its contents were read from, to hand them on by. */
export interface CheckedFile extends ReadFile {
  readonly tableBytes: readonly TableBytes[]
}

/** How a reading goes on. `passphrase` null: none given yet. */
export interface ReadingWishes {
  readonly passphrase: string | null
  readonly onProgress: OnProgress
}

interface Opened {
  readonly archive: Archive
  readonly found: FoundManifest
}

async function open(bytes: Uint8Array, doors: ExchangeDoors): Promise<Result<Opened, Refusal>> {
  const archive = openArchive(bytes, doors)
  if (!archive.ok) return archive
  const found = await readManifest(archive.value, doors)
  return found.ok ? ok({ archive: archive.value, found: found.value }) : found
}

async function unlock(
  archive: Archive,
  manifest: SealedManifest,
  doors: ExchangeDoors,
  passphrase: string | null,
): Promise<Result<Uint8Array, Refusal>> {
  const wrongList = listingFault(archive, manifest.files)
  if (wrongList !== null) return fail(wrongList)
  const member = archive.members.find((one) => one.name === SEALED_NAME)
  if (member === undefined) return fail({ kind: 'missing-file', path: SEALED_NAME })
  const locked = await readListed(archive, member, manifest.files, doors)
  if (!locked.ok) return locked
  if (passphrase === null) return fail({ kind: 'wrong-passphrase', given: false })
  const salt = fromBase64url(manifest.seal.salt)
  const iv = fromBase64url(manifest.seal.iv)
  if (salt === null || iv === null) return fail(badRecord(MANIFEST_NAME, 'seal', 'wrong-format'))
  const { rounds } = manifest.seal
  const additional = doors.encodeUtf8(sealedText(manifest))
  const inner = await doors.unlock(locked.value, { passphrase, rounds, salt, iv, additional })
  return inner === null ? fail({ kind: 'wrong-passphrase', given: true }) : ok(inner)
}

const HASHED = CONTENT_ORDER.filter((table) => table !== 'entries' && table !== 'rounds')

/** The content hash of what others may name by it, and whether every copy of criteria is the one its hash names. */
async function hashContents(
  manifest: Manifest,
  contents: Contents,
  doors: ExchangeDoors,
): Promise<Result<ReadonlyMap<string, Sha256>, Refusal>> {
  const hashes = new Map<string, Sha256>()
  for (const table of HASHED) {
    for (const record of contents[table]) {
      hashes.set(recordKey(table, record.id), await contentHash(record, doors))
    }
  }
  for (const round of contents.rounds) {
    const found = await doors.sha256(doors.encodeUtf8(canonicalJson(round.criteria)))
    if (found !== round.criteriaHash) {
      return fail({ kind: 'wrong-criteria', expected: round.criteriaHash, found })
    }
  }
  const [set] = contents.criteriaSets
  const setHash = set === undefined ? undefined : hashes.get(recordKey('criteriaSets', set.id))
  if (manifest.kind === 'criteria' && setHash !== undefined && setHash !== manifest.criteriaHash) {
    return fail({ kind: 'wrong-criteria', expected: setHash, found: manifest.criteriaHash })
  }
  for (const input of contents.consensuses.flatMap((consensus) => consensus.inputs)) {
    const found = hashes.get(recordKey('assessments', input.assessmentId))
    if (manifest.kind === 'consensus' && found !== input.hash) {
      return fail(badRecord(input.assessmentId, 'hash', 'not-belonging'))
    }
  }
  const broken = manifest.kind === 'consensus' ? await chainFault(contents, doors) : null
  return broken === null ? ok(hashes) : fail(broken)
}

/** Whether what the log tells of a consensus holds together, origin by origin. */
async function chainFault(contents: Contents, doors: ExchangeDoors): Promise<Refusal | null> {
  const digest = (text: string): Promise<Sha256> => doors.sha256(doors.encodeUtf8(text))
  for (const origin of new Set(contents.logEvents.map((event) => event.origin))) {
    const events = contents.logEvents.filter((event) => event.origin === origin)
    const whole = await verifyThread(events, digest)
    if (!whole.ok) return badRecord(whole.error.event.id, whole.error.kind, 'broken-chain')
  }
  return null
}

async function readOpen(
  { archive, found }: Opened,
  doors: ExchangeDoors,
  onProgress: OnProgress,
): Promise<Result<Omit<CheckedFile, 'wasSealed' | 'fileHash'>, Refusal>> {
  if (found.isSealed) return fail(badRecord(MANIFEST_NAME, 'seal', 'not-allowed'))
  const { manifest } = found
  const forged = await signatureFault(manifest, doors)
  if (forged !== null) return fail(forged)
  const members = await readMembers(archive, manifest, doors, onProgress)
  if (!members.ok) return members
  const contents = parseContents(members.value.tables)
  if (!contents.ok) return contents
  const fault = kindFault(manifest, contents.value)
  if (fault !== null) return fail(fault)
  const hashes = await hashContents(manifest, contents.value, doors)
  if (!hashes.ok) return hashes
  const { tableBytes, attachments } = members.value
  return ok({ manifest, contents: contents.value, tableBytes, attachments, hashes: hashes.value })
}

const NO_WISHES: ReadingWishes = { passphrase: null, onProgress: () => {} }

/**
 * Reads an `.examinator` file. Total: whatever the bytes are, the answer is a whole file or one
 * refusal of the closed list, and nothing has been stored. The checks come in a fixed order: size,
 * zip structure, names, promised sizes, manifest, passphrase, signature, list of members, hashes,
 * JSON, records, what the kind may hold, hashes of criteria and pinned inputs, the log's thread.
 *
 * @param bytes  the whole file, at most 512 MiB.
 * @param doors  zip, hashing, verifying, unlocking and UTF-8 of the platform.
 * @param wishes a passphrase, and who wants to know how far it has come.
 * @source handbook exchange-format.md
 * @example
 * const read = await readExchangeFile(bytes, doors)
 * if (!read.ok) say(refusalSentences(read.error, t))
 */
export async function readExchangeFile(
  bytes: Uint8Array,
  doors: ExchangeDoors,
  wishes: ReadingWishes = NO_WISHES,
): Promise<Result<CheckedFile, Refusal>> {
  const outer = await open(bytes, doors)
  if (!outer.ok) return outer
  const { archive, found } = outer.value
  if (!found.isSealed) {
    const read = await readOpen(outer.value, doors, wishes.onProgress)
    if (!read.ok) return read
    return ok({ ...read.value, wasSealed: false, fileHash: await doors.sha256(bytes) })
  }
  const unlocked = await unlock(archive, found.manifest, doors, wishes.passphrase)
  if (!unlocked.ok) return unlocked
  const inner = await open(unlocked.value, doors)
  if (!inner.ok) return inner
  const read = await readOpen(inner.value, doors, wishes.onProgress)
  if (!read.ok) return read
  const { kind, id } = read.value.manifest
  return kind === found.manifest.kind && id === found.manifest.id
    ? ok({ ...read.value, wasSealed: true, fileHash: await doors.sha256(bytes) })
    : fail(badRecord(MANIFEST_NAME, 'id', 'not-belonging'))
}
