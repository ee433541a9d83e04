import type * as z from 'zod'
import { Declaration } from '#shared/journey/assessment/assessment'
import { storedSchema } from './record'

/** Declaration as it lies on disk. Version 1 is the first published shape; later ones add a named, pure upgrade here. */
export const DeclarationRecord = storedSchema(Declaration, 1)
export type DeclarationRecord = z.infer<typeof DeclarationRecord>
