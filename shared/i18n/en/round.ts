import type { roundSv } from '../sv/round'
import type { Translation } from '../translate'

/** English texts: round. */
export const roundEn: Translation<typeof roundSv> = {}
