import * as z from 'zod'
import { ExaminerId, ProfileId, RoundId } from '#shared/kernel/identifiers'

/** Which examiner of a round the person at this machine is. */
export const Identity = z.strictObject({
  roundId: RoundId,
  examinerId: ExaminerId.nullable(),
  isOffice: z.boolean(),
})
export type Identity = z.infer<typeof Identity>

/**
 * The person at this machine. Nobody logs in: the profile says who one is, the opened files
 * decide what one can do.
 */
export const Profile = z.strictObject({
  id: ProfileId,
  name: z.string().min(1).max(200),
  administration: z.string().max(200),
  email: z.string().max(200),
  identities: z.array(Identity).max(200),
})
export type Profile = z.infer<typeof Profile>
