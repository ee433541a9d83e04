import { useState } from 'react'
import type { SaveOutcome } from './savedOutcome'

/** How far the writing of a file has come; null before it was asked for. */
export type FileState = SaveOutcome | { readonly kind: 'writing' } | null

/** Writes a file when told to, and tells how it goes. */
export function useFileWriting(): {
  readonly state: FileState
  readonly write: (save: () => Promise<SaveOutcome>) => void
} {
  const [state, setState] = useState<FileState>(null)
  const write = (save: () => Promise<SaveOutcome>): void => {
    setState({ kind: 'writing' })
    save().then(setState, () => setState({ kind: 'failed', reason: 'other' }))
  }
  return { state, write }
}
