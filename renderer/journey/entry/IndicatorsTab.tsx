import type { Indicator } from '#shared/journey/entry/entry'
import { LARGE_CHANGE, largePositiveChange } from '#shared/journey/entry/indicators'
import { indicatorLine } from '#shared/report/figures/indicatorLine'
import { screenPalette } from '#shared/report/palette'
import { Badge } from '../../ui/Badge'
import { EmptyState } from '../../ui/EmptyState'
import { SvgFigure } from '../../ui/SvgFigure'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import type { PanelProps } from './panelProps'
import styles from './EntryPanel.module.css'
import { ShowButton } from './ShowButton'

const PICTURE_WIDTH = 360

function useNumberText(): (value: number, unit: string) => string {
  const locale = useLanguage() === 'sv' ? 'sv-SE' : 'en-GB'
  return (value, unit) => `${value.toLocaleString(locale)}${unit === '' ? '' : `\u00a0${unit}`}`
}

function CandidateHint({ indicator }: { readonly indicator: Indicator }) {
  const t = useTranslate()
  const number = useNumberText()
  const change = largePositiveChange(indicator)
  if (change === null) return null
  return (
    <p>
      <Badge tone="strength">{t('entry.indicators.candidate')}</Badge>{' '}
      {t(`entry.indicators.${change.measure}`, {
        from: number(change.from.value, indicator.unit),
        to: number(change.to.value, indicator.unit),
        start: change.from.period,
        end: change.to.period,
        change: number(change.change, ''),
      })}{' '}
      <span className={styles['small']}>
        {t('entry.indicators.threshold', {
          points: LARGE_CHANGE.percentagePoints,
          percent: LARGE_CHANGE.percentOfFirst,
        })}
      </span>
    </p>
  )
}

function ValueTable({ indicator }: { readonly indicator: Indicator }) {
  const t = useTranslate()
  const number = useNumberText()
  const { unit, target } = indicator
  return (
    <details>
      <summary>{t('entry.indicators.table')}</summary>
      <table className={styles['table']} aria-label={indicator.name}>
        <thead>
          <tr>
            <th scope="col">{t('entry.indicators.period')}</th>
            <th scope="col">{t('entry.indicators.value')}</th>
          </tr>
        </thead>
        <tbody>
          {indicator.values.map((row, index) => (
            // Two columns of a source may carry the same period.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={`${row.period}-${index}`}>
              <th scope="row">{row.period}</th>
              <td>
                {row.value === null ? t('entry.indicators.noValue') : number(row.value, unit)}
              </td>
            </tr>
          ))}
          {target !== null && (
            <tr>
              <th scope="row">{t('entry.indicators.target')}</th>
              <td>{number(target, unit)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </details>
  )
}

/** The indicators of the entry's tables, drawn over time against their target. */
export function IndicatorsTab({ entry, show }: PanelProps) {
  const t = useTranslate()
  const language = useLanguage()
  if (entry.indicators.length === 0) {
    return (
      <EmptyState title={t('entry.indicators.none')}>{t('entry.indicators.noneText')}</EmptyState>
    )
  }
  return (
    <>
      <h2>{t('entry.indicators.title')}</h2>
      {entry.indicators.map((indicator, index) => {
        const { name, unit, target, values } = indicator
        const figure = indicatorLine(
          { title: name, unit, target, values },
          language === 'sv' ? 'sv-SE' : 'en-GB',
          screenPalette,
          t,
          PICTURE_WIDTH,
        )
        return (
          <section key={indicator.blockId ?? index} className={styles['card']} aria-label={name}>
            <div className={styles['row']} style={{ border: 0, padding: 0 }}>
              <h3>{unit === '' ? name : `${name} (${unit})`}</h3>
              <ShowButton
                name={name}
                blockIds={indicator.blockId === null ? [] : [indicator.blockId]}
                show={show}
              />
            </div>
            {values.some((row) => row.value !== null) && (
              <SvgFigure figure={figure} className={styles['picture'] ?? ''} />
            )}
            <CandidateHint indicator={indicator} />
            <ValueTable indicator={indicator} />
          </section>
        )
      })}
    </>
  )
}
