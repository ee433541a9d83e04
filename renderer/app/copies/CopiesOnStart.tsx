import { Button as AriaButton } from 'react-aria-components'
import { diskRoom } from '../../storage/diskRoom'
import { useSetting } from '../../storage/settings'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from '../StartPage.module.css'
import { useAppView } from '../store'
import type { BackupLine } from '../useBackupLine'
import { failureText, placeProblemText } from './failureText'
import { momentText } from '../../ui/momentText'

const megabytes = (bytes: number): number => Math.floor(bytes / (1024 * 1024))

/** Said once: the profile lies in a folder that a service carries to other machines. */
function CloudNotice({ service, folder }: { readonly service: string; readonly folder: string }) {
  const t = useTranslate()
  const [seen, setSeen] = useSetting('seenCloudFolder')
  if (seen === undefined || seen === folder) return null
  return (
    <Notice
      tone="warn"
      title={t('storage.cloud.title', { service })}
      actions={
        <Button small onPress={() => setSeen(folder)}>
          {t('storage.cloud.seen')}
        </Button>
      }
    >
      {t('storage.cloud.text', { service, folder })}
    </Notice>
  )
}

/** What threatens the copies, loudly and with what to do; nothing when all is well. */
export function CopiesNotices({ backup }: { readonly backup: BackupLine }) {
  const t = useTranslate()
  const { failure, facts, place } = backup
  const free = facts?.freeBytes ?? null
  const problem = place.status?.problem ?? null
  return (
    <>
      {failure !== null && (
        <Notice
          tone="danger"
          isAlert
          title={t('storage.backup.failedTitle')}
          actions={
            <Button small onPress={backup.write}>
              {t('storage.backup.now')}
            </Button>
          }
        >
          {failureText(failure, t)} {t('storage.backup.stillHere')}
        </Notice>
      )}
      {failure === null && free !== null && diskRoom(free) !== 'enough' && (
        <Notice tone="warn" title={t('storage.room.title')}>
          {t('storage.room.text', { megabytes: megabytes(free) })}
        </Notice>
      )}
      {problem !== null && (
        <Notice
          tone="warn"
          title={t('storage.place.problemTitle')}
          actions={
            <Button small isDisabled={place.isBusy} onPress={place.write}>
              {t('storage.place.write')}
            </Button>
          }
        >
          {placeProblemText(problem, t)}
        </Notice>
      )}
      {facts !== null && facts.cloudService !== null && (
        <CloudNotice service={facts.cloudService} folder={facts.profileFolder} />
      )}
    </>
  )
}

function lastText(backup: BackupLine, time: (moment: string) => string): string | null {
  const at = backup.last?.writtenAt ?? backup.facts?.lastSnapshotAt ?? null
  return at === null ? null : time(at)
}

/** When the last copies were written and whether they were verified. */
export function CopiesOnStart({ backup }: { readonly backup: BackupLine }) {
  const t = useTranslate()
  const language = useLanguage()
  const openDialog = useAppView((view) => view.openDialog)
  const time = (moment: string): string => momentText(moment, language, t)
  const last = lastText(backup, time)
  const status = backup.place.status
  const isVerified = backup.last?.ok === true
  return (
    <section aria-labelledby="copies">
      <h2 id="copies">{t('storage.backup.title')}</h2>
      <ul data-plain className={styles['files']}>
        <li className={styles['file']}>
          <strong>{t('storage.start.here')}</strong>
          <span className={styles['small']}>
            {last === null
              ? t('storage.start.never')
              : t(isVerified ? 'storage.start.verified' : 'storage.start.written', { time: last })}
          </span>
        </li>
        {status !== null && (
          <li className={styles['file']}>
            <strong>{t('storage.place.title')}</strong>
            <span className={styles['small']}>
              {status.folder === null
                ? t('storage.start.noPlace')
                : status.last === null
                  ? t('storage.start.never')
                  : t('storage.start.verified', { time: time(status.last.writtenAt) })}
            </span>
          </li>
        )}
      </ul>
      <AriaButton className={styles['link'] ?? ''} onPress={() => openDialog('backup')}>
        {t(status?.folder === null ? 'storage.start.choosePlace' : 'storage.start.show')}
      </AriaButton>
    </section>
  )
}
