import type { storageSv } from '#shared/i18n/sv/storage'
import type { Translation } from '#shared/i18n/translate'

/** English texts: storage. */
export const storageEn: Translation<typeof storageSv> = {}
