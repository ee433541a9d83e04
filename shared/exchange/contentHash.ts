import { canonicalJson, isSameJson } from '#shared/kernel/canonicalJson'
import type { Sha256 } from '#shared/kernel/identifiers'

/** Hashes bytes; given by the platform. */
export interface HashDoors {
  readonly sha256: (bytes: Uint8Array) => Promise<Sha256>
  readonly encodeUtf8: (text: string) => Uint8Array
}

/**
 * A record's content hash: the SHA-256 of its canonical JSON without `schemaVersion` and `revision`,
 * so that a record on disk and the same value in the domain have the same hash. It is what a merge
 * compares, what a consensus pins its inputs by and what `criteriaHash` is.
 *
 * @param record a record as stored, or its domain value.
 * @source handbook domain.md section 5.
 * @example await contentHash(round.criteria, doors) // → round.criteriaHash
 */
export async function contentHash(record: object, doors: HashDoors): Promise<Sha256> {
  const content = { ...record, schemaVersion: undefined, revision: undefined }
  return doors.sha256(doors.encodeUtf8(canonicalJson(content)))
}

/**
 * Whether two records have the same content hash, told from the records themselves.
 *
 * @example isSameContent(stored, { ...stored, revision: stored.revision + 1 }) // → true
 */
export function isSameContent(one: object, other: object): boolean {
  const apart = { schemaVersion: undefined, revision: undefined }
  return isSameJson({ ...one, ...apart }, { ...other, ...apart })
}
