import type * as z from 'zod'
import { Entry } from '#shared/journey/entry/entry'
import { storedSchema } from './record'

/** Entry as it lies on disk. Version 1 is the first published shape; later ones add a named, pure upgrade here. */
export const EntryRecord = storedSchema(Entry, 1)
export type EntryRecord = z.infer<typeof EntryRecord>
