import { useMemo } from 'react'
import { itemsOf } from '#shared/criteria/criteriaSet'
import { assessmentProgress } from '#shared/journey/assessment/progress'
import { useTranslate } from '../../ui/useTranslate'
import { useUnchanged } from '../../ui/useUnchanged'
import type { InstrumentProps } from './deskProps'
import { FindingList } from './FindingList'
import styles from './Instrument.module.css'
import { ItemFooter } from './ItemFooter'
import { ItemHead } from './ItemHead'
import { ItemScore } from './ItemScore'
import { NoteField } from './NoteField'
import { SiteVisitQuestions } from './SiteVisitQuestions'

/**
 * One item: questions, findings with their evidence, then the band in words, then the step, then why.
 * Each part is told only what it shows, so that a key press draws the part it is in and no other.
 */
export function ItemView(props: InstrumentProps) {
  const t = useTranslate()
  const { item, desk, round } = props
  const { apply, assessment } = desk
  const items = useMemo(() => itemsOf(round.criteria), [round.criteria])
  const progress = assessmentProgress(assessment, round.criteria)
  const standing = useUnchanged(progress, JSON.stringify(progress))
  const scored = assessment.items.find((one) => one.itemId === item.id)
  const isReadOnly = assessment.state === 'handedIn'
  if (scored === undefined) return null
  return (
    <>
      <div className={styles['scroll']}>
        {isReadOnly && <p className={styles['locked']}>{t('assessment.handIn.readOnly')}</p>}
        <ItemHead item={item} round={round} />
        <FindingList
          findings={scored.findings}
          item={item}
          rules={round.criteria.commentRules}
          marks={props.marks}
          isReadOnly={isReadOnly}
          apply={apply}
          reveal={props.reveal}
          focusPaper={props.focusPaper}
        />
        <ItemScore
          item={item}
          scored={scored}
          set={round.criteria}
          isReadOnly={isReadOnly}
          apply={apply}
        />
        <SiteVisitQuestions
          questions={assessment.siteVisitQuestions}
          itemId={item.id}
          isReadOnly={isReadOnly}
          apply={apply}
        />
        <NoteField entryId={props.entry.id} examinerId={props.examinerId} itemId={item.id} />
      </div>
      <ItemFooter
        items={items}
        item={item}
        progress={standing}
        entryId={props.entryId}
        place={props.place}
        go={props.go}
      />
    </>
  )
}
