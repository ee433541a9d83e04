import { ChoiceList } from '../../ui/ChoiceList'
import { useTranslate } from '../../ui/useTranslate'
import { OFFICE, type WhoAnswer, type WhoQuestion } from './whoQuestion'

interface WhoAreYouProps {
  readonly question: WhoQuestion
  readonly answer: WhoAnswer | null
  readonly isMissing: boolean
  readonly onAnswer: (answer: WhoAnswer) => void
}

/** Nobody logs in: the person says which of the round's people she is. */
export function WhoAreYou({ question, answer, isMissing, onAnswer }: WhoAreYouProps) {
  const t = useTranslate()
  const people = question.people.map(({ id, name, administration }) => ({
    value: String(id),
    text: name,
    detail: administration,
  }))
  const office = {
    value: OFFICE,
    text: t('exchange.flow.office'),
    detail: t('exchange.flow.officeMeaning'),
  }
  return (
    <ChoiceList
      label={t(question.isTeam ? 'exchange.flow.who' : 'exchange.flow.whoRound')}
      hint={t(question.isTeam ? 'exchange.flow.whoHint' : 'exchange.flow.whoRoundHint')}
      problem={isMissing ? t('exchange.flow.whoMissing') : null}
      value={answer}
      choices={question.isTeam ? people : [office, ...people]}
      onChange={onAnswer}
    />
  )
}
