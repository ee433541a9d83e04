import { useEffect } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { TextField } from '../../ui/TextField'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Round.module.css'

interface PassphraseFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A passphrase for the files about to be written; kept nowhere. */
export function PassphraseField({ value, onChange }: PassphraseFieldProps) {
  const t = useTranslate()
  const { control } = useForm({ defaultValues: { passphrase: value } })
  const typed = useWatch({ control, name: 'passphrase' })
  useEffect(() => onChange(typed), [typed, onChange])
  return (
    <div className={styles['pair']}>
      <TextField
        control={control}
        name="passphrase"
        type="password"
        label={t('round.packages.passphrase')}
        hint={t('round.packages.passphraseHint')}
        autoComplete="new-password"
      />
    </div>
  )
}
