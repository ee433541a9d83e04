import { memo } from 'react'
import type { CriteriaSet, Item, Scale } from '#shared/criteria/criteriaSet'
import { LONGEST, type ItemAssessment } from '#shared/journey/assessment/assessment'
import { setNotShown, setReason } from '#shared/journey/assessment/editing'
import { scoreHints } from '#shared/journey/assessment/writingHints'
import { TextArea } from '../../ui/TextArea'
import { useTranslate } from '../../ui/useTranslate'
import { useUnchanged } from '../../ui/useUnchanged'
import { BandControl } from './BandControl'
import styles from './Instrument.module.css'
import type { ApplyEdit } from './useAssessment'

function ScoreHints(props: {
  readonly item: Item
  readonly scored: ItemAssessment
  readonly scale: Scale
}) {
  const t = useTranslate()
  const hints = scoreHints(props.scored, props.item, props.scale)
  if (hints.length === 0) return null
  return (
    <ul data-plain className={styles['hints']}>
      {hints.map((hint) => (
        <li key={hint.kind}>
          <span aria-hidden="true">✎ </span>
          {t(`assessment.scoreHints.${hint.kind}`)}
        </li>
      ))}
    </ul>
  )
}

interface ItemScoreProps {
  readonly item: Item
  readonly scored: ItemAssessment
  readonly set: CriteriaSet
  readonly isReadOnly: boolean
  readonly apply: ApplyEdit
}

/** Everything of an item that its score is shown with: what findings there are, but not their words. */
function standingOf({ findings, band, percent, notShown, reason }: ItemAssessment): string {
  const shown = findings.map(({ kind, evidence }) => `${kind} ${evidence.length}`)
  return JSON.stringify([band, percent, notShown, reason, shown])
}

/** The band in words, then the step in it, then why. Writing in a finding does not draw it again. */
export function ItemScore(props: ItemScoreProps) {
  const scored = useUnchanged(props.scored, standingOf(props.scored))
  return <ScorePart {...props} scored={scored} />
}

const ScorePart = memo(function ScorePart(props: ItemScoreProps) {
  const { item, scored, set, isReadOnly, apply } = props
  const t = useTranslate()
  const quotes = scored.findings.reduce((sum, finding) => sum + finding.evidence.length, 0)
  return (
    <section className={styles['part']} aria-label={t('assessment.bands', { code: item.id })}>
      <BandControl
        item={item}
        band={scored.band}
        percent={scored.percent}
        findings={scored.findings.length}
        quotes={quotes}
        set={set}
        isOff={isReadOnly}
        apply={apply}
      />
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={scored.notShown}
          disabled={isReadOnly}
          onChange={(event) =>
            apply((draft) => setNotShown(draft, item.id, event.target.checked), true)
          }
        />
        {t('assessment.notShown')}
      </label>
      <ScoreHints item={item} scored={scored} scale={set.scale} />
      <TextArea
        label={t('assessment.reason')}
        hint={t('assessment.reasonHint')}
        value={scored.reason}
        limit={LONGEST.reason}
        readOnly={isReadOnly}
        onChange={(reason) => apply((draft) => setReason(draft, item.id, reason))}
      />
    </section>
  )
})
