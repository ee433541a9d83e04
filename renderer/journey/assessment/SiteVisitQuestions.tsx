import { Plus, Trash2 } from 'lucide-react'
import { addQuestion, removeQuestion, updateQuestion } from '#shared/journey/assessment/editing'
import { QuestionId, type ItemId } from '#shared/kernel/identifiers'
import { randomId } from '../../storage/randomId'
import { Button } from '../../ui/Button'
import { SelectField } from '../../ui/SelectField'
import { TextArea } from '../../ui/TextArea'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Instrument.module.css'
import type { ScoringDeskProps } from './deskProps'

const WHOM = ['manager', 'staff', 'users', 'anyone'] as const

/** What the entry leaves open and the visit can answer, and whom to ask. */
export function SiteVisitQuestions(props: {
  readonly desk: ScoringDeskProps['desk']
  readonly itemId: ItemId
}) {
  const t = useTranslate()
  const { desk, itemId } = props
  const questions = desk.assessment.siteVisitQuestions.filter((one) => one.itemId === itemId)
  const isReadOnly = desk.assessment.state === 'handedIn'
  const add = (): void => {
    const id = QuestionId.parse(randomId('question'))
    desk.apply((draft) => addQuestion(draft, { id, itemId, text: '', askWhom: 'anyone' }), true)
  }
  return (
    <section className={styles['part']} aria-label={t('assessment.questions')}>
      <h3>{t('assessment.questions')}</h3>
      {questions.map((question, index) => (
        <div key={question.id} className={styles['question']}>
          <TextArea
            label={t('assessment.questionText', { number: index + 1 })}
            value={question.text}
            readOnly={isReadOnly}
            rows={1}
            onChange={(text) => desk.apply((draft) => updateQuestion(draft, question.id, { text }))}
          />
          <SelectField
            label={t('assessment.askWhom')}
            value={question.askWhom}
            isDisabled={isReadOnly}
            options={WHOM.map((value) => ({ value, text: t(`assessment.whom.${value}`) }))}
            onChange={(askWhom) =>
              desk.apply((draft) => updateQuestion(draft, question.id, { askWhom }), true)
            }
          />
          {!isReadOnly && (
            <div>
              <Button
                small
                look="quiet"
                icon={Trash2}
                onPress={() => desk.apply((draft) => removeQuestion(draft, question.id), true)}
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
}
