import { Plus } from 'lucide-react'
import type { Item, Scale } from '#shared/criteria/criteriaSet'
import { itemsOf } from '#shared/criteria/criteriaSet'
import type { ItemAssessment } from '#shared/journey/assessment/assessment'
import {
  addFinding,
  emptyFinding,
  setNotShown,
  setReason,
} from '#shared/journey/assessment/editing'
import { scoreHints } from '#shared/journey/assessment/writingHints'
import { FindingId } from '#shared/kernel/identifiers'
import { randomId } from '../../storage/randomId'
import { useSetting } from '../../storage/settings'
import { Button } from '../../ui/Button'
import { TextArea } from '../../ui/TextArea'
import { useArrival } from '../../ui/useArrival'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import { useAssessmentView } from './assessmentSlice'
import { BandControl } from './BandControl'
import { FindingCard } from './FindingCard'
import type { InstrumentProps } from './deskProps'
import styles from './Instrument.module.css'
import { ItemFooter } from './ItemFooter'
import { NoteField } from './NoteField'
import { SiteVisitQuestions } from './SiteVisitQuestions'

function ItemHead({ item, round }: Pick<InstrumentProps, 'item' | 'round'>) {
  const t = useTranslate()
  const language = useLanguage()
  const title = useArrival<HTMLHeadingElement>()
  const [guiding, setGuiding] = useSetting('guidingQuestions')
  const criterion = round.criteria.criteria.find((one) =>
    one.items.some((row) => row.id === item.id),
  )
  return (
    <header className={styles['head']}>
      <p className={styles['caption']}>
        {criterion === undefined ? '' : `${criterion.id} ${criterion.title[language]} · `}
        {t('assessment.points', { points: item.maxPoints })}
      </p>
      <h2 ref={title} tabIndex={-1}>{`${item.id} ${item.title[language]}`}</h2>
      <details
        className={styles['questions']}
        open={guiding !== 'closed'}
        onToggle={(event) => setGuiding(event.currentTarget.open ? 'open' : 'closed')}
      >
        <summary>{t('assessment.guiding')}</summary>
        <ul data-plain>
          {item.guidingQuestions.map((question) => (
            <li key={question.sv}>{question[language]} </li>
          ))}
        </ul>
      </details>
    </header>
  )
}

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

/** One item: questions, findings with their evidence, then the band in words, then the step, then why. */
export function ItemView(props: InstrumentProps) {
  const t = useTranslate()
  const { item, desk, round } = props
  const { apply, assessment } = desk
  const focusFinding = useAssessmentView((view) => view.focusFinding)
  const scored = assessment.items.find((one) => one.itemId === item.id)
  const isReadOnly = assessment.state === 'handedIn'
  if (scored === undefined) return null
  const add = (kind: 'strength' | 'improvement'): void => {
    const finding = emptyFinding(FindingId.parse(randomId('finding')), kind)
    if (apply((draft) => addFinding(draft, item.id, finding), true)) focusFinding(finding.id)
  }
  return (
    <>
      <div className={styles['scroll']}>
        {isReadOnly && <p className={styles['locked']}>{t('assessment.handIn.readOnly')}</p>}
        <ItemHead item={item} round={round} />
        <section className={styles['part']} aria-label={t('assessment.findings')}>
          {scored.findings.length === 0 && (
            <p className={styles['caption']}>
              {t('assessment.noFindings', {
                strengthKey: t('assessment.keys.strength').toUpperCase(),
                improvementKey: t('assessment.keys.improvement').toUpperCase(),
              })}
            </p>
          )}
          {scored.findings.map((finding, index) => (
            <FindingCard
              key={finding.id}
              {...props}
              finding={finding}
              number={index + 1}
              findings={scored.findings}
            />
          ))}
          {!isReadOnly && (
            <div className={styles['row']}>
              <Button small icon={Plus} onPress={() => add('strength')}>
                {t('assessment.addStrength')}
              </Button>
              <Button small icon={Plus} onPress={() => add('improvement')}>
                {t('assessment.addImprovement')}
              </Button>
            </div>
          )}
        </section>
        <section className={styles['part']} aria-label={t('assessment.bands', { code: item.id })}>
          <BandControl item={item} scored={scored} desk={desk} set={round.criteria} />
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
          <ScoreHints item={item} scored={scored} scale={round.criteria.scale} />
          <TextArea
            label={t('assessment.reason')}
            hint={t('assessment.reasonHint')}
            value={scored.reason}
            readOnly={isReadOnly}
            onChange={(reason) => apply((draft) => setReason(draft, item.id, reason))}
          />
        </section>
        <SiteVisitQuestions desk={desk} itemId={item.id} />
        <NoteField entryId={props.entry.id} examinerId={props.examinerId} itemId={item.id} />
      </div>
      <ItemFooter {...props} items={itemsOf(round.criteria)} />
    </>
  )
}
