import { Button } from '../../ui/Button'
import type { PaperSpan } from '../../ui/paper/paperSelection'
import { useTranslate } from '../../ui/useTranslate'
import { useAssessmentView } from './assessmentSlice'
import styles from './Instrument.module.css'

interface SelectionBarProps {
  readonly onKey: (key: string, spans: readonly PaperSpan[]) => boolean
  readonly isCoverage: boolean
  readonly isReadOnly: boolean
}

/** The three keys as buttons, for whoever points; their place is kept, so that nothing jumps when text is chosen. */
export function SelectionBar({ onKey, isCoverage, isReadOnly }: SelectionBarProps) {
  const t = useTranslate()
  const selection = useAssessmentView((view) => view.selection)
  const isOff = selection.length === 0 || isReadOnly
  const press = (key: string): void => void onKey(key, selection)
  return (
    <div
      role="toolbar"
      aria-label={t('assessment.selection.label')}
      title={t('assessment.keyHelp')}
      className={styles['selectionBar']}
      // The choice on the paper must survive the press; the buttons keep the event to themselves, so it is met on its way in.
      onMouseDownCapture={(event) => event.preventDefault()}
      tabIndex={-1}
    >
      {!isCoverage && (
        <>
          <Button small isDisabled={isOff} onPress={() => press(t('assessment.keys.strength'))}>
            {`${t('assessment.selection.strength')} · ${t('assessment.keys.strength').toUpperCase()}`}
          </Button>
          <Button small isDisabled={isOff} onPress={() => press(t('assessment.keys.improvement'))}>
            {`${t('assessment.selection.improvement')} · ${t('assessment.keys.improvement').toUpperCase()}`}
          </Button>
        </>
      )}
      <Button small isDisabled={isOff} onPress={() => press(t('assessment.keys.quote'))}>
        {`${t('assessment.selection.quote')} · ${t('assessment.keys.quote').toUpperCase()}`}
      </Button>
    </div>
  )
}
