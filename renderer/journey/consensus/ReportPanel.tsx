import { useState } from 'react'
import { useDeskStore } from '../../storage/deskStore'
import { Button } from '../../ui/Button'
import { fullDateText } from '../../ui/dateText'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from './Consensus.module.css'
import type { TeamDeskProps } from './meetingProps'
import type { RecordOf } from '#shared/records/recordTables'
import { writeReport, type ReportFormat, type ReportOutcome } from './writeReport'
import { safeName } from '../../exchange/safeFileName'
import { saveConsensusFile } from '../../exchange/saveFiles'

interface ReportPanelProps extends TeamDeskProps {
  readonly consensus: RecordOf<'consensuses'>
}

const FORMATS: readonly ReportFormat[] = ['pdf', 'docx', 'xlsx']

/** The report as PDF, Word and Excel, and the file for the jury. */
export function ReportPanel(props: ReportPanelProps) {
  const t = useTranslate()
  const language = useLanguage()
  const store = useDeskStore()
  const { round, live, profile, consensus } = props
  const [writing, setWriting] = useState<string | null>(null)
  const [outcome, setOutcome] = useState<ReportOutcome | null>(null)
  const unit = round.units.find((one) => one.id === live.head.unitId)
  const isDraft = consensus.state === 'meeting'
  const name = safeName(t('consensus.report.fileName', { unit: live.head.title }))
  const run = async (label: string, act: () => Promise<ReportOutcome>): Promise<void> => {
    setWriting(label)
    setOutcome(null)
    setOutcome(await act())
    setWriting(null)
  }
  const report = (format: ReportFormat): void => {
    const { team } = live
    if (team === null || unit === undefined) return
    void run(t(`consensus.report.${format}`), () =>
      writeReport(store, format, {
        round,
        unit,
        team,
        consensus,
        live,
        profile,
        language,
        t,
        name,
      }),
    )
  }
  const jury = (): void =>
    void run(t('consensus.report.jury'), async () =>
      saveConsensusFile(store, {
        profile,
        round,
        consensusId: consensus.id,
        fileName: t('consensus.report.juryName', { unit: live.head.title }),
      }),
    )
  return (
    <section className={styles['report']} aria-label={t('consensus.report.title')}>
      <h2>{t('consensus.report.title')}</h2>
      <p className={styles['small']}>
        {isDraft
          ? t('consensus.report.leadDraft')
          : t('consensus.report.lead', { date: fullDateText(round.ceremonyDay, language) })}
      </p>
      <div className={styles['buttons']}>
        {FORMATS.map((format) => (
          <Button
            key={format}
            look={format === 'pdf' ? 'primary' : 'plain'}
            isDisabled={writing !== null}
            onPress={() => report(format)}
          >
            {t('consensus.report.write', { format: t(`consensus.report.${format}`) })}
          </Button>
        ))}
        {!isDraft && (
          <Button isDisabled={writing !== null} onPress={jury}>
            {t('consensus.report.jury')}
          </Button>
        )}
      </div>
      <p role="status" className={styles['small']}>
        {writing !== null && t('consensus.report.writing', { name: writing })}
        {outcome?.kind === 'saved' && t('consensus.report.saved', { name: outcome.name })}
        {outcome?.kind === 'cancelled' && t('consensus.report.cancelled')}
        {outcome?.kind === 'disk' && t('consensus.report.failed', { reason: outcome.code })}
        {outcome?.kind === 'failed' && t('consensus.report.failed', { reason: outcome.reason })}
      </p>
    </section>
  )
}
