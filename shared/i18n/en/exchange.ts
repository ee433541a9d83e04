import type { exchangeSv } from '../sv/exchange'
import type { Translation } from '../translate'

/** English texts: exchange. */
export const exchangeEn: Translation<typeof exchangeSv> = {}
