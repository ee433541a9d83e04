import type { jurySv } from '../sv/jury'
import type { Translation } from '../translate'

/** English texts: jury. */
export const juryEn: Translation<typeof jurySv> = {}
