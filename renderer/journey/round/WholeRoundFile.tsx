import { FileLine } from '../../exchange/FileLine'
import type { SaveOutcome } from '../../exchange/savedOutcome'
import { useFileWriting } from '../../exchange/useFileWriting'
import { useDeskStore } from '../../storage/deskStore'
import { Button } from '../../ui/Button'
import type { StageProps } from '../../ui/stageProps'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Round.module.css'
import { writeWholeRound } from './roundFiles'

interface WholeRoundFileProps extends Pick<StageProps, 'round' | 'profile'> {
  readonly passphrase: string | null
}

/** The round as a file for a colleague at the office, who goes on with it on another machine. */
export function WholeRoundFile({ round, profile, passphrase }: WholeRoundFileProps) {
  const t = useTranslate()
  const store = useDeskStore()
  const { state, write } = useFileWriting()
  const save = (): Promise<SaveOutcome> => {
    const fileName = t('round.packages.wholeFileName', { round: round.title })
    return writeWholeRound(store, { roundId: round.id, profile, passphrase, fileName })
  }
  return (
    <section className={styles['criterion']} aria-labelledby="whole-round">
      <h2 id="whole-round">{t('round.packages.whole')}</h2>
      <p className={styles['lead']}>{t('round.packages.wholeLead')}</p>
      <div>
        <Button isDisabled={state?.kind === 'writing'} onPress={() => write(save)}>
          {t('round.packages.writeWhole')}
        </Button>
      </div>
      <FileLine state={state} writing={t('round.packages.writing')} />
    </section>
  )
}
