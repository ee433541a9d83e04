import * as z from 'zod'

/** A civil date without time or zone, `2026-09-18`. Compared as text. */
export const CivilDate = z.iso.date()
export type CivilDate = z.infer<typeof CivilDate>

/** A moment in UTC, `2026-09-18T12:02:00.000Z`. Shown to people, never compared to decide anything. */
export const Moment = z.iso.datetime()
export type Moment = z.infer<typeof Moment>
