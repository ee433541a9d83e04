import type * as z from 'zod'
import { Round } from '#shared/journey/round/round'
import { storedSchema } from './record'

/** Round as it lies on disk. Version 1 is the first published shape; later ones add a named, pure upgrade here. */
export const RoundRecord = storedSchema(Round, 1)
export type RoundRecord = z.infer<typeof RoundRecord>
