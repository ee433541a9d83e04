import type { appSv } from '../sv/app'
import type { Translation } from '../translate'

/** English texts: app. */
export const appEn: Translation<typeof appSv> = {}
