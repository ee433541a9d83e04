import type { entrySv } from '../sv/entry'
import type { Translation } from '../translate'

/** English texts: entry. */
export const entryEn: Translation<typeof entrySv> = {}
