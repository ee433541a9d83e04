import { useId, useState, type ChangeEvent, type ReactNode, type Ref } from 'react'
import styles from './Field.module.css'
import { isNearlyFull, RoomLeft } from './RoomLeft'

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
  /** The most characters (UTF-16 units) there is room for; told in words before it is reached. */
  readonly limit?: number
}

/** Takes what was written out again, with the caret where it stood. */
function takeOut(area: HTMLTextAreaElement, earlier: string): void {
  const caret = area.selectionEnd - (area.value.length - earlier.length)
  area.value = earlier
  area.setSelectionRange(caret, caret)
}

/** Hands on what there is room for. A text that does not fit is never cut, only not taken. */
function useLimit({ value, onChange, limit = Number.POSITIVE_INFINITY }: TextAreaProps) {
  const [isRefused, setRefused] = useState(false)
  const change = ({ target }: ChangeEvent<HTMLTextAreaElement>): void => {
    const isTooLong = target.value.length > limit && target.value.length > value.length
    setRefused(isTooLong)
    if (isTooLong) takeOut(target, value)
    else onChange(target.value)
  }
  return { isRefused, change, isTold: isRefused || isNearlyFull(value, limit) }
}

/** Longer text. Grows with what is written, so that nothing one has written is hidden. */
export function TextArea({ areaRef, ...props }: TextAreaProps) {
  const id = useId()
  const { isRefused, change, isTold } = useLimit(props)
  const notes = [props.hint !== undefined && `${id}-hint`, isTold && `${id}-room`].filter(Boolean)
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
        aria-describedby={notes.length === 0 ? undefined : notes.join(' ')}
        onChange={change}
        onBlur={props.onBlur}
      />
      {props.hint !== undefined && (
        <div id={`${id}-hint`} className={styles['hint']}>
          {props.hint}
        </div>
      )}
      {isTold && props.limit !== undefined && (
        <RoomLeft
          id={`${id}-room`}
          limit={props.limit}
          length={props.value.length}
          isRefused={isRefused}
        />
      )}
    </div>
  )
}
