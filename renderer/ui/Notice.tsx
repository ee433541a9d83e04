import type { ReactNode } from 'react'
import styles from './Notice.module.css'

interface NoticeProps {
  readonly tone: 'info' | 'warn' | 'danger' | 'internal'
  readonly title?: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  readonly isAlert?: boolean
}

/** What happened, what is safe, what to do. `isAlert` is read out at once. */
export function Notice({ tone, title, children, actions, isAlert }: NoticeProps) {
  return (
    <div className={styles['notice']} data-tone={tone} role={isAlert ? 'alert' : undefined}>
      {title !== undefined && <p className={styles['title']}>{title}</p>}
      {children !== undefined && <div>{children}</div>}
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  )
}
