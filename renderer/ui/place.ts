import type { Stage } from '#shared/journey/order'

/** Where in the program the person is. Ids are texts here; the page that owns them checks them. */
export interface Place {
  readonly page: 'start' | Stage
  readonly entryId?: string
  readonly itemId?: string
  /** A part of a page, such as `meeting` or `coverage`. */
  readonly view?: string
}

/** Goes somewhere. */
export type Go = (place: Place) => void
