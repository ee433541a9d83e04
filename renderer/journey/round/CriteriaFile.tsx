import { FileLine } from '../../exchange/FileLine'
import type { SaveOutcome } from '../../exchange/savedOutcome'
import { useFileWriting } from '../../exchange/useFileWriting'
import { useDeskStore } from '../../storage/deskStore'
import { useKnownKeys } from '../../storage/knownSenders'
import { Button } from '../../ui/Button'
import { OwnFingerprint } from '../../ui/OwnFingerprint'
import type { StageProps } from '../../ui/stageProps'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from './Round.module.css'
import { writeCriteria } from './roundFiles'

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
  const { state, write } = useFileWriting()
  const save = (): Promise<SaveOutcome> => {
    const fileName = t('round.overview.criteriaVersion', { title: title[language], version })
    const role = isOffice ? 'office' : 'examiner'
    return writeCriteria(store, { roundId: round.id, profile, role, fileName })
  }
  return (
    <section className={styles['criterion']} aria-labelledby="criteria-file">
      <h2 id="criteria-file">{t('round.criteria.file')}</h2>
      <p>{t('round.criteria.fileLead')}</p>
      <div>
        <Button isDisabled={state?.kind === 'writing'} onPress={() => write(save)}>
          {t('round.criteria.writeFile')}
        </Button>
      </div>
      <FileLine state={state} writing={t('round.packages.writing')} />
      {state?.kind === 'saved' && <OwnFingerprint fingerprint={own} />}
    </section>
  )
}
