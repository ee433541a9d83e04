import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language, Translate } from '#shared/i18n/translate'

const NAMESPACE = 'translation'

/** The translator of the chosen language, with keys and slots the compiler knows. */
export function useTranslate(): Translate {
  const { t, i18n } = useTranslation()
  const language = i18n.language
  return useCallback(
    (key, slots) => {
      // Most texts have no slots: looked up as they stand, a screen full of them costs no time.
      const text: unknown = slots ? null : i18n.getResource(language, NAMESPACE, key)
      return typeof text === 'string' ? text : t(key, { ...slots })
    },
    [t, i18n, language],
  )
}

/** The chosen language. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'sv'
}
