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
