import type * as z from 'zod'
import { CriteriaSet } from '#shared/criteria/criteriaSet'
import { storedSchema } from './record'

/** CriteriaSet as it travels in a file. Version 1 is the first published shape; later ones add a named, pure upgrade here. */
export const CriteriaSetRecord = storedSchema(CriteriaSet, 1)
export type CriteriaSetRecord = z.infer<typeof CriteriaSetRecord>

/**
 * A set as it is put into a file. Nobody edits a set in place: its revision is its version.
 *
 * @example criteriaSetRecord(threeFoci2016).revision // → 1
 */
export function criteriaSetRecord(set: CriteriaSet): CriteriaSetRecord {
  return { ...set, schemaVersion: 1, revision: set.version }
}

/**
 * The set of a file as a round freezes it, without what only a stored record carries.
 *
 * @example criteriaSetOf(criteriaSetRecord(threeFoci2016)) // → threeFoci2016
 */
export function criteriaSetOf(record: CriteriaSetRecord): CriteriaSet {
  const { schemaVersion: _, revision: __, ...set } = record
  return set
}
