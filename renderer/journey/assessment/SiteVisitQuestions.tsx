import { Plus, Trash2 } from 'lucide-react'
import { memo } from 'react'
import { LONGEST, type Assessment } from '#shared/journey/assessment/assessment'
import { addQuestion, removeQuestion, updateQuestion } from '#shared/journey/assessment/editing'
import { QuestionId, type ItemId } from '#shared/kernel/identifiers'
import { randomId } from '../../storage/randomId'
import { Button } from '../../ui/Button'
import { SelectField } from '../../ui/SelectField'
import { TextArea } from '../../ui/TextArea'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Instrument.module.css'
import type { ApplyEdit } from './useAssessment'

const WHOM = ['manager', 'staff', 'users', 'anyone'] as const

interface SiteVisitQuestionsProps {
  readonly questions: Assessment['siteVisitQuestions']
  readonly itemId: ItemId
  readonly isReadOnly: boolean
  readonly apply: ApplyEdit
}

/** What the entry leaves open and the visit can answer, and whom to ask. */
export const SiteVisitQuestions = memo(function SiteVisitQuestions(props: SiteVisitQuestionsProps) {
  const t = useTranslate()
  const { itemId, isReadOnly, apply } = props
  const questions = props.questions.filter((one) => one.itemId === itemId)
  const add = (): void => {
    const id = QuestionId.parse(randomId('question'))
    apply((draft) => addQuestion(draft, { id, itemId, text: '', askWhom: 'anyone' }), true)
  }
  return (
    <section className={styles['part']} aria-label={t('assessment.questions')}>
      <h3>{t('assessment.questions')}</h3>
      {questions.map((question, index) => (
        <div key={question.id} className={styles['question']}>
          <TextArea
            label={t('assessment.questionText', { number: index + 1 })}
            value={question.text}
            limit={LONGEST.question}
            readOnly={isReadOnly}
            rows={1}
            onChange={(text) => apply((draft) => updateQuestion(draft, question.id, { text }))}
          />
          <SelectField
            label={t('assessment.askWhom')}
            value={question.askWhom}
            isDisabled={isReadOnly}
            options={WHOM.map((value) => ({ value, text: t(`assessment.whom.${value}`) }))}
            onChange={(askWhom) =>
              apply((draft) => updateQuestion(draft, question.id, { askWhom }), true)
            }
          />
          {!isReadOnly && (
            <div>
              <Button
                small
                look="quiet"
                icon={Trash2}
                onPress={() => apply((draft) => removeQuestion(draft, question.id), true)}
              >
                {t('assessment.removeQuestion')}
              </Button>
            </div>
          )}
        </div>
      ))}
      {!isReadOnly && (
        <div>
          <Button small icon={Plus} onPress={add}>
            {t('assessment.addQuestion')}
          </Button>
        </div>
      )}
    </section>
  )
})
