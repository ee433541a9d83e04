import type { jurySv } from '#shared/i18n/sv/jury'
import type { Translation } from '#shared/i18n/translate'

/** English texts: jury. */
export const juryEn: Translation<typeof jurySv> = {}
