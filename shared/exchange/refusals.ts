import type { Sha256 } from '#shared/kernel/identifiers'

/** What is wrong with a member's name or nature. */
export type PathFault =
  | 'characters'
  | 'parent'
  | 'absolute'
  | 'backslash'
  | 'duplicate'
  | 'symlink'
  | 'folder'
  | 'too-long'

/** What is wrong with a record's field. */
export type RecordFault =
  | 'missing'
  | 'wrong-type'
  | 'too-long'
  | 'too-small'
  | 'wrong-format'
  | 'unknown-field'
  | 'not-allowed'
  | 'not-json'
  | 'not-utf8'
  | 'forbidden-key'
  | 'duplicate'
  | 'wrong-count'
  | 'draft'
  | 'not-belonging'
  | 'broken-chain'

/** A hand-in of revision `found` where `known` has been here: whole numbers, `found` < `known`. */
export interface Overtaken {
  readonly examiner: string
  readonly found: number
  readonly known: number
}

/**
 * The closed list of why a file is refused, each with what its sentence needs. Nothing is stored.
 *
 * `extra-file.path` null: bytes hidden outside the members. `wrong-passphrase.given` false: the file
 * is locked and no passphrase was given yet. `bad-record.record`: an id, or a member's name.
 * `wrong-signer.signer` null: signed with the key of this machine. `other-key`, `not-the-office`:
 * the only ones a person can set aside, by accepting the key `found`.
 * `too-new`: versions of the file format (or of the record), whole numbers.
 *
 * @source handbook exchange-format.md
 */
export type Refusal =
  | { readonly kind: 'not-a-zip' }
  | { readonly kind: 'no-manifest' }
  | { readonly kind: 'unknown-kind'; readonly name: string }
  | { readonly kind: 'too-new'; readonly needed: number; readonly own: number }
  | { readonly kind: 'too-large'; readonly limitMebibytes: number }
  | { readonly kind: 'too-many-files'; readonly count: number; readonly limit: number }
  | { readonly kind: 'bomb'; readonly path: string }
  | { readonly kind: 'bad-path'; readonly path: string; readonly fault: PathFault }
  | { readonly kind: 'missing-file'; readonly path: string }
  | { readonly kind: 'extra-file'; readonly path: string | null }
  | { readonly kind: 'hash-mismatch'; readonly path: string }
  | { readonly kind: 'bad-signature' }
  | {
      readonly kind: 'other-key'
      readonly sender: string
      readonly known: Sha256
      readonly found: Sha256
    }
  | {
      readonly kind: 'not-the-office'
      readonly round: string
      readonly sender: string
      readonly known: Sha256
      readonly found: Sha256
    }
  | { readonly kind: 'wrong-signer'; readonly examiner: string; readonly signer: string | null }
  | { readonly kind: 'wrong-issuer'; readonly examiner: string; readonly issuer: string }
  | ({ readonly kind: 'older-hand-in' } & Overtaken)
  | ({ readonly kind: 'taken-back-hand-in' } & Overtaken)
  | { readonly kind: 'wrong-passphrase'; readonly given: boolean }
  | { readonly kind: 'wrong-criteria'; readonly expected: Sha256; readonly found: Sha256 | null }
  | { readonly kind: 'unknown-round'; readonly roundId: string }
  | {
      readonly kind: 'bad-record'
      readonly record: string
      readonly field: string
      readonly reason: RecordFault
    }
  | { readonly kind: 'too-deep'; readonly path: string; readonly limit: number }

/** All kinds of refusal, in the order the checks come. */
export const REFUSAL_KINDS = [
  'too-large',
  'not-a-zip',
  'too-many-files',
  'bad-path',
  'no-manifest',
  'bomb',
  'too-new',
  'unknown-kind',
  'wrong-passphrase',
  'bad-signature',
  'missing-file',
  'extra-file',
  'hash-mismatch',
  'too-deep',
  'bad-record',
  'unknown-round',
  'wrong-criteria',
  'wrong-signer',
  'wrong-issuer',
  'other-key',
  'not-the-office',
  'older-hand-in',
  'taken-back-hand-in',
] as const satisfies readonly Refusal['kind'][]

/**
 * A refusal of a record's field.
 *
 * @example badRecord('entry_8f3kq2m1', 'title', 'too-long')
 */
export function badRecord(record: string, field: string, reason: RecordFault): Refusal {
  return { kind: 'bad-record', record, field, reason }
}
