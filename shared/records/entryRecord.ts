import type * as z from 'zod'
import { Entry } from '#shared/journey/entry/entry'
import { areSurelySections } from '#shared/journey/entry/sureSections'
import { storedSchema } from './record'

/** Entry as it lies on disk. Version 1 is the first published shape; later ones add a named, pure upgrade here. */
export const EntryRecord = storedSchema(Entry, 1)
export type EntryRecord = z.infer<typeof EntryRecord>

const Around = EntryRecord.omit({ sections: true })

/**
 * Whether a value surely is an entry's record: quickly for its long text, by the schema for the rest.
 *
 * @param value parsed JSON.
 * @returns true only for what `EntryRecord` takes.
 * @example isSurelyEntry(value) || EntryRecord.safeParse(value)
 */
export function isSurelyEntry(value: unknown): value is EntryRecord {
  if (typeof value !== 'object' || value === null || !('sections' in value)) return false
  const { sections, ...around } = value
  return areSurelySections(sections) && Around.safeParse(around).success
}
