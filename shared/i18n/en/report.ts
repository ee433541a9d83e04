import type { reportSv } from '../sv/report'
import type { Translation } from '../translate'

/** English texts: report. */
export const reportEn: Translation<typeof reportSv> = {}
