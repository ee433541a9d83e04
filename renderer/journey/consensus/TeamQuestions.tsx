import { Plus } from 'lucide-react'
import { LONGEST } from '#shared/journey/assessment/assessment'
import { setTeamQuestions } from '#shared/journey/consensus/teamText'
import { QuestionId } from '#shared/kernel/identifiers'
import { randomId } from '../../storage/randomId'
import { Button } from '../../ui/Button'
import { TextArea } from '../../ui/TextArea'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Meeting.module.css'
import type { MeetingProps } from './meetingProps'

/** What the team wants to ask at the site visit about this item. */
export function TeamQuestions({ consensus, live, item }: MeetingProps) {
  const t = useTranslate()
  const all = consensus.siteVisitQuestions
  const questions = all.filter((one) => one.itemId === item.id)
  const add = (): void => {
    const id = QuestionId.parse(randomId('question'))
    live.take((standing) =>
      setTeamQuestions(standing, [
        ...standing.siteVisitQuestions,
        { id, itemId: item.id, text: '', askWhom: 'anyone' },
      ]),
    )
  }
  return (
    <div className={styles['stack']}>
      {questions.map((question, index) => (
        <div key={question.id} className={styles['stack']}>
          <TextArea
            label={t('consensus.team.questionText', { number: index + 1 })}
            value={question.text}
            limit={LONGEST.question}
            rows={1}
            onChange={(text) =>
              void live.take(
                (standing) =>
                  setTeamQuestions(
                    standing,
                    standing.siteVisitQuestions.map((one) =>
                      one.id === question.id ? { ...one, text } : one,
                    ),
                  ),
                false,
              )
            }
          />
          <div>
            <Button
              small
              look="quiet"
              onPress={() =>
                void live.take((standing) =>
                  setTeamQuestions(
                    standing,
                    standing.siteVisitQuestions.filter((one) => one.id !== question.id),
                  ),
                )
              }
            >
              {t('consensus.team.removeQuestion')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button small look="quiet" icon={Plus} onPress={add}>
          {t('consensus.team.question')}
        </Button>
      </div>
    </div>
  )
}
