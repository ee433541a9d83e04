import type { PlaceStatus } from '#shared/ipc/contract'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from './Copies.module.css'
import { placeProblemText } from './failureText'
import type { SecondPlace } from './useSecondPlace'
import { momentText } from '../../ui/momentText'

function Standing({ status }: { readonly status: PlaceStatus & { readonly folder: string } }) {
  const t = useTranslate()
  const language = useLanguage()
  const { folder, last, problem } = status
  return (
    <>
      <p className={styles['path']}>{folder}</p>
      <p>
        {last === null
          ? t('storage.place.never')
          : t('storage.place.status', {
              time: momentText(last.writtenAt, language, t),
              records: t('storage.records', { count: last.records }),
            })}
      </p>
      {problem !== null && <Notice tone="warn">{placeProblemText(problem, t)}</Notice>}
      {status.isSameDisk && <Notice tone="warn">{t('storage.place.sameDisk')}</Notice>}
      {status.cloudService !== null && (
        <Notice tone="warn">{t('storage.place.cloud', { service: status.cloudService })}</Notice>
      )}
    </>
  )
}

/** A second place for the copies, which the person chooses, and how it stands there. */
export function SecondPlacePart({ place }: { readonly place: SecondPlace }) {
  const t = useTranslate()
  const { status, refused, isBusy } = place
  if (status === null) return null
  const { folder } = status
  return (
    <section className={styles['part']} aria-labelledby="second-place">
      <h3 id="second-place">{t('storage.place.title')}</h3>
      {folder === null ? (
        <p>{t('storage.place.lead')}</p>
      ) : (
        <Standing status={{ ...status, folder }} />
      )}
      {refused !== null && (
        <Notice tone="danger" isAlert>
          {t(`storage.place.refused.${refused}`)}
        </Notice>
      )}
      <div className={styles['actions']}>
        {folder !== null && (
          <Button isDisabled={isBusy} onPress={place.write}>
            {t('storage.place.write')}
          </Button>
        )}
        <Button isDisabled={isBusy} onPress={place.choose}>
          {t(folder === null ? 'storage.place.choose' : 'storage.place.change')}
        </Button>
        {folder !== null && (
          <Button look="quiet" isDisabled={isBusy} onPress={place.leave}>
            {t('storage.place.leave')}
          </Button>
        )}
      </div>
      <p role="status">{isBusy ? t('storage.place.working') : ''}</p>
    </section>
  )
}
