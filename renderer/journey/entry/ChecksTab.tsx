import { useMemo } from 'react'
import { coverageHints } from '#shared/journey/entry/goalChain'
import { guaranteeValidity } from '#shared/journey/entry/qualityGuarantee'
import { Button } from '../../ui/Button'
import { fullDateText, today } from '../../ui/dateText'
import { Notice } from '../../ui/Notice'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import { isAssigned } from './entryAccess'
import type { PanelProps } from './panelProps'
import styles from './EntryPanel.module.css'
import { ShowButton } from './ShowButton'

const GUARANTEE_SECTION = 'qualityGuarantee'

/** What the text says of the quality guarantee, measured against the day the assessment begins. */
function Guarantee({ entry, round, show }: PanelProps) {
  const t = useTranslate()
  const language = useLanguage()
  const day = round.calendar.find((row) => row.step === 'assessment')?.from ?? today()
  const found = useMemo(() => guaranteeValidity(entry, day), [entry, day])
  const isDemanded = round.criteria.sections.some((section) => section.key === GUARANTEE_SECTION)
  const date = (civil: string): string => fullDateText(civil, language)
  const blockIds = found.ok
    ? [found.value.blockId]
    : found.error.kind === 'not-mentioned'
      ? []
      : found.error.blockIds
  const text = found.ok
    ? t(found.value.expired ? 'entry.checks.expired' : 'entry.checks.valid', {
        adopted: date(found.value.adopted),
        through: date(found.value.validThrough),
        day: date(day),
      })
    : t(`entry.checks.${found.error.kind}`, {
        dates: found.error.kind === 'several-dates' ? found.error.dates.map(date).join(', ') : '',
      })
  const isWorth = (found.ok && found.value.expired) || (isDemanded && !found.ok)
  return (
    <section className={styles['part']} aria-labelledby="guarantee">
      <h2 id="guarantee">{t('entry.checks.guarantee')}</h2>
      <p className={styles['small']}>
        {t(isDemanded ? 'entry.checks.guaranteeDemanded' : 'entry.checks.guaranteeOptional')}
      </p>
      <Notice
        tone={isWorth ? 'warn' : 'info'}
        {...(blockIds.length === 0
          ? {}
          : {
              actions: (
                <ShowButton name={t('entry.checks.guarantee')} blockIds={blockIds} show={show} />
              ),
            })}
      >
        {text}
      </Notice>
    </section>
  )
}

/** Where to look for each requirement, and the dates of the quality guarantee. */
export function ChecksTab(props: PanelProps) {
  const t = useTranslate()
  const language = useLanguage()
  const { entry, round, examinerId, isOffice, show, go } = props
  const { criteria } = round
  const hints = useMemo(() => coverageHints(entry, criteria), [entry, criteria])
  const mayAnswer = isAssigned({ round, entryId: entry.id, examinerId, isOffice, declarations: [] })
  return (
    <>
      <h2>{t('entry.checks.title')}</h2>
      <p className={styles['small']}>{t('entry.checks.lead')}</p>
      <ol data-plain className={styles['rows']}>
        {criteria.requirements.map((requirement) => {
          const blockIds =
            hints.find((hint) => hint.requirementId === requirement.id)?.blockIds ?? []
          const text = requirement.text[language]
          return (
            <li key={requirement.id} className={styles['row']}>
              <div>
                <p>{text}</p>
                <p className={styles['small']}>
                  {blockIds.length === 0
                    ? t('entry.checks.none')
                    : t('entry.checks.hints', { count: blockIds.length })}
                </p>
              </div>
              <ShowButton name={text} blockIds={blockIds} show={show} />
            </li>
          )
        })}
      </ol>
      {mayAnswer && (
        <div>
          <Button onPress={() => go({ page: 'assessment', entryId: entry.id, view: 'coverage' })}>
            {t('entry.checks.answer')}
          </Button>
        </div>
      )}
      <Guarantee {...props} />
    </>
  )
}
