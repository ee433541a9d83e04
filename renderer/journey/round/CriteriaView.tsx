import type { CriteriaSet, Item } from '#shared/criteria/criteriaSet'
import { Badge } from '../../ui/Badge'
import type { StageProps } from '../../ui/stageProps'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import { CriteriaFile } from './CriteriaFile'
import styles from './Round.module.css'

function Bands({ item, set }: { readonly item: Item; readonly set: CriteriaSet }) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <div className={styles['tableFrame']}>
      <table className={styles['table']} aria-label={t('round.criteria.bands', { code: item.id })}>
        <thead>
          <tr>
            <th scope="col">{t('round.criteria.band')}</th>
            <th scope="col">{t('round.criteria.percent')}</th>
            <th scope="col">{t('round.criteria.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {set.scale.bands.map((band, index) => (
            <tr key={band.number}>
              <th scope="row">
                {band.number} {band.name[item.kind][language]}
              </th>
              <td>
                {band.from}–{band.to}
              </td>
              <td>{item.bands[index]?.[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ItemDetails({ item, set }: { readonly item: Item; readonly set: CriteriaSet }) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <details className={styles['item']}>
      <summary>
        {item.id} {item.title[language]}
      </summary>
      <div className={styles['itemBody']}>
        <p className={styles['small']}>
          {t('round.criteria.points', { points: item.maxPoints })} ·{' '}
          {t(`round.criteria.kind.${item.kind}`)}
        </p>
        <h4>{t('round.criteria.questions')}</h4>
        <ul>
          {item.guidingQuestions.map((question) => (
            <li key={question.sv}>{question[language]}</li>
          ))}
        </ul>
        <Bands item={item} set={set} />
      </div>
    </details>
  )
}

const WORDS = ['goal', 'goals', 'vision'] as const

function Vocabulary({ set }: { readonly set: CriteriaSet }) {
  const t = useTranslate()
  return (
    <section className={styles['criterion']} aria-labelledby="vocabulary">
      <h2 id="vocabulary">{t('round.criteria.vocabulary')}</h2>
      <div className={styles['tableFrame']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('round.criteria.word')}</th>
              <th scope="col">{t('round.criteria.inSwedish')}</th>
              <th scope="col">{t('round.criteria.inEnglish')}</th>
            </tr>
          </thead>
          <tbody>
            {WORDS.map((word) => (
              <tr key={word}>
                <th scope="row">{t(`round.criteria.${word}`)}</th>
                <td lang="sv">{set.vocabulary[word].sv}</td>
                <td lang="en">{set.vocabulary[word].en}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Conditions({ set }: { readonly set: CriteriaSet }) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <>
      <section className={styles['criterion']} aria-labelledby="requirements">
        <h2 id="requirements">{t('round.criteria.requirements')}</h2>
        <ul className={styles['plainList']}>
          {set.requirements.map((row) => (
            <li key={row.id}>
              {row.text[language]}{' '}
              <span className={styles['small']}>
                {t(row.demanded ? 'round.criteria.demanded' : 'round.criteria.optional')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles['criterion']} aria-labelledby="eligibility">
        <h2 id="eligibility">{t('round.criteria.eligibility')}</h2>
        <ul className={styles['plainList']}>
          {set.eligibility.map((row) => (
            <li key={row.id}>
              <strong>{t(`round.criteria.decides.${row.decides}`)}</strong> {row.text[language]}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

/** The criteria the round judges by, readable from criterion to the sentence of a band, and as a file. */
export function CriteriaView({ round, profile, isOffice }: StageProps) {
  const t = useTranslate()
  const language = useLanguage()
  const set = round.criteria
  return (
    <>
      <div className={styles['criterion']}>
        <div className={styles['name']}>
          <h2>
            {t('round.overview.criteriaVersion', {
              title: set.title[language],
              version: set.version,
            })}
          </h2>
          {set.isExample && <Badge tone="warn">{t('round.exampleCriteria')}</Badge>}
        </div>
        <p>{set.description[language]}</p>
        <p className={styles['small']}>
          {t('round.criteria.source', { source: set.source[language] })}
        </p>
        <p className={styles['small']}>
          {t('round.criteria.tolerance', { tolerance: set.tolerance })}
        </p>
      </div>
      <CriteriaFile round={round} profile={profile} isOffice={isOffice} />
      {set.criteria.map((criterion) => (
        <section
          key={criterion.id}
          className={styles['criterion']}
          aria-labelledby={`criterion-${criterion.id}`}
        >
          <h2 id={`criterion-${criterion.id}`}>
            {criterion.id} {criterion.title[language]}
          </h2>
          <p className={styles['lead']}>{criterion.purpose[language]}</p>
          {criterion.items.map((item) => (
            <ItemDetails key={item.id} item={item} set={set} />
          ))}
        </section>
      ))}
      <Vocabulary set={set} />
      <Conditions set={set} />
    </>
  )
}
