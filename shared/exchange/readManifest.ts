import * as z from 'zod'
import { fail, ok, type Result } from '#shared/kernel/result'
import { fromBase64url } from './base64url'
import type { ExchangeDoors } from './exchangeDoors'
import { parseJsonBytes, type JsonFault } from './jsonGuard'
import { LIMITS } from './limits'
import {
  FILE_KINDS,
  FORMAT_VERSION,
  fingerprintText,
  Manifest,
  SealedManifest,
  signedText,
  type ListedFile,
} from './manifest'
import { firstDuplicate, MANIFEST_NAME, memberNameFault, shownName } from './memberNames'
import { inflateMember, tooLarge, type Archive } from './openArchive'
import { refusalOf } from './parseContents'
import { badRecord, type Refusal } from './refusals'

/** The manifest that was found: of an open file, or the outside of a locked one. */
export type FoundManifest =
  | { readonly isSealed: false; readonly manifest: Manifest }
  | { readonly isSealed: true; readonly manifest: SealedManifest }

const Beginning = z.looseObject({
  format: z.literal('examinator'),
  minReaderVersion: z.unknown().optional(),
  kind: z.unknown().optional(),
  seal: z.unknown().optional(),
})

/**
 * A fault in a JSON member, as a refusal.
 *
 * @example jsonRefusal('content/rounds.json', 'too-deep')
 */
export function jsonRefusal(path: string, fault: JsonFault): Refusal {
  if (fault === 'too-deep') return { kind: 'too-deep', path, limit: LIMITS.jsonDepth }
  return fault === 'too-many-values'
    ? tooLarge(LIMITS.maxJsonBytes)
    : badRecord(shownName(path), '', fault)
}

function listFault(files: readonly ListedFile[]): Refusal | null {
  const twice = firstDuplicate(files.map((file) => file.path))
  if (twice !== null) return { kind: 'bad-path', path: shownName(twice), fault: 'duplicate' }
  for (const { path } of files) {
    const fault = memberNameFault(path)
    if (fault !== null) return { kind: 'bad-path', path: shownName(path), fault }
  }
  return null
}

/**
 * Takes a value for a manifest: first whether it is ours at all, then whether this program is new
 * enough, then whether it knows the kind, then every field.
 *
 * @param value parsed JSON.
 * @example manifestOf({ format: 'examinator', minReaderVersion: 9 }) // → too-new, needed 9
 */
export function manifestOf(value: unknown): Result<FoundManifest, Refusal> {
  const beginning = Beginning.safeParse(value)
  if (!beginning.success) return fail({ kind: 'no-manifest' })
  const { minReaderVersion: needed, kind, seal } = beginning.data
  if (typeof needed === 'number' && needed > FORMAT_VERSION) {
    return fail({ kind: 'too-new', needed, own: FORMAT_VERSION })
  }
  if (typeof kind === 'string' && !FILE_KINDS.some((known) => known === kind)) {
    return fail({ kind: 'unknown-kind', name: shownName(kind) })
  }
  if (seal !== undefined) {
    const sealed = SealedManifest.safeParse(value)
    if (!sealed.success) return fail(refusalOf(MANIFEST_NAME, sealed.error, value))
    return ok({ isSealed: true, manifest: sealed.data })
  }
  const open = Manifest.safeParse(value)
  if (!open.success) return fail(refusalOf(MANIFEST_NAME, open.error, value))
  return ok({ isSealed: false, manifest: open.data })
}

/**
 * Reads the manifest of an archive. Its signature is not yet verified.
 *
 * @example await readManifest(archive, doors)
 */
export async function readManifest(
  archive: Archive,
  doors: ExchangeDoors,
): Promise<Result<FoundManifest, Refusal>> {
  const [member] = archive.members
  if (member === undefined) return fail({ kind: 'no-manifest' })
  if (member.inflatedBytes > LIMITS.maxManifestBytes) return fail(tooLarge(LIMITS.maxManifestBytes))
  const bytes = await inflateMember(archive, member, doors)
  if (!bytes.ok) return bytes
  const parsed = parseJsonBytes(bytes.value, doors.decodeUtf8)
  if (!parsed.ok) return fail(jsonRefusal(MANIFEST_NAME, parsed.error))
  const found = manifestOf(parsed.value.value)
  if (!found.ok) return found
  const fault = listFault(found.value.manifest.files)
  return fault === null ? found : fail(fault)
}

/**
 * Whether the manifest is as its sender wrote it, and the key is the one its sender names.
 *
 * @returns `bad-signature`, or null.
 * @example await signatureFault(manifest, doors) // → null
 */
export async function signatureFault(
  manifest: Manifest,
  doors: ExchangeDoors,
): Promise<Refusal | null> {
  const { publicKey, value } = manifest.signature
  const signature = fromBase64url(value)
  const fingerprint = await doors.sha256(doors.encodeUtf8(fingerprintText(publicKey)))
  if (signature === null || fingerprint !== manifest.issuer.keyFingerprint) {
    return { kind: 'bad-signature' }
  }
  const message = doors.encodeUtf8(signedText(manifest))
  const isGenuine = await doors.verify(publicKey, signature, message)
  return isGenuine ? null : { kind: 'bad-signature' }
}
