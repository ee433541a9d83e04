import type { assessmentSv } from '../sv/assessment'
import type { Translation } from '../translate'

/** English texts: assessment. */
export const assessmentEn: Translation<typeof assessmentSv> = {}
