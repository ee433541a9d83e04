import type * as z from 'zod'
import { Profile } from '#shared/journey/round/profile'
import { storedSchema } from './record'

/** Profile as it lies on disk. Version 1 is the first published shape; later ones add a named, pure upgrade here. */
export const ProfileRecord = storedSchema(Profile, 1)
export type ProfileRecord = z.infer<typeof ProfileRecord>
