import type { consensusSv } from '../sv/consensus'
import type { Translation } from '../translate'

/** English texts: consensus. */
export const consensusEn: Translation<typeof consensusSv> = {}
