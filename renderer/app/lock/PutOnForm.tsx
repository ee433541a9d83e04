import { useId } from 'react'
import { useForm, type Resolver } from 'react-hook-form'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Lock.module.css'
import { NewPassphraseField } from './NewPassphraseField'
import { SHORTEST } from './passphraseRule'

const EMPTY = { passphrase: '', again: '', accepts: false }

const wrong = (isWrong: boolean) => (isWrong ? { type: 'validate' } : undefined)

const resolver: Resolver<typeof EMPTY> = (values) => {
  const { passphrase, again, accepts } = values
  const found = {
    passphrase: wrong(passphrase.length < SHORTEST),
    again: wrong(again !== passphrase),
    accepts: wrong(!accepts),
  }
  const errors = Object.fromEntries(
    Object.entries(found).filter(([, error]) => error !== undefined),
  )
  return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors }
}

/** A new passphrase, twice, and the box that says what forgetting it means. */
export function PutOnForm({ onPutOn }: { readonly onPutOn: (passphrase: string) => void }) {
  const t = useTranslate()
  const id = useId()
  const { control, register, handleSubmit, formState } = useForm({
    defaultValues: EMPTY,
    resolver,
  })
  const submit = handleSubmit(({ passphrase }) => onPutOn(passphrase))
  const { accepts } = formState.errors
  return (
    <form className={styles['form']} onSubmit={(event) => void submit(event)} noValidate>
      <NewPassphraseField control={control} name="passphrase" />
      <div className={styles['wide']}>
        <TextField
          control={control}
          name="again"
          type="password"
          label={t('lock.dialog.again')}
          problem={t('lock.dialog.differs')}
          autoComplete="new-password"
        />
      </div>
      <div>
        <label className={styles['accept']}>
          <input
            type="checkbox"
            aria-invalid={accepts !== undefined}
            aria-describedby={`${id}-problem`}
            {...register('accepts')}
          />
          <span>{t('lock.dialog.accept')}</span>
        </label>
        <p id={`${id}-problem`} role="alert" className={styles['problem']}>
          {accepts === undefined ? '' : t('lock.dialog.acceptMissing')}
        </p>
      </div>
      <Button type="submit" look="primary">
        {t('lock.dialog.putOn')}
      </Button>
    </form>
  )
}
