import { useSetting } from '../storage/settings'
import { useTranslate } from '../ui/useTranslate'
import { LANGUAGES } from './languages'
import styles from './StartPage.module.css'

/** Swedish or English, each named in itself, for whoever cannot read the other. */
export function LanguageChoice() {
  const t = useTranslate()
  const [language, setLanguage] = useSetting('language')
  return (
    <div className={styles['languages']} role="group" aria-label={t('app.settings.language')}>
      {LANGUAGES.map(({ value, text }) => (
        <button
          key={value}
          type="button"
          lang={value}
          aria-pressed={language === value}
          onClick={() => setLanguage(value)}
        >
          {text}
        </button>
      ))}
    </div>
  )
}
