import { useLanguage, useTranslate } from './useTranslate'
import styles from './Field.module.css'

/** From what share of the limit on the room left is told. */
const NEARLY_FULL = 0.9

/** Whether a text has come so near its limit that its writer should know. */
export function isNearlyFull(text: string, limit: number): boolean {
  return text.length >= limit * NEARLY_FULL
}

interface RoomLeftProps {
  readonly id: string
  readonly limit: number
  readonly length: number
  /** What was written last did not fit, and was not taken. */
  readonly isRefused: boolean
}

/** How long a text may be and how much room is left, before it is full; then that no more is taken. */
export function RoomLeft({ id, limit, length, isRefused }: RoomLeftProps) {
  const t = useTranslate()
  const numbers = new Intl.NumberFormat(useLanguage() === 'sv' ? 'sv-SE' : 'en-GB')
  const slots = { limit: numbers.format(limit), left: numbers.format(limit - length) }
  return (
    <div id={id} className={styles['hint']}>
      {t('app.field.room', slots)}
      {isRefused && (
        <p role="alert" className={styles['problem']}>
          {t('app.field.refused')}
        </p>
      )}
    </div>
  )
}
