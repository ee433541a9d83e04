import { memo } from 'react'
import type { WritingHint } from '#shared/journey/assessment/writingHints'
import { Button } from '../../ui/Button'
import { useTranslate } from '../../ui/useTranslate'
import styles from './FindingCard.module.css'

interface FindingHintsProps {
  readonly hints: readonly WritingHint[]
  /** The kinds that are silenced already. */
  readonly silenced: readonly string[]
  readonly silence: (kind: WritingHint['kind'], silenced: readonly string[]) => void
}

/** What could be said better in a finding; each remark can be silenced there. */
export const FindingHints = memo(function FindingHints(props: FindingHintsProps) {
  const t = useTranslate()
  const { hints, silenced, silence } = props
  if (hints.length === 0) return null
  return (
    <ul data-plain className={styles['hints']}>
      {hints.map((hint) => {
        const text = t(`assessment.hints.${hint.kind}`, 'word' in hint ? { word: hint.word } : {})
        return (
          <li key={hint.kind}>
            <span>
              <span aria-hidden="true">✎ </span>
              {text}
            </span>
            <Button
              small
              look="quiet"
              aria-label={`${t('assessment.hints.silence')}: ${text}`}
              onPress={() => silence(hint.kind, silenced)}
            >
              {t('assessment.hints.silence')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
})
