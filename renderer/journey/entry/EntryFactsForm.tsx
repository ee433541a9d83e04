import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect } from 'react'
import { type Control, Controller, useForm, useWatch } from 'react-hook-form'
import type { RecordOf } from '#shared/records/recordTables'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { SelectField } from '../../ui/SelectField'
import { TextField } from '../../ui/TextField'
import { useTranslate } from '../../ui/useTranslate'
import { FactValues, firstFacts, NEW_UNIT } from './entryFacts'
import styles from './Import.module.css'
import { SkipButton } from './ImportOutcome'
import { type ImportJob, type ReadyState, useImportView } from './importSlice'
import type { AddProblem } from './useAddEntry'

interface EntryFactsFormProps {
  readonly round: RecordOf<'rounds'>
  readonly job: ImportJob
  readonly ready: ReadyState
  readonly onAdd: (values: FactValues) => Promise<void>
  readonly problem: AddProblem | null
}

const OPERATIONS = ['ownManagement', 'contracted', 'private', 'company'] as const

function NewUnitFields({ control }: { readonly control: Control<FactValues> }) {
  const t = useTranslate()
  return (
    <>
      <TextField
        control={control}
        name="unitName"
        label={t('entry.import.unitName')}
        problem={t('entry.import.unitNameMissing')}
      />
      <TextField control={control} name="administration" label={t('entry.import.administration')} />
      <TextField control={control} name="committee" label={t('entry.import.committee')} />
      <Controller
        control={control}
        name="operation"
        render={({ field }) => (
          <SelectField
            label={t('entry.import.operation')}
            value={field.value}
            options={OPERATIONS.map((value) => ({ value, text: t(`round.operations.${value}`) }))}
            onChange={field.onChange}
          />
        )}
      />
      <TextField
        control={control}
        name="employees"
        label={t('entry.import.employees')}
        problem={t('entry.import.employeesWrong')}
      />
    </>
  )
}

/** Whose entry it is, in which class, under which title; the only button that stores anything. */
export function EntryFactsForm({ round, job, ready, onAdd, problem }: EntryFactsFormProps) {
  const t = useTranslate()
  const setFacts = useImportView((view) => view.setFacts)
  const { control, handleSubmit, formState, getValues } = useForm<FactValues>({
    resolver: zodResolver(FactValues),
    defaultValues: job.facts ?? firstFacts(ready.draft, ready.choices.start, round),
  })
  const unitId = useWatch({ control, name: 'unitId' })
  // What has been filled in outlives a look at another page.
  useEffect(() => () => setFacts(job.id, getValues()), [job.id, setFacts, getValues])
  const submit = handleSubmit(onAdd)
  const units = round.units.map((unit) => ({ value: String(unit.id), text: unit.name }))
  const classes = [...round.classes, ...(round.classes.length === 0 ? [''] : [])]
  return (
    <form
      className={styles['part']}
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-labelledby="facts"
    >
      <h2 id="facts">{t('entry.import.facts')}</h2>
      <TextField
        control={control}
        name="title"
        label={t('entry.import.entryTitle')}
        problem={t('entry.import.entryTitleMissing')}
      />
      <Controller
        control={control}
        name="className"
        render={({ field }) => (
          <SelectField
            label={t('entry.import.className')}
            value={field.value}
            options={classes.map((value) => ({
              value,
              text: value === '' ? t('entry.import.noClass') : value,
            }))}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        control={control}
        name="unitId"
        render={({ field }) => (
          <SelectField
            label={t('entry.import.unit')}
            value={field.value}
            options={[{ value: NEW_UNIT, text: t('entry.import.newUnit') }, ...units]}
            onChange={field.onChange}
          />
        )}
      />
      {unitId === NEW_UNIT && <NewUnitFields control={control} />}
      {problem !== null && (
        <Notice tone="danger" isAlert>
          {t(`entry.import.problem.${problem}`)}
        </Notice>
      )}
      <div className={styles['actions']}>
        <Button type="submit" look="primary" isDisabled={formState.isSubmitting}>
          {t('entry.import.add')}
        </Button>
        <SkipButton job={job} />
      </div>
    </form>
  )
}
