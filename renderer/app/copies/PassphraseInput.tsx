import { useId } from 'react'
import styles from './Copies.module.css'

interface PassphraseInputProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (passphrase: string) => void
}

/** The passphrase of a copy that is written or opened; kept nowhere. */
export function PassphraseInput({ label, hint, value, onChange }: PassphraseInputProps) {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles['input']}
        type="password"
        autoComplete="off"
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </span>
      )}
    </div>
  )
}
