import type { ReactNode } from 'react'
import { useTranslate } from '../ui/useTranslate'
import { CommandPalette, type Command } from './CommandPalette'
import styles from './Frame.module.css'
import { SaveFailure } from './SaveLine'
import { TopBar } from './TopBar'
import type { Place } from '../ui/place'

interface FrameProps {
  readonly rail: ReactNode
  readonly crumbs: readonly { readonly text: string; readonly place: Place | null }[]
  readonly commands: readonly Command[]
  readonly children: ReactNode
}

/** One frame round every page: where am I above, the year at the left, the work in the middle. */
export function Frame({ rail, crumbs, commands, children }: FrameProps) {
  const t = useTranslate()
  return (
    <div className={styles['frame']}>
      <a className={styles['skip']} href="#content">
        {t('app.skipToContent')}
      </a>
      <div className={styles['top']}>
        <TopBar crumbs={crumbs} />
      </div>
      <div className={styles['alert']}>
        <SaveFailure />
      </div>
      {rail}
      <main id="content" className={styles['main']} tabIndex={-1}>
        {children}
      </main>
      <CommandPalette commands={commands} />
    </div>
  )
}
