import type { Sha256 } from '#shared/kernel/identifiers'
import type { Result } from '#shared/kernel/result'
import type { PublicKey } from './manifest'

/**
 * A member as the zip's directory tells it. `name`: one character per byte. `dataStart`: offset of
 * its packed bytes. `method`: 0 stored, 8 deflated. `nature`: what the file system bits say.
 */
export interface ZipMember {
  readonly name: string
  readonly dataStart: number
  readonly packedBytes: number
  readonly inflatedBytes: number
  readonly method: 0 | 8
  readonly nature: 'file' | 'folder' | 'symlink'
}

/** `not-a-zip`: damaged or something else. `hidden-bytes`: there is more than the directory tells. */
export type ZipFault = 'not-a-zip' | 'hidden-bytes' | 'too-many-files'

/** `damaged`: does not inflate to the size told. `overflow`: inflates to more. */
export type InflateFault = 'damaged' | 'overflow'

/** What a passphrase is turned into a key with, and what is locked to the key. Salt 16 bytes, iv 12. */
export interface Sealing {
  readonly passphrase: string
  readonly rounds: number
  readonly salt: Uint8Array
  readonly iv: Uint8Array
  readonly additional: Uint8Array
}

/** What reading needs of the platform. None of these throws because of what the bytes are. */
export interface ExchangeDoors {
  /** Members in the order of their bytes; nothing is inflated. At most `limit` are listed. */
  readonly listZip: (bytes: Uint8Array, limit: number) => Result<readonly ZipMember[], ZipFault>
  /** Inflates one member and stops as soon as it becomes longer than it said. */
  readonly inflate: (
    bytes: Uint8Array,
    member: ZipMember,
  ) => Promise<Result<Uint8Array, InflateFault>>
  readonly sha256: (bytes: Uint8Array) => Promise<Sha256>
  /** ECDSA P-256 over SHA-256; `signature` is r and s, 64 bytes. */
  readonly verify: (key: PublicKey, signature: Uint8Array, message: Uint8Array) => Promise<boolean>
  /** Null when the passphrase does not fit or the bytes were changed. */
  readonly unlock: (locked: Uint8Array, sealing: Sealing) => Promise<Uint8Array | null>
  /** Strict: null for invalid UTF-8; a byte order mark is kept. */
  readonly decodeUtf8: (bytes: Uint8Array) => string | null
  readonly encodeUtf8: (text: string) => Uint8Array
}

/** A member to be written. `isStored`: not deflated. */
export interface MemberToWrite {
  readonly path: string
  readonly bytes: Uint8Array
  readonly isStored: boolean
}

/** What writing needs besides: the sender's key, and chance for salt and iv only. */
export interface WritingDoors extends ExchangeDoors {
  readonly publicKey: PublicKey
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>
  /** Writes the members in the order given, with fixed times: the same members give the same bytes. */
  readonly zip: (members: readonly MemberToWrite[]) => Uint8Array
  readonly lock: (plain: Uint8Array, sealing: Sealing) => Promise<Uint8Array>
  readonly randomBytes: (count: number) => Uint8Array
}
