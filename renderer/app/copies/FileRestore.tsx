import { useState } from 'react'
import { Button } from '../../ui/Button'
import { useTranslate } from '../../ui/useTranslate'
import { openBackup } from './backupFile'
import { PassphraseInput } from './PassphraseInput'
import type { Restore } from './useRestore'

/** The way back from a backup file, with its passphrase if it is locked. */
export function FileRestore({ restore }: { readonly restore: Restore }) {
  const t = useTranslate()
  const [passphrase, setPassphrase] = useState('')
  return (
    <>
      <PassphraseInput
        label={t('storage.rescue.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
      />
      <Button onPress={() => restore.choose(() => openBackup(passphrase))}>
        {t('storage.rescue.chooseFile')}
      </Button>
    </>
  )
}
