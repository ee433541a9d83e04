import type { examplesSv } from '#shared/i18n/sv/examples'
import type { Translation } from '#shared/i18n/translate'

/** English texts: examples. */
export const examplesEn: Translation<typeof examplesSv> = {}
