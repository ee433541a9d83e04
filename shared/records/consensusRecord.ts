import type * as z from 'zod'
import { Consensus } from '#shared/journey/consensus/consensus'
import { storedSchema } from './record'

/** Consensus as it lies on disk. Version 1 is the first published shape; later ones add a named, pure upgrade here. */
export const ConsensusRecord = storedSchema(Consensus, 1)
export type ConsensusRecord = z.infer<typeof ConsensusRecord>
