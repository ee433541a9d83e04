import type { Requirement } from '#shared/criteria/criteriaSet'
import type { RequirementAnswer } from '#shared/journey/assessment/assessment'
import { answerRequirement, removeRequirementEvidence } from '#shared/journey/assessment/editing'
import { coverageHints } from '#shared/journey/entry/goalChain'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import { useAssessmentView } from './assessmentSlice'
import type { InstrumentProps } from './deskProps'
import styles from './Instrument.module.css'
import { QuoteLine } from './QuoteLine'

const ANSWERS = ['yes', 'partly', 'no', 'notShown'] as const

interface RequirementCardProps extends InstrumentProps {
  readonly requirement: Requirement
  readonly answer: RequirementAnswer | undefined
  readonly hintBlockIds: readonly string[]
  readonly number: number
}

function RequirementCard(props: RequirementCardProps) {
  const t = useTranslate()
  const language = useLanguage()
  const { requirement, answer, desk, marks, reveal } = props
  const active = useAssessmentView((view) => view.activeRequirementId)
  const activate = useAssessmentView((view) => view.activateRequirement)
  const isReadOnly = desk.assessment.state === 'handedIn'
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- follows the focus of what is in it
    <fieldset
      className={styles['requirement']}
      data-active={active === requirement.id}
      onFocus={() => activate(requirement.id)}
    >
      <legend className="visually-hidden">{`${props.number}. ${requirement.text[language]}`}</legend>
      <p aria-hidden="true">
        <strong>{`${props.number}. ${requirement.text[language]}`}</strong>{' '}
        <Badge tone="plain">
          {t(
            requirement.demanded ? 'assessment.coverage.demanded' : 'assessment.coverage.optional',
          )}
        </Badge>
      </p>
      <p className={styles['caption']}>{requirement.help[language]}</p>
      <div className={styles['answers']}>
        {ANSWERS.map((value) => (
          <label key={value} className={styles['answer']}>
            <input
              type="radio"
              name={`requirement-${requirement.id}`}
              checked={answer?.answer === value}
              disabled={isReadOnly}
              onChange={() =>
                desk.apply((draft) => answerRequirement(draft, requirement.id, value), true)
              }
            />
            {t(`assessment.coverage.answers.${value}`)}
          </label>
        ))}
      </div>
      {answer?.evidence.map((one) => (
        <QuoteLine
          key={one.id}
          evidence={one}
          letter={marks.letters.get(one.id) ?? ''}
          isLost={marks.lost.has(one.id)}
          reveal={reveal}
          {...(isReadOnly
            ? {}
            : {
                onRemove: (id) =>
                  void desk.apply(
                    (draft) => removeRequirementEvidence(draft, requirement.id, id),
                    true,
                  ),
              })}
        />
      ))}
      {props.hintBlockIds.length > 0 && (
        <div className={styles['row']}>
          {props.hintBlockIds.slice(0, 3).map((blockId, index) => (
            <Button key={blockId} small look="quiet" onPress={() => reveal(blockId)}>
              {t('assessment.coverage.showHint', { number: index + 1 })}
            </Button>
          ))}
        </div>
      )}
    </fieldset>
  )
}

/** The nine requirements on every unit: yes, partly, no or not shown, each with what shows it. */
export function CoverageView(props: InstrumentProps) {
  const t = useTranslate()
  const { desk, round, entry } = props
  const answers = desk.assessment.coverage
  const hints = coverageHints(entry, round.criteria)
  const answered = answers.filter((row) => row.answer !== null).length
  return (
    <div className={styles['scroll']}>
      <header className={styles['head']}>
        <h2>{t('assessment.coverage.title')}</h2>
        <p className={styles['caption']}>{t('assessment.coverage.lead')}</p>
        <p role="status" className={styles['caption']}>
          {t('assessment.coverage.answered', {
            count: answered,
            total: round.criteria.requirements.length,
          })}
        </p>
      </header>
      {round.criteria.requirements.map((requirement, index) => (
        <RequirementCard
          key={requirement.id}
          {...props}
          number={index + 1}
          requirement={requirement}
          answer={answers.find((row) => row.requirementId === requirement.id)}
          hintBlockIds={hints.find((hint) => hint.requirementId === requirement.id)?.blockIds ?? []}
        />
      ))}
    </div>
  )
}
