import * as z from 'zod'
import { Moment } from '#shared/kernel/calendar'
import { canonicalJson } from '#shared/kernel/canonicalJson'
import { FileId, RoundId, Sha256 } from '#shared/kernel/identifiers'

/** The newest version of the container this program writes and reads: a round's own terms for keeping. */
export const FORMAT_VERSION = 3

/** The version of a file that carries the event log. */
export const LOG_FORMAT_VERSION = 2

/** The version a file without anything that came later is still read by. */
export const FIRST_FORMAT_VERSION = 1

/** What a file can be. `jury`, `training-case` and `training-result` hold general records so far. */
export const FILE_KINDS = [
  'criteria',
  'round',
  'team-package',
  'hand-in',
  'consensus',
  'jury',
  'training-case',
  'training-result',
  'backup',
] as const

/** A kind of file. @example 'hand-in' */
export type FileKind = (typeof FILE_KINDS)[number]

/** In what capacity a file was written. */
export const IssuerRole = z.enum(['office', 'leader', 'examiner', 'jury', 'unit'])
export type IssuerRole = z.infer<typeof IssuerRole>

const Coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** A public key on the curve P-256 as JWK, with exactly the members its thumbprint is made of. */
export const PublicKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: Coordinate,
  y: Coordinate,
})
export type PublicKey = z.infer<typeof PublicKey>

const ListedFile = z.strictObject({
  path: z.string().min(1).max(200),
  bytes: z.int().min(0),
  sha256: Sha256,
})
export type ListedFile = z.infer<typeof ListedFile>

const opening = {
  format: z.literal('examinator'),
  formatVersion: z.int().min(1),
  minReaderVersion: z.int().min(1),
  kind: z.enum(FILE_KINDS),
  id: FileId,
}

/**
 * The manifest. `revision`: of the record the file is about. `createdAt` is shown, never compared.
 * `files`: every other member, in order of path. `criteriaHash` null where the kind has none.
 * A later version that adds a field raises `minReaderVersion`: an unknown field is refused.
 */
export const Manifest = z.strictObject({
  ...opening,
  roundId: RoundId.nullable(),
  criteriaHash: Sha256.nullable(),
  revision: z.int().min(1),
  issuer: z.strictObject({
    name: z.string().max(200),
    role: IssuerRole,
    administration: z.string().max(200),
    keyFingerprint: Sha256,
  }),
  createdAt: Moment,
  files: z.array(ListedFile).max(2000),
  signature: z.strictObject({
    algorithm: z.literal('ES256'),
    publicKey: PublicKey,
    value: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
  }),
})
export type Manifest = z.infer<typeof Manifest>

/** Rounds of key derivation for a passphrase; another number is refused, lower or higher. */
export const PASSPHRASE_ROUNDS = 600_000 as const

/**
 * The outer manifest of a file with a passphrase: no names of people or units, nothing of the round.
 * Everything but `files` is bound to the locked bytes as additional data.
 */
export const SealedManifest = z.strictObject({
  ...opening,
  seal: z.strictObject({
    cipher: z.literal('AES-256-GCM'),
    derivation: z.literal('PBKDF2-HMAC-SHA-256'),
    rounds: z.literal(PASSPHRASE_ROUNDS),
    salt: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
    iv: z.string().regex(/^[A-Za-z0-9_-]{16}$/),
  }),
  files: z.array(ListedFile).length(1),
})
export type SealedManifest = z.infer<typeof SealedManifest>

/**
 * The text a signature is made over: the manifest without `signature`, keys sorted, no white space.
 *
 * @param manifest with or without its signature.
 * @returns text to be encoded as UTF-8.
 * @source handbook exchange-format.md
 * @example signedText(manifest) // → '{"createdAt":"2026-09-18T12:02:00.000Z","criteriaHash":…'
 */
export function signedText(manifest: Omit<Manifest, 'signature'>): string {
  return canonicalJson({ ...manifest, signature: undefined })
}

/**
 * The text that is bound to the locked bytes, so that nobody can change what the outside says.
 *
 * @param manifest with or without its list of files.
 * @example sealedText(sealedManifest)
 */
export function sealedText(manifest: Omit<SealedManifest, 'files'>): string {
  return canonicalJson({ ...manifest, files: undefined })
}

/**
 * The text a key's fingerprint is the SHA-256 of.
 *
 * @source RFC 7638 (JWK thumbprint).
 * @example fingerprintText(key) // → '{"crv":"P-256","kty":"EC","x":"…","y":"…"}'
 */
export function fingerprintText(key: PublicKey): string {
  return canonicalJson({ crv: key.crv, kty: key.kty, x: key.x, y: key.y })
}
