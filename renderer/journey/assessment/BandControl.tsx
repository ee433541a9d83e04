import { useRef, type KeyboardEvent } from 'react'
import type { CriteriaSet, Item } from '#shared/criteria/criteriaSet'
import type { ItemAssessment } from '#shared/journey/assessment/assessment'
import { chooseBand, choosePercent } from '#shared/journey/assessment/editing'
import { itemPoints } from '#shared/journey/assessment/points'
import { moveStep, stepsOf, type ScaleMove } from '#shared/journey/assessment/scale'
import { Button } from '../../ui/Button'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from './BandControl.module.css'
import type { ScoringDeskProps } from './deskProps'

interface BandControlProps {
  readonly item: Item
  readonly scored: ItemAssessment
  readonly set: CriteriaSet
  readonly desk: ScoringDeskProps['desk']
}

const MOVES: Readonly<Record<string, ScaleMove>> = {
  ArrowRight: 'up',
  ArrowLeft: 'down',
  Home: 'bandStart',
  End: 'bandEnd',
}

function Total({ item, scored, desk, set }: BandControlProps) {
  const t = useTranslate()
  const { percent, findings } = scored
  const quotes = findings.reduce((sum, finding) => sum + finding.evidence.length, 0)
  const support =
    findings.length === 0
      ? t('assessment.supportNone')
      : `${t('assessment.support', { count: findings.length })}, ${t('assessment.supportQuotes', { count: quotes })}`
  if (percent === null) return <p className={styles['none']}>{t('assessment.noPercent')}</p>
  return (
    <div className={styles['total']}>
      <output className={styles['percent']}>{t('assessment.percent', { percent })}</output>
      <span>
        {`${t('assessment.score', { points: itemPoints(item, percent), max: item.maxPoints })} · ${support}`}
      </span>
      {desk.assessment.state === 'draft' && (
        <Button
          small
          look="quiet"
          onPress={() => desk.apply((draft) => chooseBand(draft, item.id, null, set), true)}
        >
          {t('assessment.clearScore')}
        </Button>
      )}
    </div>
  )
}

/**
 * The scale: words first. A band is chosen by its sentence (1–6), then the step inside it
 * (left and right arrow, Home, End). Digits count only while the scale has the focus.
 */
export function BandControl(props: BandControlProps) {
  const t = useTranslate()
  const language = useLanguage()
  const { item, scored, set, desk } = props
  const list = useRef<HTMLFieldSetElement>(null)
  const isOff = desk.assessment.state === 'handedIn'
  const choose = (band: number): void => {
    desk.apply((draft) => chooseBand(draft, item.id, band, set), true)
    list.current?.querySelector<HTMLInputElement>(`input[value="${band}"]`)?.focus()
  }
  const pick = (percent: number): void =>
    void desk.apply((draft) => choosePercent(draft, item.id, percent, set), true)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || isOff) return
    const digit = Number(event.key)
    const move = MOVES[event.key]
    if (set.scale.bands.some((band) => band.number === digit)) choose(digit)
    else if (move !== undefined && scored.band !== null) {
      const steps = stepsOf(set.scale, scored.band)
      const start = move === 'bandEnd' ? steps.at(-1) : steps[0]
      const next = scored.percent === null ? start : moveStep(set.scale, scored.percent, move)
      if (next !== undefined) pick(next)
    } else return
    event.preventDefault()
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the radio buttons in it */}
      <fieldset ref={list} className={styles['bands']} onKeyDown={onKeyDown} disabled={isOff}>
        <legend className="visually-hidden">{t('assessment.bands', { code: item.id })}</legend>
        {set.scale.bands.map((band, index) => {
          const isChosen = scored.band === band.number
          return (
            <div key={band.number} className={styles['band']} data-chosen={isChosen}>
              <label className={styles['label']}>
                <input
                  type="radio"
                  name={`band-${item.id}`}
                  className="visually-hidden"
                  value={band.number}
                  checked={isChosen}
                  onChange={() => choose(band.number)}
                />
                <span className={styles['number']} aria-hidden="true">
                  {band.number}
                </span>
                <span className={styles['range']}>{`${band.from}–${band.to}`}</span>
                <span>{item.bands[index]?.[language]}</span>
              </label>
              {isChosen && (
                <div role="group" aria-label={t('assessment.steps')} className={styles['steps']}>
                  {stepsOf(set.scale, band.number).map((step) => (
                    <button
                      key={step}
                      type="button"
                      className={styles['step']}
                      aria-pressed={scored.percent === step}
                      tabIndex={-1}
                      onClick={() => pick(step)}
                    >
                      {step}
                    </button>
                  ))}
                </div>
              )}
            </div>
          )
        })}
      </fieldset>
      <Total {...props} />
      <p className={styles['hint']}>{t('assessment.bandHint')}</p>
    </>
  )
}
