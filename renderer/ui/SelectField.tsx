import { useId } from 'react'
import styles from './Field.module.css'

interface SelectFieldProps<Value extends string> {
  readonly label: string
  readonly hideLabel?: boolean
  readonly hint?: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly text: string }[]
  readonly onChange: (value: Value) => void
  readonly isDisabled?: boolean
  readonly small?: boolean
}

/** A choice among few; the system's own list, which every assistive technology knows. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={props.hideLabel ? 'visually-hidden' : styles['labelRow']}>
        {props.label}
      </label>
      <select
        id={id}
        className={styles['select']}
        data-small={props.small ?? false}
        value={props.value}
        disabled={props.isDisabled ?? false}
        aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          const chosen = props.options.find((option) => option.value === event.target.value)
          if (chosen !== undefined) props.onChange(chosen.value)
        }}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      {props.hint !== undefined && (
        <div id={`${id}-hint`} className={styles['hint']}>
          {props.hint}
        </div>
      )}
    </div>
  )
}
