import { fingerprintWords } from '#shared/exchange/fingerprint'
import type { RecordOf } from '#shared/records/recordTables'
import { clockText, fullDateText } from '../../ui/dateText'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from './FileFlow.module.css'
import type { PlannedFile } from './fileState'

interface FileFactsProps extends PlannedFile {
  readonly rounds: readonly RecordOf<'rounds'>[]
}

/** What a file is, of which round, from whom and when. */
export function FileFacts({ read, plan, rounds }: FileFactsProps) {
  const t = useTranslate()
  const language = useLanguage()
  const { manifest, contents, wasSealed } = read
  const { name: sender, administration } = manifest.issuer
  const round = [...contents.rounds, ...rounds].find((one) => one.id === manifest.roundId)
  const written = new Date(manifest.createdAt)
  const words = fingerprintWords(plan.fingerprint)
  return (
    <>
      <dl className={styles['facts']}>
        <dt>{t('exchange.flow.kind')}</dt>
        <dd>{t(`exchange.kind.${manifest.kind}`)}</dd>
        {round !== undefined && (
          <>
            <dt>{t('exchange.flow.round')}</dt>
            <dd>{round.title}</dd>
          </>
        )}
        <dt>{t('exchange.flow.from')}</dt>
        <dd>{administration === '' ? sender : `${sender}, ${administration}`}</dd>
        <dt>{t('exchange.flow.written')}</dt>
        <dd>{`${fullDateText(manifest.createdAt, language)} ${clockText(written)}`}</dd>
      </dl>
      <div>
        <p>
          {t(plan.isFirstKey ? 'exchange.sender.first' : 'exchange.sender.known', {
            sender,
            words,
          })}
        </p>
        <p className={styles['small']}>
          {t('exchange.sender.meaning')} {wasSealed && t('exchange.flow.sealed')}
        </p>
      </div>
    </>
  )
}
