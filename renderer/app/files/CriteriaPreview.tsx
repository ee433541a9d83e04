import { shownHash, sizeOf } from '#shared/criteria/criteriaFacts'
import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import type { Sha256 } from '#shared/kernel/identifiers'
import { criteriaSetOf } from '#shared/records/criteriaSetRecord'
import type { CriteriaFile } from '../../storage/criteriaFile'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import { FileFacts } from './FileFacts'
import styles from './FileFlow.module.css'
import type { PlannedFile } from './fileState'

interface CriteriaFactsProps {
  readonly set: CriteriaSet
  readonly hash: Sha256 | null
}

/** What the criteria are, as far as one needs to know whether they are the right ones. */
function CriteriaFacts({ set, hash }: CriteriaFactsProps) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <section className={styles['list']} aria-labelledby="criteria-facts">
      <h3 id="criteria-facts">{t('exchange.criteria.title')}</h3>
      <dl className={styles['facts']}>
        <dt>{t('exchange.criteria.name')}</dt>
        <dd>{set.title[language]}</dd>
        <dt>{t('exchange.criteria.version')}</dt>
        <dd>{set.version}</dd>
        <dt>{t('exchange.criteria.mark')}</dt>
        <dd>
          {set.isExample ? (
            <Badge tone="warn">{t('round.exampleCriteria')}</Badge>
          ) : (
            t('exchange.criteria.noExample')
          )}
        </dd>
        <dt>{t('round.overview.size')}</dt>
        <dd>{t('round.create.counts', { ...sizeOf(set) })}</dd>
        {hash !== null && (
          <>
            <dt>{t('round.overview.hash')}</dt>
            <dd>
              <span className={styles['code']}>{shownHash(hash)}</span>
              <br />
              <span className={styles['small']}>{t('round.overview.hashHint')}</span>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

interface CriteriaPreviewProps {
  readonly fileName: string
  readonly planned: PlannedFile
  readonly onBegin: (file: CriteriaFile) => void
  readonly onClose: () => void
}

/** The criteria of a file, and the way to a new round with them; nothing is taken in here. */
export function CriteriaPreview({ fileName, planned, onBegin, onClose }: CriteriaPreviewProps) {
  const t = useTranslate()
  const language = useLanguage()
  const { read, plan } = planned
  const [record] = read.contents.criteriaSets
  if (record === undefined) return null
  const set = criteriaSetOf(record)
  const detail = [t('exchange.kind.criteria'), set.title[language]].join(' · ')
  return (
    <>
      <FileFacts read={read} plan={plan} rounds={[]} />
      <CriteriaFacts set={set} hash={read.manifest.criteriaHash} />
      <Notice tone="info">{t('exchange.criteria.notStored')}</Notice>
      <div className={styles['actions']}>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
        <Button look="primary" onPress={() => onBegin({ read, plan, set, fileName, detail })}>
          {t('exchange.criteria.begin')}
        </Button>
      </div>
    </>
  )
}
