import * as z from 'zod'

/**
 * What every record on disk carries besides its domain value.
 * `schemaVersion`: the record's own, so that a skipped database upgrade cannot hide an old shape.
 * `revision`: 1, 2, 3 …; a write names the revision it is based on and is refused if another stands.
 */
export interface Stored {
  readonly id: string
  readonly schemaVersion: number
  readonly revision: number
}

/**
 * The schema of a stored record: the domain schema's fields plus `schemaVersion` and `revision`.
 * A stored schema checks and never changes a value.
 *
 * @param domain a strict object schema with an `id`.
 * @param version the record's current schema version, from 1.
 * @example export const EntryRecord = storedSchema(Entry, 1)
 */
export function storedSchema<Shape extends z.ZodRawShape, const Version extends number>(
  domain: z.ZodObject<Shape>,
  version: Version,
) {
  return z.strictObject({
    ...domain.shape,
    schemaVersion: z.literal(version),
    revision: z.int().min(1),
  })
}
