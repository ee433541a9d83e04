import { useEffect, useState } from 'react'
import type { Reply, SnapshotInfo } from '#shared/ipc/contract'
import { ask } from '../../desktop/desk'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Copies.module.css'
import { failureText } from './failureText'
import { PassphraseInput } from './PassphraseInput'
import { readPlaceCopy } from './readSnapshot'
import { SnapshotList } from './SnapshotList'
import type { Restore } from './useRestore'

type Found = Reply<'place:look'>['found']

/** Copies in the second place, or in any folder the person points out, and the way back to them. */
export function PlaceCopies({ restore }: { readonly restore: Restore }) {
  const t = useTranslate()
  const [hasPlace, setHasPlace] = useState(false)
  const [found, setFound] = useState<Found>(null)
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    void ask('place:status', {}).then((answer) =>
      setHasPlace(answer.ok && answer.value.folder !== null),
    )
  }, [])
  const look = async (chosen: boolean): Promise<void> => {
    const answer = await ask('place:look', { chosen })
    setProblem(answer.ok ? null : failureText(answer.error, t))
    if (answer.ok && answer.value.found !== null) setFound(answer.value.found)
  }
  const lock = found?.lock ?? null
  const beside = lock === null ? null : { lock, passphrase }
  const choose = (info: SnapshotInfo, time: string): void =>
    restore.choose(() => readPlaceCopy(info, time, beside, t))
  return (
    <div className={styles['choice']}>
      <div className={styles['actions']}>
        {hasPlace && (
          <Button onPress={() => void look(false)}>{t('storage.place.lookKnown')}</Button>
        )}
        <Button onPress={() => void look(true)}>{t('storage.place.look')}</Button>
      </div>
      <span className={styles['hint']}>{t('storage.place.lookHint')}</span>
      {problem !== null && (
        <Notice tone="danger" isAlert>
          {problem}
        </Notice>
      )}
      {found !== null && (
        <>
          <p className={styles['path']}>{found.folder}</p>
          {lock !== null && (
            <PassphraseInput
              label={t('lock.place.passphrase')}
              hint={t('lock.place.hint')}
              value={passphrase}
              onChange={setPassphrase}
            />
          )}
          {found.snapshots.length === 0 ? (
            <p role="status">{t('storage.place.noneFound')}</p>
          ) : (
            <SnapshotList
              label={t('storage.place.copiesIn', { folder: found.folder })}
              snapshots={found.snapshots}
              onChoose={choose}
            />
          )}
        </>
      )}
    </div>
  )
}
