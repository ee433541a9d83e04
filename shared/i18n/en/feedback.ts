import type { feedbackSv } from '#shared/i18n/sv/feedback'
import type { Translation } from '#shared/i18n/translate'

/** English texts: feedback. */
export const feedbackEn: Translation<typeof feedbackSv> = {}
