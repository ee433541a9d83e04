import { useId, useState } from 'react'
import { Button } from '../../ui/Button'
import { useTranslate } from '../../ui/useTranslate'
import { openBackup } from './backupFile'
import styles from './Copies.module.css'
import type { Restore } from './useRestore'

/** The way back from a backup file, with its passphrase if it is locked. */
export function FileRestore({ restore }: { readonly restore: Restore }) {
  const t = useTranslate()
  const [passphrase, setPassphrase] = useState('')
  const id = useId()
  return (
    <>
      <div className={styles['field']}>
        <label htmlFor={id}>{t('storage.rescue.passphrase')}</label>
        <input
          id={id}
          className={styles['input']}
          type="password"
          autoComplete="off"
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </div>
      <Button onPress={() => restore.choose(() => openBackup(passphrase))}>
        {t('storage.rescue.chooseFile')}
      </Button>
    </>
  )
}
