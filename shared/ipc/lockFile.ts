import * as z from 'zod'

/**
 * Rounds of PBKDF2-HMAC-SHA-256 for a new passphrase.
 *
 * @source OWASP Password Storage Cheat Sheet, 2023: 600,000 for PBKDF2-HMAC-SHA-256.
 */
export const PASSPHRASE_ROUNDS = 600_000

/** Bytes of the salt, one for each profile and passphrase. */
export const SALT_BYTES = 16

const Base64 = z.base64().min(1).max(200)

/**
 * Where a profile stands between open and locked; each is written before the step that it names.
 * `sealing`: everything still lies open; nothing has been moved. `moving`: what counts is the sealed
 * copy that is being moved. `cleaning`: what counts is the sealed database; open copies may be left.
 * `sealed`: locked. `opening`: the lock is being taken off; the sealed database still counts.
 * `opened`: the open database counts; sealed copies may be left.
 */
export const LockPhase = z.enum(['sealing', 'moving', 'cleaning', 'sealed', 'opening', 'opened'])
export type LockPhase = z.infer<typeof LockPhase>

/**
 * The lock of a profile, as it lies in a small file beside what it locks. `wrapped`: nonce, the
 * profile's 256-bit key under AES-256-GCM, and tag, in base64. `revision`: 1, 2, 3 …; of two copies
 * the higher one counts.
 */
export const LockFile = z.strictObject({
  format: z.literal('examinator-lock'),
  version: z.literal(1),
  revision: z.int().min(1),
  phase: LockPhase,
  derivation: z.strictObject({
    name: z.literal('PBKDF2-HMAC-SHA-256'),
    rounds: z.int().min(1).max(10_000_000),
    salt: Base64,
  }),
  wrapped: Base64,
})
export type LockFile = z.infer<typeof LockFile>
