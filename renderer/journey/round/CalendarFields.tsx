import type { Control } from 'react-hook-form'
import { TextField } from '../../ui/TextField'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Round.module.css'
import type { RoundValues, SpanStep } from './roundForm'

const STEPS: readonly SpanStep[] = [
  'round',
  'training',
  'assessment',
  'consensus',
  'siteVisit',
  'jury',
  'feedback',
  'evaluation',
]

/** First and last day of each step of the year; the last day of assessment is the deadline. */
export function CalendarFields({ control }: { readonly control: Control<RoundValues> }) {
  const t = useTranslate()
  return (
    <fieldset className={styles['group']}>
      <legend>{t('round.create.calendar')}</legend>
      <p className={styles['small']}>{t('round.create.calendarHint')}</p>
      <div className={styles['pair']}>
        <TextField
          control={control}
          name="ceremonyDay"
          type="date"
          label={t('round.create.ceremonyDay')}
          hint={t('round.create.ceremonyHint')}
          problem={t('round.create.dayMissing')}
        />
      </div>
      <div className={styles['days']}>
        {STEPS.map((step, index) => {
          const name = t(`app.start.steps.${step}`)
          return (
            <div key={step} className={styles['dayPair']}>
              <TextField
                control={control}
                name={`calendar.${index}.from`}
                type="date"
                label={t('round.create.from', { step: name })}
                problem={t('round.create.dayMissing')}
              />
              <TextField
                control={control}
                name={`calendar.${index}.to`}
                type="date"
                label={
                  step === 'assessment'
                    ? t('round.create.deadline')
                    : t('round.create.to', { step: name })
                }
                problem={t('round.create.orderWrong')}
              />
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}
