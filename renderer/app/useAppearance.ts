import { useEffect } from 'react'
import { ask } from '../desktop/desk'
import { useSetting } from '../storage/settings'
import { useWords } from '../ui/useTranslate'
import { useRoom } from './useRoom'
import { useTheme } from './useTheme'

/** Puts the chosen language, theme and text size on the page. */
export function useAppearance(): void {
  const [theme] = useSetting('theme')
  const [language] = useSetting('language')
  const [scale] = useSetting('textScalePercent')
  const { choose } = useWords()
  useTheme(theme)
  useRoom((scale ?? 100) / 100)
  useEffect(() => {
    document.documentElement.style.setProperty('--scale', String((scale ?? 100) / 100))
  }, [scale])
  useEffect(() => {
    if (language === undefined) return
    const chosen = language === 'en' ? 'en' : 'sv'
    document.documentElement.lang = chosen
    void choose(chosen)
    void ask('app:language', { language: chosen })
  }, [language, choose])
}
