import { fail, ok, type Result } from '#shared/kernel/result'
import { tableOfStem, type Attachment, type ContentTable } from './contents'
import type { ExchangeDoors, ZipMember } from './exchangeDoors'
import { parseJsonBytes, type ElementSpan } from './jsonGuard'
import { KINDS_WITH_ATTACHMENTS, KIND_TABLES } from './kindRules'
import { LIMITS } from './limits'
import type { FileKind, ListedFile } from './manifest'
import { attachmentHash, contentStem, MANIFEST_NAME, README_NAME, shownName } from './memberNames'
import { inflateMember, tooLarge, type Archive } from './openArchive'
import type { RawTables } from './parseContents'
import { jsonRefusal } from './readManifest'
import type { Refusal } from './refusals'

/** A member that holds records of a table: its bytes, a list in JSON and UTF-8, and where each record lies. */
export interface TableBytes {
  readonly table: ContentTable
  readonly bytes: Uint8Array
  readonly elements: readonly ElementSpan[]
}

/** What lay in an archive besides its manifest, each member as the manifest promised it. */
export interface ReadMembers {
  readonly tables: RawTables
  readonly tableBytes: readonly TableBytes[]
  readonly attachments: readonly Attachment[]
}

/** Told after each member: bytes read so far and in all. */
export type OnProgress = (doneBytes: number, totalBytes: number) => void

/** Whether a member of this name has any business in a file of this kind. */
function mayHold(kind: FileKind, name: string): boolean {
  if (name === README_NAME) return true
  if (attachmentHash(name) !== null) return KINDS_WITH_ATTACHMENTS.has(kind)
  const table = tableOfStem(contentStem(name) ?? '')
  return table !== null && KIND_TABLES[kind][table] !== undefined
}

/**
 * Whether the archive holds exactly what its manifest lists.
 *
 * @returns `missing-file`, `extra-file`, or null.
 * @example listingFault(archive, manifest.files) // → { kind: 'extra-file', path: 'content/x.json' }
 */
export function listingFault(archive: Archive, files: readonly ListedFile[]): Refusal | null {
  const present = new Set(archive.members.map((member) => member.name))
  const missing = files.find((file) => !present.has(file.path))
  if (missing !== undefined) return { kind: 'missing-file', path: shownName(missing.path) }
  const listed = new Set([MANIFEST_NAME, ...files.map((file) => file.path)])
  const extra = archive.members.find((member) => !listed.has(member.name))
  return extra === undefined ? null : { kind: 'extra-file', path: shownName(extra.name) }
}

/**
 * Inflates a listed member and compares it with what the manifest promised.
 *
 * @param take what to make of the bytes while they are hashed; it may refuse them.
 * @returns the bytes; `hash-mismatch` when length or SHA-256 differ, before what `take` refuses.
 * @example await readListed(archive, member, manifest.files, doors)
 */
export async function readListed(
  archive: Archive,
  member: ZipMember,
  files: readonly ListedFile[],
  doors: ExchangeDoors,
  take: (bytes: Uint8Array) => Refusal | null = () => null,
): Promise<Result<Uint8Array, Refusal>> {
  const mismatch: Refusal = { kind: 'hash-mismatch', path: shownName(member.name) }
  const listed = files.find((file) => file.path === member.name)
  if (listed?.bytes !== member.inflatedBytes) return fail(mismatch)
  const inflated = await inflateMember(archive, member, doors)
  if (!inflated.ok) return inflated
  const hashing = doors.sha256(inflated.value)
  // Meanwhile, on this thread; what is made of wrong bytes is thrown away with them.
  const refusal = take(inflated.value)
  if ((await hashing) !== listed.sha256) return fail(mismatch)
  return refusal === null ? inflated : fail(refusal)
}

class Gathered {
  readonly tables = new Map<ContentTable, unknown[]>()
  readonly tableBytes: TableBytes[] = []
  readonly attachments: Attachment[] = []

  /** Takes one member's bytes; what it cannot take is a refusal. */
  take(file: ListedFile, bytes: Uint8Array, doors: ExchangeDoors): Refusal | null {
    if (file.path === README_NAME) return null
    const promised = attachmentHash(file.path)
    if (promised !== null) {
      if (promised !== file.sha256) return { kind: 'hash-mismatch', path: file.path }
      const extension = file.path.slice(file.path.lastIndexOf('.') + 1)
      this.attachments.push({ sha256: file.sha256, extension, bytes })
      return null
    }
    return this.#takeTable(file.path, bytes, doors)
  }

  #takeTable(path: string, bytes: Uint8Array, doors: ExchangeDoors): Refusal | null {
    const table = tableOfStem(contentStem(path) ?? '')
    if (table === null) return { kind: 'extra-file', path: shownName(path) }
    if (bytes.length > LIMITS.maxJsonBytes) return tooLarge(LIMITS.maxJsonBytes)
    const parsed = parseJsonBytes(bytes, doors.decodeUtf8)
    if (!parsed.ok) return jsonRefusal(path, parsed.error)
    const { value, elements } = parsed.value
    if (!Array.isArray(value)) {
      return { kind: 'bad-record', record: path, field: '', reason: 'wrong-type' }
    }
    const values: readonly unknown[] = value
    this.tableBytes.push({ table, bytes, elements })
    const known = this.tables.get(table) ?? []
    for (const one of values) known.push(one)
    this.tables.set(table, known)
    return null
  }
}

/**
 * Reads every member after the manifest: listed, belonging to the kind, inflated within its size,
 * hash compared, JSON guarded. In the order of their bytes; the first fault ends it.
 *
 * @param facts kind and list of the verified manifest.
 * @example await readMembers(archive, manifest, doors, () => {})
 */
export async function readMembers(
  archive: Archive,
  facts: { readonly kind: FileKind; readonly files: readonly ListedFile[] },
  doors: ExchangeDoors,
  onProgress: OnProgress,
): Promise<Result<ReadMembers, Refusal>> {
  const wrongList = listingFault(archive, facts.files)
  if (wrongList !== null) return fail(wrongList)
  const stray = facts.files.find((file) => !mayHold(facts.kind, file.path))
  if (stray !== undefined) return fail({ kind: 'extra-file', path: shownName(stray.path) })
  const byPath = new Map(facts.files.map((file) => [file.path, file]))
  const total = archive.members.reduce((sum, member) => sum + member.inflatedBytes, 0)
  const gathered = new Gathered()
  let done = 0
  for (const member of archive.members) {
    const file = byPath.get(member.name)
    if (file === undefined) continue
    const bytes = await readListed(archive, member, [file], doors, (inflated) =>
      gathered.take(file, inflated, doors),
    )
    if (!bytes.ok) return bytes
    done += member.inflatedBytes
    onProgress(done, total)
  }
  return ok(gathered)
}
