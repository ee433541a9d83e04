/**
 * What the save line shows. `failed` names the reason the browser gave, for the sentence;
 * the text itself stays on screen and in the write-ahead copy.
 */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'failed'; readonly reason: 'full' | 'conflict' | 'closed' | 'other' }

type Listener = () => void

let state: SaveState = { kind: 'idle' }
const listeners = new Set<Listener>()
const failures = new Map<string, SaveState & { kind: 'failed' }>()
const pending = new Set<string>()

function publish(next: SaveState): void {
  state = next
  for (const listener of listeners) listener()
}

function settle(): void {
  const failure = failures.values().next().value
  if (failure !== undefined) publish(failure)
  else if (pending.size > 0) publish({ kind: 'saving' })
  else publish({ kind: 'saved', at: new Date() })
}

/** The line's present state. */
export function currentSaveState(): SaveState {
  return state
}

/** For `useSyncExternalStore`. */
export function subscribeSaveState(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** One record has something unwritten. */
export function markPending(key: string): void {
  if (pending.has(key) && state.kind === 'saving') return
  pending.add(key)
  settle()
}

/** One record is on disk. */
export function markSaved(key: string): void {
  pending.delete(key)
  failures.delete(key)
  settle()
}

/** One record could not be written. Loud until it is. */
export function markFailed(key: string, reason: (SaveState & { kind: 'failed' })['reason']): void {
  failures.set(key, { kind: 'failed', reason })
  settle()
}

/** One record is no longer written at all: it has been removed. */
export function markGone(key: string): void {
  if (pending.delete(key) || failures.has(key)) {
    failures.delete(key)
    settle()
  }
}

/** A store is opened anew: what an earlier one had not written is no longer this one's to say. */
export function forgetSaves(): void {
  pending.clear()
  failures.clear()
  publish({ kind: 'idle' })
}
