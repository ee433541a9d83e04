import type { ReactNode } from 'react'
import styles from './Badge.module.css'

interface BadgeProps {
  readonly tone: 'strength' | 'improve' | 'internal' | 'mark' | 'accent' | 'warn' | 'plain'
  readonly children: ReactNode
}

/** A small label: always a word or a letter, never colour alone. */
export function Badge({ tone, children }: BadgeProps) {
  return (
    <span className={styles['badge']} data-tone={tone}>
      {children}
    </span>
  )
}
