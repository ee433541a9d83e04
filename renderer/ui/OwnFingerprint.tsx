import { fingerprintWords } from '#shared/exchange/fingerprint'
import type { Sha256 } from '#shared/kernel/identifiers'
import styles from './OwnFingerprint.module.css'
import { useTranslate } from './useTranslate'

/** The words to read aloud to whoever gets a file from here; nothing before the first file. */
export function OwnFingerprint({ fingerprint }: { readonly fingerprint: Sha256 | null }) {
  const t = useTranslate()
  if (fingerprint === null) return null
  return (
    <div role="group" className={styles['fingerprint']} aria-label={t('exchange.senders.own')}>
      <p>
        {t('exchange.senders.own')}: <span lang="sv">{fingerprintWords(fingerprint)}</span>
      </p>
      <p className={styles['hint']}>{t('exchange.senders.readAloud')}</p>
    </div>
  )
}
