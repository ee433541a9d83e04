import { memo, useRef, type KeyboardEvent } from 'react'
import type { CriteriaSet, Item } from '#shared/criteria/criteriaSet'
import { chooseBand, choosePercent } from '#shared/journey/assessment/editing'
import { itemPoints } from '#shared/journey/assessment/points'
import { moveStep, stepsOf, type ScaleMove } from '#shared/journey/assessment/scale'
import { Button } from '../../ui/Button'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from './BandControl.module.css'
import type { ApplyEdit } from './useAssessment'

/** Only what the scale shows, so that the words of a finding do not draw it again. */
interface BandControlProps {
  readonly item: Item
  readonly band: number | null
  readonly percent: number | null
  readonly findings: number
  readonly quotes: number
  readonly set: CriteriaSet
  readonly isOff: boolean
  readonly apply: ApplyEdit
}

const MOVES: Readonly<Record<string, ScaleMove>> = {
  ArrowRight: 'up',
  ArrowLeft: 'down',
  Home: 'bandStart',
  End: 'bandEnd',
}

function Total({ item, percent, findings, quotes, isOff, apply, set }: BandControlProps) {
  const t = useTranslate()
  const support =
    findings === 0
      ? t('assessment.supportNone')
      : `${t('assessment.support', { count: findings })}, ${t('assessment.supportQuotes', { count: quotes })}`
  if (percent === null) return <p className={styles['none']}>{t('assessment.noPercent')}</p>
  return (
    <div className={styles['total']}>
      <output className={styles['percent']}>{t('assessment.percent', { percent })}</output>
      <span>
        {`${t('assessment.score', { points: itemPoints(item, percent), max: item.maxPoints })} · ${support}`}
      </span>
      {!isOff && (
        <Button
          small
          look="quiet"
          onPress={() => apply((draft) => chooseBand(draft, item.id, null, set), true)}
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
export const BandControl = memo(function BandControl(props: BandControlProps) {
  const t = useTranslate()
  const language = useLanguage()
  const { item, band: chosen, percent, set, isOff, apply } = props
  const list = useRef<HTMLFieldSetElement>(null)
  const choose = (band: number): void => {
    apply((draft) => chooseBand(draft, item.id, band, set), true)
    list.current?.querySelector<HTMLInputElement>(`input[value="${band}"]`)?.focus()
  }
  const pick = (step: number): void =>
    void apply((draft) => choosePercent(draft, item.id, step, set), true)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || isOff) return
    const digit = Number(event.key)
    const move = MOVES[event.key]
    if (set.scale.bands.some((band) => band.number === digit)) choose(digit)
    else if (move !== undefined && chosen !== null) {
      const steps = stepsOf(set.scale, chosen)
      const start = move === 'bandEnd' ? steps.at(-1) : steps[0]
      const next = percent === null ? start : moveStep(set.scale, percent, move)
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
          const isChosen = chosen === band.number
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
                      aria-pressed={percent === step}
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
})
