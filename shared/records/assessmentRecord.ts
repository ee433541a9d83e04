import type * as z from 'zod'
import { Assessment } from '#shared/journey/assessment/assessment'
import { storedSchema } from './record'

/** Assessment as it lies on disk. Version 1 is the first published shape; later ones add a named, pure upgrade here. */
export const AssessmentRecord = storedSchema(Assessment, 1)
export type AssessmentRecord = z.infer<typeof AssessmentRecord>
