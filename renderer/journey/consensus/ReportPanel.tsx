import { useState } from 'react'
import type { RecordOf } from '#shared/records/recordTables'
import { FileLine } from '../../exchange/FileLine'
import { safeName } from '../../exchange/safeFileName'
import { saveConsensusFile } from '../../exchange/saveFiles'
import { useFileWriting } from '../../exchange/useFileWriting'
import { useDeskStore } from '../../storage/deskStore'
import { useKnownKeys } from '../../storage/knownSenders'
import { Button } from '../../ui/Button'
import { fullDateText } from '../../ui/dateText'
import { OwnFingerprint } from '../../ui/OwnFingerprint'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from './Consensus.module.css'
import type { TeamDeskProps } from './meetingProps'
import { writeReport, type ReportFormat } from './writeReport'

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
  const { own } = useKnownKeys()
  const { state, write } = useFileWriting()
  const [what, setWhat] = useState<ReportFormat | 'jury'>('pdf')
  const unit = round.units.find((one) => one.id === live.head.unitId)
  const isDraft = consensus.state === 'meeting'
  const name = safeName(t('consensus.report.fileName', { unit: live.head.title }))
  const report = (format: ReportFormat): void => {
    const { team } = live
    if (team === null || unit === undefined) return
    setWhat(format)
    const facts = { round, unit, team, consensus, live, profile, language, t, name }
    write(() => writeReport(store, format, facts))
  }
  const jury = (): void => {
    setWhat('jury')
    const fileName = t('consensus.report.juryName', { unit: live.head.title })
    write(() => saveConsensusFile(store, { profile, round, consensusId: consensus.id, fileName }))
  }
  const isWriting = state?.kind === 'writing'
  const writing =
    what === 'jury'
      ? t('consensus.report.writingJury')
      : t('consensus.report.writing', { name: t(`consensus.report.${what}`) })
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
            isDisabled={isWriting}
            onPress={() => report(format)}
          >
            {t('consensus.report.write', { format: t(`consensus.report.${format}`) })}
          </Button>
        ))}
        {!isDraft && (
          <Button isDisabled={isWriting} onPress={jury}>
            {t('consensus.report.jury')}
          </Button>
        )}
      </div>
      <FileLine state={state} writing={writing} />
      {what === 'jury' && state?.kind === 'saved' && <OwnFingerprint fingerprint={own} />}
    </section>
  )
}
