import type { RemovedPiece } from '#shared/journey/entry/pageMarks'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Import.module.css'
import { useFirstRows } from './useFirstRows'

interface RemovedPiecesProps {
  readonly pieces: readonly RemovedPiece[]
  readonly restored: readonly string[]
  readonly onChange: (restored: readonly string[]) => void
}

/** What was taken out of the text, each piece with a way back in. */
export function RemovedPieces({ pieces, restored, onChange }: RemovedPiecesProps) {
  const t = useTranslate()
  const [shown, more] = useFirstRows(pieces)
  return (
    <section className={styles['part']} aria-labelledby="removed">
      <h2 id="removed">{t('entry.import.removed')}</h2>
      <p className={styles['small']}>
        {t(pieces.length === 0 ? 'entry.import.removedNone' : 'entry.import.removedHint')}
      </p>
      {pieces.length > 0 && (
        <ul data-plain className={styles['lines']}>
          {shown.map((piece) => (
            <li key={piece.key}>
              <label className={styles['line']}>
                <input
                  type="checkbox"
                  checked={restored.includes(piece.key)}
                  onChange={(event) =>
                    onChange(
                      event.target.checked
                        ? [...restored, piece.key]
                        : restored.filter((key) => key !== piece.key),
                    )
                  }
                />
                <span>
                  {t('entry.import.keep', { text: piece.text })}{' '}
                  <span className={styles['small']}>{t(`entry.import.why.${piece.why}`)}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
      {more}
    </section>
  )
}
