import { Notice } from '../ui/Notice'
import { useTranslate } from '../ui/useTranslate'
import styles from './FileLine.module.css'
import { saveSentence } from './saveSentence'
import type { FileState } from './useFileWriting'

interface FileLineProps {
  readonly state: FileState
  /** What is said while the file is made. */
  readonly writing: string
}

/** What becomes of a file that is written, in a line of its own; what went wrong is read out at once. */
export function FileLine({ state, writing }: FileLineProps) {
  const t = useTranslate()
  if (state === null) return null
  if (state.kind === 'disk' || state.kind === 'failed') {
    return (
      <Notice tone="danger" isAlert>
        {saveSentence(state, t)}
      </Notice>
    )
  }
  return (
    <p role="status" className={styles['line']}>
      {state.kind === 'writing' ? writing : saveSentence(state, t)}
    </p>
  )
}
