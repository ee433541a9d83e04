import type { examplesSv } from '../sv/examples'
import type { Translation } from '../translate'

/** English texts: examples. */
export const examplesEn: Translation<typeof examplesSv> = {}
