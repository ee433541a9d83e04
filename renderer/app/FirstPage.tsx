import type { CriteriaFile } from '../storage/criteriaFile'
import { useDeskStore } from '../storage/deskStore'
import { saveProfile } from '../storage/profile'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { useLanguage, useTranslate } from '../ui/useTranslate'
import { LanguageChoice } from './LanguageChoice'
import { ProfileForm } from './ProfileForm'
import styles from './StartPage.module.css'

interface FirstPageProps {
  readonly onSample: () => void
  readonly onOpenFile: () => void
  readonly isBusy: boolean
  readonly notice: string | null
  /** Criteria that a round is to be made with as soon as it is known by whom. */
  readonly criteriaFile: CriteriaFile | null
}

/** The very first time: who are you, or a look round with the sample round. */
export function FirstPage(props: FirstPageProps) {
  const t = useTranslate()
  const language = useLanguage()
  const store = useDeskStore()
  const criteria = props.criteriaFile?.set.title[language]
  return (
    <main className={styles['page']} tabIndex={-1}>
      <div className={styles['inner']}>
        <LanguageChoice />
        <header>
          <p className={styles['kicker']}>{t('app.title')}</p>
          <h1 className={styles['hello']}>{t('app.profile.title')}</h1>
          <p className={styles['lead']}>{t('app.profile.intro')}</p>
        </header>
        {props.notice !== null && (
          <Notice tone="danger" isAlert>
            {props.notice}
          </Notice>
        )}
        {criteria !== undefined && (
          <Notice tone="info">{t('app.profile.thenRound', { criteria })}</Notice>
        )}
        <div className={styles['columns']}>
          <ProfileForm
            profile={null}
            onSave={(values) => void saveProfile(store.db, null, values)}
          />
          <section className={styles['drop']} aria-labelledby="look-round">
            <h2 id="look-round">{t('app.profile.lookRound')}</h2>
            <p>{t('app.profile.lookRoundText')}</p>
            <Button onPress={props.onSample} isDisabled={props.isBusy}>
              {props.isBusy ? t('app.start.loadingSample') : t('app.start.sample')}
            </Button>
            <Button look="quiet" onPress={props.onOpenFile}>
              {t('app.commands.openFile')}
            </Button>
          </section>
        </div>
      </div>
    </main>
  )
}
