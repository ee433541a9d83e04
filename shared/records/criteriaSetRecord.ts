import type * as z from 'zod'
import { CriteriaSet } from '#shared/criteria/criteriaSet'
import { storedSchema } from './record'

/** CriteriaSet as it travels in a file. Version 1 is the first published shape; later ones add a named, pure upgrade here. */
export const CriteriaSetRecord = storedSchema(CriteriaSet, 1)
export type CriteriaSetRecord = z.infer<typeof CriteriaSetRecord>
