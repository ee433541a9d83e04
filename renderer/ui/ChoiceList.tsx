import { useId } from 'react'
import styles from './ChoiceList.module.css'

interface ChoiceListProps<Value extends string> {
  readonly label: string
  readonly hint?: string
  readonly problem?: string | null
  readonly value: Value | null
  readonly choices: readonly {
    readonly value: Value
    readonly text: string
    readonly detail?: string
  }[]
  readonly onChange: (value: Value) => void
}

/** One of a few, all of them seen at once, each with a line about what it means. */
export function ChoiceList<Value extends string>(props: ChoiceListProps<Value>) {
  const id = useId()
  return (
    <fieldset className={styles['list']} aria-describedby={`${id}-hint ${id}-problem`}>
      <legend>{props.label}</legend>
      <p id={`${id}-hint`} className={styles['detail']} hidden={props.hint === undefined}>
        {props.hint}
      </p>
      {props.choices.map((choice) => (
        <label key={choice.value} className={styles['choice']}>
          <input
            type="radio"
            name={id}
            checked={props.value === choice.value}
            onChange={() => props.onChange(choice.value)}
          />
          <span>
            {choice.text}{' '}
            {choice.detail !== undefined && (
              <span className={styles['detail']}>{choice.detail}</span>
            )}
          </span>
        </label>
      ))}
      <p id={`${id}-problem`} role="alert" className={styles['problem']}>
        {props.problem}
      </p>
    </fieldset>
  )
}
