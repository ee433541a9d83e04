import { shownHash } from '#shared/criteria/criteriaFacts'
import type { Round } from '#shared/journey/round/round'
import { useEntryHeads } from '../../storage/liveRecords'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { fullDateText, today } from '../../ui/dateText'
import type { StageProps } from '../../ui/stageProps'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from './Round.module.css'

function Calendar({ round }: { readonly round: Pick<Round, 'calendar'> }) {
  const t = useTranslate()
  const language = useLanguage()
  const now = today()
  return (
    <section className={styles['criterion']} aria-labelledby="round-calendar">
      <h2 id="round-calendar">{t('round.overview.calendar')}</h2>
      <div className={styles['tableFrame']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('round.overview.step')}</th>
              <th scope="col">{t('round.overview.days')}</th>
              <th scope="col">{t('round.overview.state')}</th>
            </tr>
          </thead>
          <tbody>
            {round.calendar.map((row) => {
              const when = row.to < now ? 'past' : row.from > now ? 'later' : 'now'
              const from = fullDateText(row.from, language)
              const to = fullDateText(row.to, language)
              return (
                <tr key={row.step} data-when={when}>
                  <th scope="row">{t(`app.start.steps.${row.step}`)}</th>
                  <td>{from === to ? from : `${from} – ${to}`}</td>
                  <td>{t(`round.overview.when.${when}`)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** What the round is, in facts: prize, classes, criteria with their checksum, and the year's days. */
export function RoundOverview({ round, isOffice, go }: StageProps) {
  const t = useTranslate()
  const language = useLanguage()
  const entries = useEntryHeads(round.id)?.length ?? 0
  const size = [
    t('round.overview.entries', { count: entries }),
    t('round.overview.units', { count: round.units.length }),
    t('round.overview.examiners', { count: round.examiners.length }),
    t('round.overview.teams', { count: round.teams.length }),
  ]
  const { issuer, criteria } = round
  return (
    <>
      <dl className={styles['facts']}>
        <dt>{t('round.overview.prize')}</dt>
        <dd>{t(`round.prizes.${round.prize}`)}</dd>
        <dt>{t('round.overview.year')}</dt>
        <dd>{round.year}</dd>
        <dt>{t('round.overview.classes')}</dt>
        <dd>
          {round.classes.length === 0 ? t('round.overview.noClasses') : round.classes.join(', ')}
        </dd>
        <dt>{t('round.overview.ceremonyDay')}</dt>
        <dd>{fullDateText(round.ceremonyDay, language)}</dd>
        <dt>{t('round.overview.size')}</dt>
        <dd>{size.join(', ')}</dd>
        <dt>{t('round.overview.issuer')}</dt>
        <dd>
          {issuer.administration === ''
            ? issuer.name
            : t('round.overview.issuerOf', {
                name: issuer.name,
                administration: issuer.administration,
              })}
        </dd>
        <dt>{t('round.overview.criteria')}</dt>
        <dd>
          {t('round.overview.criteriaVersion', {
            title: criteria.title[language],
            version: criteria.version,
          })}{' '}
          {criteria.isExample && <Badge tone="warn">{t('round.exampleCriteria')}</Badge>}
        </dd>
        <dt>{t('round.overview.hash')}</dt>
        <dd>
          <span className={styles['code']}>{shownHash(round.criteriaHash)}</span>
          <br />
          <span className={styles['small']}>{t('round.overview.hashHint')}</span>
        </dd>
      </dl>
      {round.calendar.length > 0 && <Calendar round={round} />}
      {isOffice && (
        <div>
          <Button onPress={() => go({ page: 'round', view: 'new' })}>
            {t('round.overview.newRound')}
          </Button>
        </div>
      )}
    </>
  )
}
