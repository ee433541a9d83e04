import { ask } from '../desktop/desk'

/** Empties the browser's store, files and all. False when it could not; nothing is then changed. */
export async function wipeStore(): Promise<boolean> {
  return (await ask('store:wipe', {})).ok
}

/** The same, or another way of emptying; the notes of the last keys lie there again afterwards. */
export async function wipeButLastKeys(wipe: () => Promise<boolean> = wipeStore): Promise<boolean> {
  const lastKeys = Object.entries(localStorage)
  if (!(await wipe())) return false
  for (const [key, value] of lastKeys) localStorage.setItem(key, String(value))
  return true
}
