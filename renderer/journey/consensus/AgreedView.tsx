import { itemsOf } from '#shared/criteria/criteriaSet'
import { points } from '#shared/journey/assessment/points'
import { range } from '#shared/journey/consensus/spread'
import type { ItemId } from '#shared/kernel/identifiers'
import { profile } from '#shared/report/figures/profile'
import { screenPalette } from '#shared/report/palette'
import type { RecordOf } from '#shared/records/recordTables'
import { Button } from '../../ui/Button'
import { SvgFigure } from '../../ui/SvgFigure'
import { useArrival } from '../../ui/useArrival'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from './Consensus.module.css'
import type { TeamDeskProps } from './meetingProps'
import { ReportPanel } from './ReportPanel'

interface AgreedViewProps extends TeamDeskProps {
  readonly consensus: RecordOf<'consensuses'>
}

function Points({ round, consensus }: AgreedViewProps) {
  const t = useTranslate()
  const items = itemsOf(round.criteria)
  const percents = new Map<ItemId, number>(
    consensus.items.flatMap((one) =>
      one.agreedPercent === null ? [] : [[one.itemId, one.agreedPercent]],
    ),
  )
  const total = points(items, percents)
  const max = items.reduce((sum, item) => sum + item.maxPoints, 0)
  return (
    <p className={styles['points']}>
      {total.ok
        ? t('consensus.agreed.points', { points: total.value, max })
        : t('consensus.agreed.pointsMissing', { items: total.error.itemIds.join(', ') })}
    </p>
  )
}

/** The meeting is over: the profile, and the report within a minute of the last agreed score. */
export function AgreedView(props: AgreedViewProps) {
  const t = useTranslate()
  const language = useLanguage()
  const title = useArrival<HTMLHeadingElement>()
  const { round, consensus, live, go, entryId } = props
  const picture = profile(
    {
      title: t('consensus.agreed.profileTitle'),
      groups: round.criteria.criteria.map((criterion) => ({
        title: criterion.title[language],
        rows: criterion.items.map((item) => ({
          code: item.id,
          title: item.shortTitle[language],
          agreedPercent:
            consensus.items.find((one) => one.itemId === item.id)?.agreedPercent ?? null,
          range: range(
            live.inputs.flatMap((input) => {
              const percent = input.items.find((one) => one.itemId === item.id)?.percent ?? null
              return percent === null ? [] : [percent]
            }),
          ),
        })),
      })),
    },
    screenPalette,
    t,
    760,
  )
  return (
    <div className={styles['page']}>
      <p className={styles['small']}>{`${live.team?.name ?? ''} · ${live.head.title}`}</p>
      <h1 ref={title} tabIndex={-1}>
        {t('consensus.agreed.title')}
      </h1>
      <p className={styles['lead']}>{t('consensus.agreed.lead')}</p>
      <Points {...props} />
      <ReportPanel {...props} />
      <SvgFigure figure={picture} className={styles['profile'] ?? ''} />
      <div>
        <Button onPress={() => go({ page: 'consensus', entryId, view: 'meeting' })}>
          {t('consensus.agreed.back')}
        </Button>
      </div>
    </div>
  )
}
