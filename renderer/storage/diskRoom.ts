import { ask } from '../desktop/desk'

/** Below this the program writes no copies by itself: a full disk is what breaks the store. */
const LEAST_FREE_BYTES = 200 * 1024 * 1024
const LITTLE_FREE_BYTES = 1024 * 1024 * 1024

/** Whether the disk has room, as words are chosen by it. Unknown counts as enough. */
export type DiskRoom = 'enough' | 'little' | 'too-little'

/** @param freeBytes what is left for this person on the profile's disk; null when the system does not say. */
export function diskRoom(freeBytes: number | null): DiskRoom {
  if (freeBytes === null || freeBytes >= LITTLE_FREE_BYTES) return 'enough'
  return freeBytes >= LEAST_FREE_BYTES ? 'little' : 'too-little'
}

/** What is kept free for the browser's own book-keeping: below it nothing more is stored. */
const RESERVE_BYTES = 16 * 1024 * 1024

/**
 * Asked before a write. A disk that fills up in the middle of one leaves a torn store, which the
 * browser empties at the next start; so the write is refused while the store is still whole.
 * Throws what the browser throws for a full disk.
 */
export async function demandRoom(): Promise<void> {
  const room = await ask('app:room', {})
  if (room.ok && room.value.freeBytes !== null && room.value.freeBytes < RESERVE_BYTES)
    throw new DOMException('the disk is full', 'QuotaExceededError')
}
