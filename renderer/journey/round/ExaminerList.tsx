import type { Examiner, Round } from '#shared/journey/round/round'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Round.module.css'

interface ExaminerListProps {
  readonly round: Round
  /** Null for somebody who may only read. */
  readonly acts: {
    readonly add: () => void
    readonly edit: (examiner: Examiner) => void
    readonly remove: (examiner: Examiner) => void
  } | null
}

/** The round's examiners, each with administration, experience and teams. */
export function ExaminerList({ round, acts }: ExaminerListProps) {
  const t = useTranslate()
  const add = acts !== null && <Button onPress={acts.add}>{t('round.people.addExaminer')}</Button>
  return (
    <section className={styles['criterion']} aria-labelledby="examiners">
      <div className={styles['head']}>
        <h2 id="examiners">{t('round.people.examiners')}</h2>
        {round.examiners.length > 0 && add}
      </div>
      {round.examiners.length === 0 && (
        <EmptyState title={t('round.people.noExaminers')} actions={add}>
          {acts !== null && t('round.people.noExaminersText')}
        </EmptyState>
      )}
      <ul data-plain className={styles['rows']}>
        {round.examiners.map((examiner) => {
          const teams = round.teams.filter((team) => team.memberIds.includes(examiner.id))
          const facts = [examiner.administration, examiner.email].filter(Boolean)
          return (
            <li key={examiner.id} className={styles['row']}>
              <div>
                <p className={styles['name']}>
                  {examiner.name}
                  {examiner.experienced && (
                    <Badge tone="plain">{t('round.people.experiencedMark')}</Badge>
                  )}
                </p>
                <p className={styles['small']}>
                  {[
                    ...facts,
                    teams.length === 0
                      ? t('round.people.inNoTeam')
                      : t('round.people.inTeams', {
                          teams: teams.map((team) => team.name).join(', '),
                        }),
                  ].join(' · ')}
                </p>
              </div>
              {acts !== null && (
                <div className={styles['actions']}>
                  <Button
                    small
                    aria-label={t('round.people.editOf', { name: examiner.name })}
                    onPress={() => acts.edit(examiner)}
                  >
                    {t('round.people.edit')}
                  </Button>
                  <Button
                    small
                    look="quiet"
                    aria-label={t('round.people.removeOf', { name: examiner.name })}
                    onPress={() => acts.remove(examiner)}
                  >
                    {t('round.people.remove')}
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
