import type { LockFile } from '#shared/ipc/lockFile'

/** A profile's lock as it lies on the disk, told apart by its revision alone. */
export const lockOf = (revision: number): LockFile => ({
  format: 'examinator-lock',
  version: 1,
  revision,
  phase: 'sealed',
  derivation: { name: 'PBKDF2-HMAC-SHA-256', rounds: 600_000, salt: 'AAAA' },
  wrapped: 'BBBB',
})
