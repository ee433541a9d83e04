import { saveSentence } from '../../exchange/saveSentence'
import { Notice } from '../../ui/Notice'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Round.module.css'
import type { FileState } from './useFileWriting'

/** What becomes of a file that is written, in a line of its own; what went wrong is read out at once. */
export function FileLine({ state }: { readonly state: FileState }) {
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
    <p role="status" className={styles['small']}>
      {state.kind === 'writing' ? t('round.packages.writing') : saveSentence(state, t)}
    </p>
  )
}
