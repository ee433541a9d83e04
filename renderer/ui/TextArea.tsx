import { useId, type ReactNode, type Ref } from 'react'
import styles from './Field.module.css'

interface TextAreaProps {
  readonly label: string
  readonly hideLabel?: boolean
  readonly aside?: ReactNode
  readonly hint?: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly readOnly?: boolean
  readonly rows?: number
  readonly tone?: 'plain' | 'internal'
  readonly voice?: 'sans' | 'serif'
  readonly placeholder?: string
  readonly areaRef?: Ref<HTMLTextAreaElement>
  readonly autoFocus?: boolean
}

/** Longer text. Grows with what is written, so that nothing one has written is hidden. */
export function TextArea({ areaRef, ...props }: TextAreaProps) {
  const id = useId()
  return (
    <div className={styles['field']} data-tone={props.tone ?? 'plain'}>
      <div className={props.hideLabel ? 'visually-hidden' : styles['labelRow']}>
        <label htmlFor={id}>{props.label}</label>
        {props.aside !== undefined && <span className={styles['aside']}>{props.aside}</span>}
      </div>
      <textarea
        id={id}
        ref={areaRef}
        className={styles['area']}
        data-voice={props.voice ?? 'sans'}
        rows={props.rows ?? 2}
        value={props.value}
        readOnly={props.readOnly ?? false}
        placeholder={props.placeholder}
        aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
      />
      {props.hint !== undefined && (
        <div id={`${id}-hint`} className={styles['hint']}>
          {props.hint}
        </div>
      )}
    </div>
  )
}
