import type { trainingSv } from '#shared/i18n/sv/training'
import type { Translation } from '#shared/i18n/translate'

/** English texts: training. */
export const trainingEn: Translation<typeof trainingSv> = {}
