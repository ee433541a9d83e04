import { statfs } from 'node:fs/promises'

/** Bytes left for this user on the disk that holds `folder`, or null where the system does not say. */
export async function freeBytes(folder: string): Promise<number | null> {
  try {
    const facts = await statfs(folder)
    return facts.bavail * facts.bsize
  } catch {
    return null
  }
}
