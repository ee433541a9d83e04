import type { storageSv } from '../sv/storage'
import type { Translation } from '../translate'

/** English texts: storage. */
export const storageEn: Translation<typeof storageSv> = {}
