import { itemsOf, type Item } from '#shared/criteria/criteriaSet'
import type { Finding, ItemAssessment } from '#shared/journey/assessment/assessment'
import { itemPoints, points } from '#shared/journey/assessment/points'
import type { ItemId } from '#shared/kernel/identifiers'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import type { InstrumentProps } from './deskProps'
import styles from './Instrument.module.css'

const countOf = (findings: readonly Finding[], kind: Finding['kind']): number =>
  findings.filter((finding) => finding.kind === kind).length

const quotesIn = (findings: readonly Finding[]): number =>
  findings.reduce((sum, finding) => sum + finding.evidence.length, 0)

function Row({
  item,
  scored,
}: {
  readonly item: Item
  readonly scored: ItemAssessment | undefined
}) {
  const t = useTranslate()
  const language = useLanguage()
  const percent = scored?.percent ?? null
  const findings = scored?.findings ?? []
  const missing =
    scored?.notShown === true ? t('assessment.notShown') : t('assessment.handIn.missing')
  return (
    <tr>
      <th scope="row">{`${item.id} ${item.shortTitle[language]}`}</th>
      <td>{percent === null ? missing : t('assessment.percent', { percent })}</td>
      <td>
        {percent === null
          ? '–'
          : itemPoints(item, percent).toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB')}
      </td>
      <td>{countOf(findings, 'strength')}</td>
      <td>{countOf(findings, 'improvement')}</td>
      <td>{quotesIn(findings)}</td>
    </tr>
  )
}

/** What is handed in, item by item; the total is said to be missing when any score is. */
export function HandInSummary({ desk, round }: Pick<InstrumentProps, 'desk' | 'round'>) {
  const t = useTranslate()
  const items = itemsOf(round.criteria)
  const byId = new Map(desk.assessment.items.map((one) => [one.itemId, one]))
  const percents = new Map<ItemId, number>()
  for (const { itemId, percent } of desk.assessment.items) {
    if (percent !== null) percents.set(itemId, percent)
  }
  const total = points(items, percents)
  const findings = items.flatMap((item) => byId.get(item.id)?.findings ?? [])
  const heads = ['percentColumn', 'pointsColumn', 'strengths', 'improvements', 'quotes'] as const
  return (
    <table className={styles['summary']}>
      <caption className="visually-hidden">{t('assessment.handIn.summary')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('assessment.handIn.item')}</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`assessment.handIn.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.id} item={item} scored={byId.get(item.id)} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('assessment.handIn.total')}</th>
          <td>–</td>
          <td>{total.ok ? total.value : t('assessment.handIn.missing')}</td>
          <td>{countOf(findings, 'strength')}</td>
          <td>{countOf(findings, 'improvement')}</td>
          <td>{quotesIn(findings)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
