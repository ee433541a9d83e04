import { Plus } from 'lucide-react'
import { memo } from 'react'
import type { CommentRules, Item } from '#shared/criteria/criteriaSet'
import type { Finding } from '#shared/journey/assessment/assessment'
import { addFinding, emptyFinding } from '#shared/journey/assessment/editing'
import type { WritingHint } from '#shared/journey/assessment/writingHints'
import { FindingId } from '#shared/kernel/identifiers'
import { randomId } from '../../storage/randomId'
import { Button } from '../../ui/Button'
import { useMountedInSteps } from '../../ui/useMountedInSteps'
import { useTranslate } from '../../ui/useTranslate'
import { useAssessmentView } from './assessmentSlice'
import type { InstrumentProps } from './deskProps'
import { FindingCard } from './FindingCard'
import styles from './Instrument.module.css'
import type { ApplyEdit } from './useAssessment'
import { useFindingHints } from './useFindingHints'

/** What fits on a screen comes with the entry's first text, the rest right after it. */
const CARDS = { first: 3, more: 5 }
const NO_HINTS: readonly WritingHint[] = []

interface FindingListProps extends Pick<
  InstrumentProps,
  'item' | 'marks' | 'reveal' | 'focusPaper'
> {
  readonly findings: readonly Finding[]
  readonly rules: CommentRules
  readonly isReadOnly: boolean
  readonly apply: ApplyEdit
}

const AddButtons = memo(function AddButtons(props: {
  readonly item: Item
  readonly apply: ApplyEdit
}) {
  const t = useTranslate()
  const { item, apply } = props
  const focusFinding = useAssessmentView((view) => view.focusFinding)
  const add = (kind: Finding['kind']): void => {
    const finding = emptyFinding(FindingId.parse(randomId('finding')), kind)
    if (apply((draft) => addFinding(draft, item.id, finding), true)) focusFinding(finding.id)
  }
  return (
    <div className={styles['row']}>
      <Button small icon={Plus} onPress={() => add('strength')}>
        {t('assessment.addStrength')}
      </Button>
      <Button small icon={Plus} onPress={() => add('improvement')}>
        {t('assessment.addImprovement')}
      </Button>
    </div>
  )
})

/** The strengths and areas for improvement of an item, in the order they were written. */
export const FindingList = memo(function FindingList(props: FindingListProps) {
  const t = useTranslate()
  const { findings, item, isReadOnly, apply } = props
  const hints = useFindingHints(findings, item, props.rules)
  const [mounted] = useMountedInSteps(findings.length, CARDS)
  return (
    <section className={styles['part']} aria-label={t('assessment.findings')}>
      {findings.length === 0 && (
        <p className={styles['caption']}>
          {t('assessment.noFindings', {
            strengthKey: t('assessment.keys.strength').toUpperCase(),
            improvementKey: t('assessment.keys.improvement').toUpperCase(),
          })}
        </p>
      )}
      {findings.slice(0, mounted).map((finding, index) => (
        <FindingCard
          key={finding.id}
          finding={finding}
          number={index + 1}
          itemId={item.id}
          hints={hints.get(finding.id) ?? NO_HINTS}
          marks={props.marks}
          isReadOnly={isReadOnly}
          apply={apply}
          reveal={props.reveal}
          focusPaper={props.focusPaper}
        />
      ))}
      {!isReadOnly && <AddButtons item={item} apply={apply} />}
    </section>
  )
})
