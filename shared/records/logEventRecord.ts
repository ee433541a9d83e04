import type * as z from 'zod'
import { LogEvent } from '#shared/log/logEvent'
import { storedSchema } from './record'

/** LogEvent as it lies on disk, always of revision 1. Version 1 is the first published shape; later ones add a named, pure upgrade here. */
export const LogEventRecord = storedSchema(LogEvent, 1)
export type LogEventRecord = z.infer<typeof LogEventRecord>
