import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, useForm } from 'react-hook-form'
import * as z from 'zod'
import type { Examiner } from '#shared/journey/round/round'
import { ExaminerId } from '#shared/kernel/identifiers'
import { randomId } from '../../storage/randomId'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/TextField'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Round.module.css'

const Values = z.object({
  name: z.string().trim().min(1).max(200),
  administration: z.string().trim().max(200),
  email: z.string().trim().max(200),
  experienced: z.boolean(),
})
type Values = z.infer<typeof Values>

interface ExaminerDialogProps {
  readonly examiner: Examiner | null
  readonly onSave: (examiner: Examiner) => void
  readonly onClose: () => void
}

/** One examiner's facts, new or changed. */
export function ExaminerDialog({ examiner, onSave, onClose }: ExaminerDialogProps) {
  const t = useTranslate()
  const { control, handleSubmit } = useForm<Values>({
    resolver: zodResolver(Values),
    defaultValues: {
      name: examiner?.name ?? '',
      administration: examiner?.administration ?? '',
      email: examiner?.email ?? '',
      experienced: examiner?.experienced ?? false,
    },
  })
  const submit = handleSubmit((values) => {
    onSave({ id: examiner?.id ?? ExaminerId.parse(randomId('examiner')), ...values })
    onClose()
  })
  return (
    <Dialog
      title={t(examiner === null ? 'round.people.addExaminer' : 'round.people.editExaminer')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('round.people.cancel')}</Button>
          <Button look="primary" onPress={() => void submit()}>
            {t('round.people.save')}
          </Button>
        </>
      }
    >
      <form className={styles['criterion']} onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          control={control}
          name="name"
          label={t('round.people.name')}
          problem={t('round.people.nameMissing')}
        />
        <TextField
          control={control}
          name="administration"
          label={t('round.people.administration')}
        />
        <TextField control={control} name="email" type="email" label={t('round.people.email')} />
        <Controller
          control={control}
          name="experienced"
          render={({ field }) => (
            <label className={styles['tick']}>
              <input
                type="checkbox"
                checked={field.value}
                onChange={(event) => field.onChange(event.target.checked)}
              />
              {t('round.people.experienced')}
            </label>
          )}
        />
        <button type="submit" hidden>
          {t('round.people.save')}
        </button>
      </form>
    </Dialog>
  )
}
