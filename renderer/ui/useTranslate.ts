import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language, Translate } from '#shared/i18n/translate'

/** The translator of the chosen language, with keys and slots the compiler knows. */
export function useTranslate(): Translate {
  const { t } = useTranslation()
  return useCallback((key, slots) => t(key, { ...slots }), [t])
}

/** The chosen language. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'sv'
}
