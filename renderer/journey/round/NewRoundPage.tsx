import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Controller, useForm, useWatch } from 'react-hook-form'
import { criteriaOptions, keyOf, type CriteriaOption } from '#shared/criteria/criteriaOptions'
import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import type { RecordOf } from '#shared/records/recordTables'
import { createRound } from '../../storage/createRound'
import { takeInCriteria, type CriteriaFile } from '../../storage/criteriaFile'
import { useDeskStore } from '../../storage/deskStore'
import { Button } from '../../ui/Button'
import { today } from '../../ui/dateText'
import { Notice } from '../../ui/Notice'
import type { Go } from '../../ui/place'
import { SelectField } from '../../ui/SelectField'
import { TextArea } from '../../ui/TextArea'
import { TextField } from '../../ui/TextField'
import { useTranslate } from '../../ui/useTranslate'
import { CalendarFields } from './CalendarFields'
import { CriteriaChoice } from './CriteriaChoice'
import styles from './Round.module.css'
import { calendarInput, isAwardYear, roundOf, RoundValues } from './roundForm'

interface NewRoundPageProps {
  readonly profile: RecordOf<'profiles'>
  readonly go: Go
  /** Criteria of a file that a person has chosen to make the round with; null without any. */
  readonly criteriaFile: CriteriaFile | null
}

const PRIZES = ['quality', 'renewal', 'training'] as const

/**
 * The form, with the name and the days following the year until the person changes them herself.
 * Criteria that a file brings are chosen as they come, and nothing else that is typed changes.
 */
function useRoundForm(options: readonly CriteriaOption[], brought: CriteriaSet | null) {
  const t = useTranslate()
  const year = Number(today().slice(0, 4))
  const nameFor = (prize: RoundValues['prize'], of: number | string): string =>
    t('round.create.nameDefault', { prize: t(`round.prizes.${prize}`), year: of })
  const form = useForm<RoundValues>({
    resolver: zodResolver(RoundValues),
    defaultValues: {
      title: nameFor('quality', year),
      year: String(year),
      prize: 'quality',
      classes: '',
      ...calendarInput(year),
      criteriaKey: keyOf(options, brought),
      alsoExaminer: false,
    },
  })
  const { control, getFieldState, setValue } = form
  const [typedYear, prize] = useWatch({ control, name: ['year', 'prize'] })
  const shown = useRef(`${typedYear} ${prize}`)
  useEffect(() => {
    const number = Number(typedYear)
    if (shown.current === `${typedYear} ${prize}` || !isAwardYear(number)) return
    shown.current = `${typedYear} ${prize}`
    if (!getFieldState('title').isDirty) {
      setValue('title', nameFor(prize, typedYear))
    }
    const days = calendarInput(number)
    if (!getFieldState('calendar').isDirty) setValue('calendar', days.calendar)
    if (!getFieldState('ceremonyDay').isDirty) setValue('ceremonyDay', days.ceremonyDay)
  })
  useEffect(() => {
    if (brought !== null) setValue('criteriaKey', keyOf(options, brought))
  }, [options, brought, setValue])
  return form
}

/** A new round from scratch: what it is, its criteria, its year, and who one is in it. */
export function NewRoundPage({ profile, go, criteriaFile }: NewRoundPageProps) {
  const t = useTranslate()
  const store = useDeskStore()
  const brought = criteriaFile?.set ?? null
  const options = useMemo(() => criteriaOptions(brought), [brought])
  const { control, handleSubmit, formState } = useRoundForm(options, brought)
  const [hasFailed, setFailed] = useState(false)
  const create = async (values: RoundValues): Promise<void> => {
    const chosen = options.find((option) => option.key === values.criteriaKey)
    if (chosen === undefined) return
    const isBrought = chosen.key === keyOf(options, brought)
    const issuer = { name: profile.name, administration: profile.administration }
    try {
      const round = await roundOf(values, chosen.set, issuer)
      const isTold =
        criteriaFile === null || !isBrought || (await takeInCriteria(store, criteriaFile))
      const isStored = isTold && (await createRound(store.db, round, profile, values.alsoExaminer))
      setFailed(!isStored)
      if (isStored) go({ page: 'round' })
    } catch {
      setFailed(true)
    }
  }
  const submit = handleSubmit(create)
  return (
    <div className={styles['page']}>
      <form className={styles['column']} onSubmit={(event) => void submit(event)} noValidate>
        <header>
          <h1 className={styles['title']}>{t('round.create.title')}</h1>
          <p className={styles['lead']}>{t('round.create.lead')}</p>
        </header>
        <fieldset className={styles['group']}>
          <legend>{t('round.create.basics')}</legend>
          <TextField
            control={control}
            name="title"
            label={t('round.create.name')}
            problem={t('round.create.nameMissing')}
          />
          <div className={styles['pair']}>
            <Controller
              control={control}
              name="prize"
              render={({ field }) => (
                <SelectField
                  label={t('round.create.prize')}
                  value={field.value}
                  options={PRIZES.map((value) => ({ value, text: t(`round.prizes.${value}`) }))}
                  onChange={field.onChange}
                />
              )}
            />
            <TextField
              control={control}
              name="year"
              type="number"
              label={t('round.create.year')}
              problem={t('round.create.yearWrong')}
            />
          </div>
          <Controller
            control={control}
            name="classes"
            render={({ field }) => (
              <TextArea
                label={t('round.create.classes')}
                hint={t('round.create.classesHint')}
                rows={3}
                value={field.value}
                onChange={field.onChange}
              />
            )}
          />
        </fieldset>
        <Controller
          control={control}
          name="criteriaKey"
          render={({ field }) => (
            <CriteriaChoice
              options={options}
              fileName={criteriaFile?.fileName ?? null}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
        <CalendarFields control={control} />
        <fieldset className={styles['group']}>
          <legend>{t('round.create.people')}</legend>
          <p className={styles['small']}>{t('round.create.office')}</p>
          <Controller
            control={control}
            name="alsoExaminer"
            render={({ field }) => (
              <label className={styles['tick']}>
                <input
                  type="checkbox"
                  checked={field.value}
                  onChange={(event) => field.onChange(event.target.checked)}
                />
                {t('round.create.alsoExaminer')}
              </label>
            )}
          />
        </fieldset>
        {hasFailed && (
          <Notice tone="danger" isAlert>
            {t('round.create.failed')}
          </Notice>
        )}
        <div className={styles['actions']}>
          <Button type="submit" look="primary" isDisabled={formState.isSubmitting}>
            {t('round.create.submit')}
          </Button>
          <Button onPress={() => go({ page: 'start' })}>{t('round.create.cancel')}</Button>
        </div>
      </form>
    </div>
  )
}
