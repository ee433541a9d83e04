import { useState } from 'react'
import type { SaveOutcome } from '../../exchange/savedOutcome'
import { saveSentence } from '../../exchange/saveSentence'
import { allLines } from '../../storage/copies'
import { useDeskStore } from '../../storage/deskStore'
import { useLiveTable } from '../../storage/liveRecords'
import { Button } from '../../ui/Button'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import { openBackup, saveBackup } from './backupFile'
import styles from './Copies.module.css'
import { PassphraseInput } from './PassphraseInput'
import { saveReadable } from './saveReadable'
import type { Restore } from './useRestore'

/** Copies the person keeps: a file that can be restored, and one that can be read without the program. */
export function BackupFiles({ restore }: { readonly restore: Restore }) {
  const t = useTranslate()
  const language = useLanguage()
  const store = useDeskStore()
  const profile = useLiveTable('profiles')?.[0]
  const [passphrase, setPassphrase] = useState('')
  const [outcome, setOutcome] = useState<SaveOutcome | 'busy' | null>(null)
  const run = (save: () => Promise<SaveOutcome>): void => {
    setOutcome('busy')
    void save().then(setOutcome, () => setOutcome({ kind: 'failed', reason: 'failed' }))
  }
  const saveText = async (): Promise<SaveOutcome> => {
    await store.writers.flushAll()
    return saveReadable(await allLines(store.db), language, t)
  }
  const open = (): void => restore.choose(() => openBackup(passphrase))
  return (
    <section className={styles['part']}>
      <PassphraseInput
        label={t('storage.backup.passphrase')}
        hint={t('storage.backup.passphraseHint')}
        value={passphrase}
        onChange={setPassphrase}
      />
      <div className={styles['choice']}>
        <Button
          isDisabled={outcome === 'busy' || profile === undefined}
          onPress={() => {
            if (profile !== undefined) run(() => saveBackup(store, profile, passphrase, t))
          }}
        >
          {t('storage.backup.file')}
        </Button>
        <span className={styles['hint']}>{t('storage.backup.fileHint')}</span>
      </div>
      <div className={styles['choice']}>
        <Button isDisabled={outcome === 'busy'} onPress={open}>
          {t('storage.backup.openFile')}
        </Button>
        <span className={styles['hint']}>{t('storage.backup.openFileHint')}</span>
      </div>
      <div className={styles['choice']}>
        <Button isDisabled={outcome === 'busy'} onPress={() => run(saveText)}>
          {t('storage.backup.readable')}
        </Button>
        <span className={styles['hint']}>{t('storage.backup.readableHint')}</span>
      </div>
      <p role="status">
        {outcome === 'busy' && t('storage.backup.working')}
        {outcome !== 'busy' && outcome !== null && saveSentence(outcome, t)}
      </p>
    </section>
  )
}
