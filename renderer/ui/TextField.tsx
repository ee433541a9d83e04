import { useId } from 'react'
import { useController, type Control, type FieldValues, type Path } from 'react-hook-form'
import styles from './Field.module.css'

interface TextFieldProps<Values extends FieldValues> {
  readonly control: Control<Values>
  readonly name: Path<Values>
  readonly label: string
  readonly hint?: string
  readonly problem?: string
  readonly type?: 'text' | 'email' | 'date' | 'number' | 'password'
  readonly autoComplete?: string
}

/** One line of text in a form, with its label, a hint, and its problem read out when it appears. */
export function TextField<Values extends FieldValues>(props: TextFieldProps<Values>) {
  const id = useId()
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const problem = fieldState.invalid ? props.problem : undefined
  return (
    <div className={styles['field']}>
      <div className={styles['labelRow']}>
        <label htmlFor={id}>{props.label}</label>
      </div>
      <input
        {...field}
        id={id}
        className={styles['input']}
        type={props.type ?? 'text'}
        autoComplete={props.autoComplete ?? 'off'}
        value={field.value ?? ''}
        aria-invalid={fieldState.invalid}
        aria-describedby={`${id}-hint ${id}-problem`}
      />
      <div id={`${id}-hint`} className={styles['hint']} hidden={props.hint === undefined}>
        {props.hint}
      </div>
      <div id={`${id}-problem`} role="alert" className={styles['problem']}>
        {problem}
      </div>
    </div>
  )
}
