import { fingerprintWords } from '#shared/exchange/fingerprint'
import { useKnownKeys } from '../storage/knownSenders'
import { fullDateText } from '../ui/dateText'
import { useLanguage, useTranslate } from '../ui/useTranslate'
import styles from './StartPage.module.css'

/** One's own fingerprint to read aloud, and the senders whose keys are remembered. */
export function KnownSenders() {
  const t = useTranslate()
  const language = useLanguage()
  const { own, others } = useKnownKeys()
  return (
    <>
      <h3>{t('exchange.senders.own')}</h3>
      {own === null ? (
        <p className={styles['small']}>{t('exchange.senders.ownNone')}</p>
      ) : (
        <>
          <p lang="sv">{fingerprintWords(own)}</p>
          <p className={styles['small']}>{t('exchange.senders.ownHint')}</p>
        </>
      )}
      <h3>{t('exchange.senders.known')}</h3>
      {others.length === 0 && <p className={styles['small']}>{t('exchange.senders.none')}</p>}
      <ul>
        {others.map(({ name, fingerprint, firstSeenAt }) => (
          <li key={`${name} ${fingerprint}`}>
            {name}
            <p lang="sv">{fingerprintWords(fingerprint)}</p>
            <p className={styles['small']}>
              {t('exchange.senders.since', { date: fullDateText(firstSeenAt, language) })}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
