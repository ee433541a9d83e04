import { useState } from 'react'
import type { SnapshotInfo } from '#shared/ipc/contract'
import type { SaveOutcome } from '../../exchange/savedOutcome'
import { saveSentence } from '../../exchange/saveSentence'
import type { DeskDatabase } from '../../storage/database'
import { Button } from '../../ui/Button'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from './Copies.module.css'
import { FileRestore } from './FileRestore'
import { PlaceCopies } from './PlaceCopies'
import { readLatest, readSnapshot } from './readSnapshot'
import { readableLines, saveReadable } from './saveReadable'
import { SnapshotList } from './SnapshotList'
import type { Restore } from './useRestore'

interface WaysBackProps {
  readonly restore: Restore
  readonly snapshots: readonly SnapshotInfo[] | undefined
}

/** Every place a copy may lie: the journal, an older copy, a file, the second place. */
function WaysBack({ restore, snapshots }: WaysBackProps) {
  const t = useTranslate()
  const [opened, setOpened] = useState<'older' | 'file' | null>(null)
  const toggle = (part: 'older' | 'file'): void => setOpened(opened === part ? null : part)
  return (
    <>
      <div className={styles['choice']}>
        <Button look="primary" onPress={() => restore.choose(() => readLatest(t))}>
          {t('storage.rescue.restore')}
        </Button>
        <span className={styles['hint']}>{t('storage.rescue.restoreHint')}</span>
      </div>
      <h3>{t('storage.rescue.otherCopies')}</h3>
      <Button aria-expanded={opened === 'older'} onPress={() => toggle('older')}>
        {t('storage.rescue.older')}
      </Button>
      {opened === 'older' && (
        <SnapshotList
          snapshots={snapshots}
          onChoose={(info, time) => restore.choose(() => readSnapshot(info, time, t))}
        />
      )}
      <Button aria-expanded={opened === 'file'} onPress={() => toggle('file')}>
        {t('storage.rescue.file')}
      </Button>
      {opened === 'file' && <FileRestore restore={restore} />}
      <PlaceCopies restore={restore} />
    </>
  )
}

interface RescueChoicesProps extends WaysBackProps {
  readonly db: DeskDatabase | null
  /** False where the store belongs to a newer program: then nothing may be written. */
  readonly mayRestore: boolean
  readonly onAgain: () => void
  /** Begins with nothing, where nothing can be read; null where something can. */
  readonly onEmpty: (() => void) | null
}

/** What can be done: try again, go back to a copy, or save what can be read. */
export function RescueChoices(props: RescueChoicesProps) {
  const { db, mayRestore, onAgain, onEmpty, restore, snapshots } = props
  const t = useTranslate()
  const language = useLanguage()
  const [saved, setSaved] = useState<SaveOutcome | null>(null)
  const save = async (): Promise<void> => {
    setSaved(await saveReadable(await readableLines(db), language, t))
  }
  return (
    <section className={styles['part']} aria-label={t('storage.rescue.choices')}>
      <h2>{t('storage.rescue.choices')}</h2>
      <div className={styles['choice']}>
        <Button look={mayRestore ? 'plain' : 'primary'} onPress={onAgain}>
          {t('storage.rescue.again')}
        </Button>
        <span className={styles['hint']}>{t('storage.rescue.againHint')}</span>
      </div>
      {mayRestore && <WaysBack restore={restore} snapshots={snapshots} />}
      <h3>{t('storage.rescue.keep')}</h3>
      <div className={styles['choice']}>
        <Button onPress={() => void save()}>{t('storage.rescue.export')}</Button>
        <span className={styles['hint']}>{t('storage.rescue.exportHint')}</span>
        <p role="status">{saved === null ? '' : saveSentence(saved, t)}</p>
      </div>
      {onEmpty !== null && (
        <div className={styles['choice']}>
          <Button onPress={onEmpty}>{t('storage.rescue.empty')}</Button>
          <span className={styles['hint']}>{t('storage.rescue.emptyHint')}</span>
        </div>
      )}
    </section>
  )
}
