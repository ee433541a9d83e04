import { useDeskStore } from '../../storage/deskStore'
import { useKnownKeys } from '../../storage/knownSenders'
import { Button } from '../../ui/Button'
import { OwnFingerprint } from '../../ui/OwnFingerprint'
import type { StageProps } from '../../ui/stageProps'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import { FileLine } from './FileLine'
import styles from './Round.module.css'
import { writeCriteria } from './roundFiles'
import { useFileWriting } from './useFileWriting'

/** The criteria as a file, for anyone who has the round. */
export function CriteriaFile({
  round,
  profile,
  isOffice,
}: Pick<StageProps, 'round' | 'profile' | 'isOffice'>) {
  const t = useTranslate()
  const language = useLanguage()
  const store = useDeskStore()
  const { own } = useKnownKeys()
  const { title, version } = round.criteria
  const { state, write } = useFileWriting(() => {
    const fileName = t('round.overview.criteriaVersion', { title: title[language], version })
    const role = isOffice ? 'office' : 'examiner'
    return writeCriteria(store, { roundId: round.id, profile, role, fileName })
  })
  return (
    <section className={styles['criterion']} aria-labelledby="criteria-file">
      <h2 id="criteria-file">{t('round.criteria.file')}</h2>
      <p>{t('round.criteria.fileLead')}</p>
      <div>
        <Button isDisabled={state?.kind === 'writing'} onPress={write}>
          {t('round.criteria.writeFile')}
        </Button>
      </div>
      <FileLine state={state} />
      {state?.kind === 'saved' && <OwnFingerprint fingerprint={own} />}
    </section>
  )
}
