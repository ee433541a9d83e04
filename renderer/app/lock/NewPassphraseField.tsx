import type { Control, FieldValues, Path } from 'react-hook-form'
import { TextField } from '../../ui/TextField'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Lock.module.css'
import { SHORTEST } from './passphraseRule'

interface NewPassphraseFieldProps<Values extends FieldValues> {
  readonly control: Control<Values>
  readonly name: Path<Values>
}

/** Where a passphrase is chosen, with the rule for it. */
export function NewPassphraseField<Values extends FieldValues>(
  props: NewPassphraseFieldProps<Values>,
) {
  const t = useTranslate()
  return (
    <div className={styles['wide']}>
      <TextField
        {...props}
        type="password"
        label={t('lock.dialog.passphrase')}
        hint={t('lock.dialog.passphraseHint', { count: SHORTEST })}
        problem={t('lock.dialog.short', { count: SHORTEST })}
        autoComplete="new-password"
      />
    </div>
  )
}
