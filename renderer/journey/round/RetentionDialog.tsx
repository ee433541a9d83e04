import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import {
  MATERIALS,
  MOST_DAYS,
  PROPOSED_TERMS,
  RetentionPlan,
} from '#shared/journey/round/retention'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/TextField'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import retention from './Retention.module.css'
import styles from './Round.module.css'

const TypedDays = z
  .string()
  .trim()
  .regex(/^\d{1,4}$/)
  .refine((text) => Number(text) <= MOST_DAYS)

const Values = z.object({
  days: z.record(z.enum(MATERIALS), TypedDays),
  decision: RetentionPlan.shape.decision,
})
type Values = z.infer<typeof Values>

const AsText = z.record(z.enum(MATERIALS), z.coerce.string())
const AsDays = z.record(z.enum(MATERIALS), z.coerce.number())

interface RetentionDialogProps {
  /** The office's own terms; null when the program's proposal holds. */
  readonly plan: RetentionPlan | null
  readonly onSave: (plan: RetentionPlan | null) => void
  readonly onClose: () => void
}

/** How long each material is kept, and what the city has decided about it. */
export function RetentionDialog({ plan, onSave, onClose }: RetentionDialogProps) {
  const t = useTranslate()
  const numbers = new Intl.NumberFormat(useLanguage() === 'sv' ? 'sv-SE' : 'en-GB')
  const { control, handleSubmit } = useForm<Values>({
    resolver: zodResolver(Values),
    defaultValues: {
      days: AsText.parse(plan?.days ?? PROPOSED_TERMS),
      decision: plan?.decision ?? '',
    },
  })
  const finish = (chosen: RetentionPlan | null): void => {
    onSave(chosen)
    onClose()
  }
  const submit = handleSubmit(({ days, decision }) =>
    finish({ days: AsDays.parse(days), decision }),
  )
  const most = numbers.format(MOST_DAYS)
  return (
    <Dialog
      title={t('retention.plan.title')}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          {plan !== null && (
            <Button look="quiet" onPress={() => finish(null)}>
              {t('retention.plan.reset')}
            </Button>
          )}
          <Button onPress={onClose}>{t('retention.plan.cancel')}</Button>
          <Button look="primary" onPress={() => void submit()}>
            {t('retention.plan.save')}
          </Button>
        </>
      }
    >
      <form className={styles['criterion']} onSubmit={(event) => void submit(event)} noValidate>
        <p>{t('retention.plan.lead')}</p>
        <fieldset className={styles['criterion']}>
          <legend className={styles['legend']}>{t('retention.plan.days')}</legend>
          <div className={retention['terms']}>
            {MATERIALS.map((material) => (
              <TextField
                key={material}
                control={control}
                name={`days.${material}`}
                type="number"
                label={t(`retention.material.${material}`)}
                problem={t('retention.plan.daysWrong', { most })}
              />
            ))}
          </div>
        </fieldset>
        <TextField
          control={control}
          name="decision"
          label={t('retention.plan.decision')}
          hint={t('retention.plan.decisionHint')}
          problem={t('retention.plan.decisionLong')}
        />
        <button type="submit" hidden>
          {t('retention.plan.save')}
        </button>
      </form>
    </Dialog>
  )
}
