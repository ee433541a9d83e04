import { itemsOf } from '#shared/criteria/criteriaSet'
import type { AgendaRow } from '#shared/journey/consensus/agenda'
import { acceptableMedians, acceptMedians } from '#shared/journey/consensus/meeting'
import { spreadStrip } from '#shared/report/figures/spreadStrip'
import { screenPalette } from '#shared/report/palette'
import type { Translate } from '#shared/i18n/translate'
import { Button as AriaButton } from 'react-aria-components'
import { Button } from '../../ui/Button'
import { SvgFigure } from '../../ui/SvgFigure'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import { useConsensusView } from './consensusSlice'
import styles from './Meeting.module.css'
import type { MeetingProps } from './meetingProps'

function stateText(row: AgendaRow, agreedPercent: number | null, t: Translate): string {
  if (row.state === 'agreed')
    return t('consensus.agenda.states.agreed', { percent: agreedPercent ?? '' })
  if (row.state === 'talking') return t('consensus.agenda.states.talking')
  if (row.state === 'later') return t('consensus.agenda.states.later')
  if (row.verdict === 'agree') return t('consensus.agenda.states.within')
  return t(
    row.verdict === 'alone' ? 'consensus.agenda.states.alone' : 'consensus.agenda.states.waiting',
  )
}

function Row({ row, props }: { readonly row: AgendaRow; readonly props: MeetingProps }) {
  const t = useTranslate()
  const language = useLanguage()
  const item = itemsOf(props.round.criteria).find((one) => one.id === row.itemId)
  const agreed =
    props.consensus.items.find((one) => one.itemId === row.itemId)?.agreedPercent ?? null
  const { range, median } = row
  const strip = spreadStrip(
    {
      title: t('consensus.agenda.stripTitle', { code: row.itemId }),
      range: range === null || median === null ? null : { ...range, median },
      mustTalk: row.verdict === 'talk',
    },
    screenPalette,
    t,
  )
  return (
    <li>
      <AriaButton
        className={styles['agendaRow'] ?? ''}
        onPress={() => props.openItem(row.itemId)}
        {...(props.row.itemId === row.itemId ? { 'aria-current': 'step' as const } : {})}
      >
        <span className={styles['code']}>{row.itemId}</span>
        <span>
          <span className={styles['agendaTitle']}>{item?.shortTitle[language]}</span>
          <span className={styles['small']}>{stateText(row, agreed, t)}</span>
        </span>
        <SvgFigure figure={strip} />
      </AriaButton>
    </li>
  )
}

/** What the meeting has before it, most disagreement first; what lies within tolerance can be taken in one act. */
export function AgendaList(props: MeetingProps) {
  const t = useTranslate()
  const { rows, consensus, live, round } = props
  const showProblem = useConsensusView((view) => view.showProblem)
  const talk = rows.filter((row) => row.verdict === 'talk').length
  const medians =
    consensus.state === 'meeting' ? acceptableMedians(consensus, live.inputs, round.criteria) : []
  const accept = (): void => {
    const problem = live.take((standing) => acceptMedians(standing, live.inputs, round.criteria))
    showProblem(problem?.kind ?? null)
  }
  return (
    <section className={styles['agenda']} aria-label={t('consensus.agenda.title')}>
      <header className={styles['agendaHead']}>
        <h2>{t('consensus.agenda.title')}</h2>
        <p className={styles['small']} role="status">
          {t('consensus.agenda.lead', {
            talk,
            agree: rows.length - talk,
            tolerance: consensus.tolerance,
          })}
        </p>
      </header>
      <ol data-plain>
        {rows.map((row) => (
          <Row key={row.itemId} row={row} props={props} />
        ))}
      </ol>
      {medians.length > 0 && (
        <div className={styles['agendaFoot']}>
          <Button onPress={accept}>
            {t('consensus.agenda.acceptMedians', { count: medians.length })}
          </Button>
        </div>
      )}
    </section>
  )
}
