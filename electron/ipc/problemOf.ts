import type { IpcProblem } from '#shared/ipc/contract'

/** The system's own code crosses the border; paths and texts in its message do not. */
export function problemOf(error: unknown): IpcProblem {
  const code = systemCode(error)
  if (code !== null) return { kind: 'disk', code }
  return { kind: 'failed', reason: error instanceof Error ? error.name : 'unknown' }
}

/** `ENOSPC`, `EACCES` … of a failed system call, or null for any other error. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : null
}
