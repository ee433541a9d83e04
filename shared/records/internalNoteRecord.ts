import type * as z from 'zod'
import { InternalNote } from '#shared/journey/assessment/assessment'
import { storedSchema } from './record'

/** InternalNote as it lies on disk. Version 1 is the first published shape; later ones add a named, pure upgrade here. */
export const InternalNoteRecord = storedSchema(InternalNote, 1)
export type InternalNoteRecord = z.infer<typeof InternalNoteRecord>
