import type { feedbackSv } from '../sv/feedback'
import type { Translation } from '../translate'

/** English texts: feedback. */
export const feedbackEn: Translation<typeof feedbackSv> = {}
