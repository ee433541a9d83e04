import { memo, useEffect, useRef, type KeyboardEvent } from 'react'
import type { Finding } from '#shared/journey/assessment/assessment'
import { removeEvidence, removeFinding, updateFinding } from '#shared/journey/assessment/editing'
import { writingHints } from '#shared/journey/assessment/writingHints'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { MoreMenu } from '../../ui/MoreMenu'
import { TextArea } from '../../ui/TextArea'
import { useTranslate } from '../../ui/useTranslate'
import { useAssessmentView } from './assessmentSlice'
import type { InstrumentProps } from './deskProps'
import styles from './FindingCard.module.css'
import { QuoteLine } from './QuoteLine'

interface FindingCardProps extends InstrumentProps {
  readonly finding: Finding
  readonly findings: readonly Finding[]
  readonly number: number
}

function Hints({ finding, findings, item, round, desk }: FindingCardProps) {
  const t = useTranslate()
  const hints = writingHints(finding, item, findings, round.criteria.commentRules)
  const kinds = hints.filter(
    (hint, index) => hints.findIndex((one) => one.kind === hint.kind) === index,
  )
  if (kinds.length === 0 || desk.assessment.state === 'handedIn') return null
  return (
    <ul data-plain className={styles['hints']}>
      {kinds.map((hint) => (
        <li key={hint.kind}>
          <span>
            <span aria-hidden="true">✎ </span>
            {t(`assessment.hints.${hint.kind}`, 'word' in hint ? { word: hint.word } : {})}
          </span>
          <Button
            small
            look="quiet"
            aria-label={`${t('assessment.hints.silence')}: ${t(`assessment.hints.${hint.kind}`, 'word' in hint ? { word: hint.word } : {})}`}
            onPress={() =>
              desk.apply(
                (draft) =>
                  updateFinding(draft, item.id, finding.id, {
                    silencedHints: [...finding.silencedHints, hint.kind],
                  }),
                true,
              )
            }
          >
            {t('assessment.hints.silence')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function useTakesCaret(id: string, area: React.RefObject<HTMLTextAreaElement | null>): void {
  const wanted = useAssessmentView((view) => view.focusFindingId)
  const activate = useAssessmentView((view) => view.activateFinding)
  useEffect(() => {
    if (wanted !== id) return
    area.current?.focus()
    area.current?.scrollIntoView({ block: 'nearest' })
    useAssessmentView.setState({ focusFindingId: null })
    activate(id)
  }, [wanted, id, activate, area])
}

function CardMenu({ finding, item, desk }: FindingCardProps) {
  const t = useTranslate()
  const { apply } = desk
  const update = (change: Parameters<typeof updateFinding>[3]): void =>
    void apply((draft) => updateFinding(draft, item.id, finding.id, change), true)
  const isStrength = finding.kind === 'strength'
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
          isChosen: finding.keyTheme,
          run: () => update({ keyTheme: !finding.keyTheme }),
        },
        {
          id: 'example',
          text: t('assessment.goodExample'),
          isChosen: finding.goodExample,
          run: () => update({ goodExample: !finding.goodExample }),
        },
        {
          id: 'remove',
          text: t('assessment.removeFinding'),
          run: () => void apply((draft) => removeFinding(draft, item.id, finding.id), true),
        },
      ]}
    />
  )
}

/** A strength or an area for improvement with the quotations that show it. */
export const FindingCard = memo(function FindingCard(props: FindingCardProps) {
  const t = useTranslate()
  const { finding, item, desk, marks, number } = props
  const area = useRef<HTMLTextAreaElement>(null)
  const activate = useAssessmentView((view) => view.activateFinding)
  useTakesCaret(finding.id, area)
  const kind = t(`assessment.${finding.kind}`)
  const isReadOnly = desk.assessment.state === 'handedIn'
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
      <div className={styles['top']}>
        <Badge tone={finding.kind === 'strength' ? 'strength' : 'improve'}>{kind}</Badge>
        {finding.evidence.map((one) => (
          <Badge key={one.id} tone="mark">
            {marks.letters.get(one.id) ?? ''}
          </Badge>
        ))}
        {finding.keyTheme && <Badge tone="accent">{t('assessment.keyTheme')}</Badge>}
        {finding.goodExample && <Badge tone="accent">{t('assessment.goodExample')}</Badge>}
        <span className={styles['push']} />
        {!isReadOnly && <CardMenu {...props} />}
      </div>
      <TextArea
        label={t('assessment.findingText', { kind, number })}
        hideLabel
        value={finding.text}
        readOnly={isReadOnly}
        areaRef={area}
        placeholder={t('assessment.findingText', { kind, number })}
        onChange={(text) =>
          desk.apply((draft) => updateFinding(draft, item.id, finding.id, { text }))
        }
      />
      {finding.evidence.map((one) => (
        <QuoteLine
          key={one.id}
          evidence={one}
          letter={marks.letters.get(one.id) ?? ''}
          isLost={marks.lost.has(one.id)}
          reveal={props.reveal}
          {...(isReadOnly
            ? {}
            : {
                onRemove: () =>
                  void desk.apply(
                    (draft) => removeEvidence(draft, item.id, finding.id, one.id),
                    true,
                  ),
              })}
        />
      ))}
      <Hints {...props} />
    </article>
  )
})
