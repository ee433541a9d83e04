import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '../desktop/desk'
import { useSetting } from '../storage/settings'
import { useRoom } from './useRoom'
import { useTheme } from './useTheme'

/** Puts the chosen language, theme and text size on the page. */
export function useAppearance(): void {
  const [theme] = useSetting('theme')
  const [language] = useSetting('language')
  const [scale] = useSetting('textScalePercent')
  const { i18n } = useTranslation()
  useTheme(theme)
  useRoom((scale ?? 100) / 100)
  useEffect(() => {
    document.documentElement.style.setProperty('--scale', String((scale ?? 100) / 100))
  }, [scale])
  useEffect(() => {
    if (language === undefined) return
    const chosen = language === 'en' ? 'en' : 'sv'
    document.documentElement.lang = chosen
    // Told of it, even the same language would have every text drawn again.
    if (i18n.language !== chosen) void i18n.changeLanguage(chosen)
    void ask('app:language', { language: chosen })
  }, [language, i18n])
}
