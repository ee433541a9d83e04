import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskStore } from '../storage/deskStore'
import { readSetting } from '../storage/settings'
import { useTheme } from './useTheme'

/**
 * Language, theme and text size as far as the store can still tell them. Read once and never
 * again: the store may be closed at any moment while it is being rescued.
 */
export function RescueAppearance({ store }: { readonly store: DeskStore | null }) {
  const { i18n } = useTranslation()
  const [theme, setTheme] = useState<string>()
  useTheme(theme)
  useEffect(() => {
    const read = async (): Promise<void> => {
      if (store === null || !store.db.isOpen()) return
      const language = (await readSetting(store.db, 'language')) === 'en' ? 'en' : 'sv'
      const scale = (await readSetting(store.db, 'textScalePercent')) ?? 100
      setTheme((await readSetting(store.db, 'theme')) ?? undefined)
      document.documentElement.style.setProperty('--scale', String(scale / 100))
      document.documentElement.lang = language
      await i18n.changeLanguage(language)
    }
    // Without an answer the screen is shown as the system has it; nothing more may go wrong here.
    read().catch(() => undefined)
  }, [store, i18n])
  return null
}
