import type { trainingSv } from '../sv/training'
import type { Translation } from '../translate'

/** English texts: training. */
export const trainingEn: Translation<typeof trainingSv> = {}
