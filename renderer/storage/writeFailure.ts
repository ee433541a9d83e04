import type { SaveState } from './saveState'

/** The reason the browser gave, with the reasons inside it: an aborted transaction hides the full disk. */
function wordsOf(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || error === null || depth > 3) return ''
  const name = String(Reflect.get(error, 'name') ?? '')
  const message = String(Reflect.get(error, 'message') ?? '')
  return `${name} ${message} ${wordsOf(Reflect.get(error, 'inner'), depth + 1)}`
}

/** Why a write failed, as far as the save line can say it. */
export function writeFailure(error: unknown): (SaveState & { kind: 'failed' })['reason'] {
  const words = wordsOf(error)
  if (/quota|\bdisk\b|no space|\bfull\b/i.test(words)) return 'full'
  if (/closed|connection|backing store/i.test(words)) return 'closed'
  return 'other'
}
