import type { evaluationSv } from '../sv/evaluation'
import type { Translation } from '../translate'

/** English texts: evaluation. */
export const evaluationEn: Translation<typeof evaluationSv> = {}
