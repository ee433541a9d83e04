import type { Finding } from '#shared/journey/assessment/assessment'
import { deltas } from '#shared/journey/consensus/movement'
import { setTeamFindings } from '#shared/journey/consensus/teamText'
import { mergeFindings } from '#shared/journey/consensus/mergeFindings'
import { FindingId, type ExaminerId } from '#shared/kernel/identifiers'
import { dotPlot } from '#shared/report/figures/dotPlot'
import { screenPalette } from '#shared/report/palette'
import { randomId } from '../../storage/randomId'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { SvgFigure } from '../../ui/SvgFigure'
import { useArrival } from '../../ui/useArrival'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import { useConsensusView } from './consensusSlice'
import styles from './Meeting.module.css'
import type { MeetingProps } from './meetingProps'
import { pageText, quoteText } from './quoteText'

/** Drawing units; the plot is shown about this wide, so that its type keeps its size. */
const PLOT_WIDTH = 500

interface Voice {
  readonly examinerId: ExaminerId
  readonly finding: Finding
  readonly percent: number | null
}

function voicesOf(props: MeetingProps, kind: Finding['kind']): readonly Voice[] {
  return props.live.inputs.flatMap((input) => {
    const own = input.items.find((one) => one.itemId === props.item.id)
    return (own?.findings ?? [])
      .filter((finding) => finding.kind === kind)
      .map((finding) => ({ examinerId: input.examinerId, finding, percent: own?.percent ?? null }))
  })
}

function VoiceCard({ voice, props }: { readonly voice: Voice; readonly props: MeetingProps }) {
  const t = useTranslate()
  const showProblem = useConsensusView((view) => view.showProblem)
  const { finding, percent } = voice
  const name = props.names.get(voice.examinerId) ?? ''
  const isTaken = props.treatment.findings.some(
    (one) => one.id === finding.id || one.sources.includes(finding.id),
  )
  const take = (): void => {
    const copy = mergeFindings([finding], FindingId.parse(randomId('finding')), finding.text)
    const problem = props.live.take((standing) =>
      setTeamFindings(standing, props.item.id, [...props.treatment.findings, copy]),
    )
    showProblem(problem?.kind ?? null)
  }
  return (
    <article className={styles['voice']} data-kind={finding.kind} aria-label={name}>
      <div className={styles['voiceTop']}>
        <span className={styles['small']}>
          {percent === null
            ? t('consensus.item.personNone', { name })
            : t('consensus.item.person', { name, percent })}
        </span>
        {finding.evidence.length === 0 && (
          <span className={styles['small']}>{t('consensus.item.noQuote')}</span>
        )}
      </div>
      <p>{finding.text}</p>
      {finding.evidence.map((one) => (
        <p key={one.id} className={styles['quote']}>
          {`”${quoteText(one.quote)}” `}
          <span className={styles['small']}>{pageText(one, t)}</span>
        </p>
      ))}
      {isTaken ? (
        <div>
          <Badge tone="accent">{t('consensus.item.taken')}</Badge>
        </div>
      ) : (
        <div>
          <Button
            small
            onPress={take}
            aria-label={t('consensus.item.takeLabel', { text: finding.text })}
          >
            {t('consensus.item.take')}
          </Button>
        </div>
      )}
    </article>
  )
}

function Movement(props: MeetingProps) {
  const t = useTranslate()
  const rows = deltas(props.treatment, props.live.inputs)
  const rounds = props.treatment.voteRounds.filter((one) => one.shown).length
  const cell = (value: number | null): string =>
    value === null ? '–' : t('consensus.team.value', { percent: value })
  return (
    <details className={styles['details']}>
      <summary>{t('consensus.item.table')}</summary>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('consensus.item.examiner')}</th>
            <th scope="col">{t('consensus.item.percent')}</th>
            {Array.from({ length: rounds }, (_, index) => (
              <th scope="col" key={`round-${String(index)}`}>
                {t('consensus.vote.round', { number: index + 1 })}
              </th>
            ))}
            <th scope="col">{t('consensus.item.delta')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.examinerId}>
              <th scope="row">{props.names.get(row.examinerId)}</th>
              <td>{cell(row.individual)}</td>
              {row.votes.map((vote, index) => (
                <td key={`vote-${String(index)}`}>{cell(vote)}</td>
              ))}
              <td>{row.delta === null ? '–' : row.delta > 0 ? `+${row.delta}` : row.delta}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Column({ kind, props }: { readonly kind: Finding['kind']; readonly props: MeetingProps }) {
  const t = useTranslate()
  const voices = voicesOf(props, kind)
  const title = t(kind === 'strength' ? 'consensus.item.strengths' : 'consensus.item.improvements')
  return (
    <section className={styles['column']} aria-label={title}>
      <h3>{title}</h3>
      {voices.length === 0 && <p className={styles['small']}>{t('consensus.item.none')}</p>}
      {voices.map((voice) => (
        <VoiceCard key={voice.finding.id} voice={voice} props={props} />
      ))}
    </section>
  )
}

/** Everyone's view of one item: the picture first, then findings and quotations side by side. */
export function MeetingItem(props: MeetingProps) {
  const t = useTranslate()
  const language = useLanguage()
  const title = useArrival<HTMLHeadingElement>()
  const { item, row, treatment, live, names } = props
  const plot = dotPlot(
    {
      title: t('consensus.item.plotTitle', { code: item.id }),
      scores: row.percents.flatMap(({ examinerId, percent }) =>
        percent === null ? [] : [{ name: names.get(examinerId) ?? '', percent }],
      ),
      median: row.median,
      agreedPercent: treatment.agreedPercent,
      mustTalk: row.verdict === 'talk',
    },
    screenPalette,
    t,
    PLOT_WIDTH,
  )
  return (
    <section className={styles['item']} aria-labelledby="item-title">
      <header className={styles['itemHead']}>
        <h2 id="item-title" ref={title} tabIndex={-1}>{`${item.id} ${item.title[language]}`}</h2>
        <Badge tone={row.verdict === 'talk' ? 'improve' : 'plain'}>
          {row.verdict === 'talk' && row.spread !== null
            ? t('consensus.item.spread', { spread: row.spread })
            : t(row.verdict === 'alone' ? 'consensus.item.alone' : 'consensus.item.within')}
        </Badge>
      </header>
      <p className={styles['lead']}>
        {t('consensus.item.counted', { count: live.inputs.length })}{' '}
        {row.evidenceOverlap > 0 &&
          t('consensus.item.overlap', { percent: Math.round(row.evidenceOverlap * 100) })}
      </p>
      <SvgFigure figure={plot} className={styles['plot'] ?? ''} />
      <Movement {...props} />
      <div className={styles['columns']}>
        <Column kind="strength" props={props} />
        <Column kind="improvement" props={props} />
      </div>
    </section>
  )
}
