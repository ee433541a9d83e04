import { memo, useCallback, useEffect, useRef, type KeyboardEvent } from 'react'
import { LONGEST, type Finding } from '#shared/journey/assessment/assessment'
import { removeEvidence, removeFinding, updateFinding } from '#shared/journey/assessment/editing'
import type { WritingHint } from '#shared/journey/assessment/writingHints'
import type { EvidenceId, ItemId } from '#shared/kernel/identifiers'
import { Badge } from '../../ui/Badge'
import { MoreMenu } from '../../ui/MoreMenu'
import { TextArea } from '../../ui/TextArea'
import { useTranslate } from '../../ui/useTranslate'
import { useAssessmentView } from './assessmentSlice'
import styles from './FindingCard.module.css'
import { FindingHints } from './FindingHints'
import { QuoteLine } from './QuoteLine'
import type { ApplyEdit } from './useAssessment'
import type { EntryMarks } from './useEntryMarks'

/** Only what a card shows: another finding's words, or the time spent, must not draw it again. */
interface FindingCardProps {
  readonly finding: Finding
  readonly number: number
  readonly itemId: ItemId
  readonly hints: readonly WritingHint[]
  readonly marks: EntryMarks
  readonly isReadOnly: boolean
  readonly apply: ApplyEdit
  readonly reveal: (blockId: string, markId?: string) => void
  readonly focusPaper: () => void
}

function useTakesCaret(id: string, area: React.RefObject<HTMLTextAreaElement | null>): void {
  const wanted = useAssessmentView((view) => view.focusFindingId === id)
  const activate = useAssessmentView((view) => view.activateFinding)
  useEffect(() => {
    if (!wanted) return
    area.current?.focus()
    area.current?.scrollIntoView({ block: 'nearest' })
    useAssessmentView.setState({ focusFindingId: null })
    activate(id)
  }, [wanted, id, activate, area])
}

interface CardHeadProps extends Pick<
  FindingCardProps,
  'itemId' | 'marks' | 'isReadOnly' | 'apply'
> {
  readonly id: Finding['id']
  readonly kind: Finding['kind']
  readonly evidence: Finding['evidence']
  readonly isTheme: boolean
  readonly isExample: boolean
}

function CardMenu({ id, kind, isTheme, isExample, itemId, apply }: CardHeadProps) {
  const t = useTranslate()
  const update = (change: Parameters<typeof updateFinding>[3]): void =>
    void apply((draft) => updateFinding(draft, itemId, id, change), true)
  const isStrength = kind === 'strength'
  return (
    <MoreMenu
      label={t('app.more')}
      actions={[
        {
          id: 'kind',
          text: t(isStrength ? 'assessment.makeImprovement' : 'assessment.makeStrength'),
          run: () => update({ kind: isStrength ? 'improvement' : 'strength' }),
        },
        {
          id: 'theme',
          text: t('assessment.keyTheme'),
          isChosen: isTheme,
          run: () => update({ keyTheme: !isTheme }),
        },
        {
          id: 'example',
          text: t('assessment.goodExample'),
          isChosen: isExample,
          run: () => update({ goodExample: !isExample }),
        },
        {
          id: 'remove',
          text: t('assessment.removeFinding'),
          run: () => void apply((draft) => removeFinding(draft, itemId, id), true),
        },
      ]}
    />
  )
}

/** What the finding is and what it rests on: everything of the card but its words. */
const CardHead = memo(function CardHead(props: CardHeadProps) {
  const t = useTranslate()
  const { kind, marks } = props
  return (
    <div className={styles['top']}>
      <Badge tone={kind === 'strength' ? 'strength' : 'improve'}>{t(`assessment.${kind}`)}</Badge>
      {props.evidence.map((one) => (
        <Badge key={one.id} tone="mark">
          {marks.letters.get(one.id) ?? ''}
        </Badge>
      ))}
      {props.isTheme && <Badge tone="accent">{t('assessment.keyTheme')}</Badge>}
      {props.isExample && <Badge tone="accent">{t('assessment.goodExample')}</Badge>}
      <span className={styles['push']} />
      {!props.isReadOnly && <CardMenu {...props} />}
    </div>
  )
})

function useFindingEdits({ finding: { id }, itemId, apply }: FindingCardProps) {
  const write = useCallback(
    (text: string) => apply((draft) => updateFinding(draft, itemId, id, { text })),
    [apply, itemId, id],
  )
  const removeQuote = useCallback(
    (evidenceId: EvidenceId) =>
      void apply((draft) => removeEvidence(draft, itemId, id, evidenceId), true),
    [apply, itemId, id],
  )
  const silence = useCallback(
    (kind: WritingHint['kind'], silenced: readonly string[]) =>
      void apply(
        (draft) => updateFinding(draft, itemId, id, { silencedHints: [...silenced, kind] }),
        true,
      ),
    [apply, itemId, id],
  )
  return { write, removeQuote, silence }
}

/** A strength or an area for improvement with the quotations that show it. */
export const FindingCard = memo(function FindingCard(props: FindingCardProps) {
  const t = useTranslate()
  const { finding, marks, number, isReadOnly } = props
  const area = useRef<HTMLTextAreaElement>(null)
  const activate = useAssessmentView((view) => view.activateFinding)
  useTakesCaret(finding.id, area)
  const edits = useFindingEdits(props)
  const kind = t(`assessment.${finding.kind}`)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') props.focusPaper()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc in any field of it goes back to the paper
    <article
      className={styles['card']}
      data-kind={finding.kind}
      aria-label={`${kind} ${number}`}
      onFocus={() => activate(finding.id)}
      onKeyDown={onKeyDown}
    >
      <CardHead
        id={finding.id}
        kind={finding.kind}
        evidence={finding.evidence}
        isTheme={finding.keyTheme}
        isExample={finding.goodExample}
        itemId={props.itemId}
        marks={marks}
        isReadOnly={isReadOnly}
        apply={props.apply}
      />
      <TextArea
        label={t('assessment.findingText', { kind, number })}
        hideLabel
        value={finding.text}
        limit={LONGEST.finding}
        readOnly={isReadOnly}
        areaRef={area}
        placeholder={t('assessment.findingText', { kind, number })}
        onChange={edits.write}
      />
      {finding.evidence.map((one) => (
        <QuoteLine
          key={one.id}
          evidence={one}
          letter={marks.letters.get(one.id) ?? ''}
          isLost={marks.lost.has(one.id)}
          reveal={props.reveal}
          {...(isReadOnly ? {} : { onRemove: edits.removeQuote })}
        />
      ))}
      {!isReadOnly && (
        <FindingHints
          hints={props.hints}
          silenced={finding.silencedHints}
          silence={edits.silence}
        />
      )}
    </article>
  )
})
