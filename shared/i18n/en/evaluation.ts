import type { evaluationSv } from '#shared/i18n/sv/evaluation'
import type { Translation } from '#shared/i18n/translate'

/** English texts: evaluation. */
export const evaluationEn: Translation<typeof evaluationSv> = {}
