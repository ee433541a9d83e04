import { useEffect, useState } from 'react'
import type { DeskDatabase } from '../storage/database'
import { readSetting } from '../storage/settings'
import { useWords } from '../ui/useTranslate'
import { useTheme } from './useTheme'

/**
 * Language, theme and text size as far as a database can tell them. Read once and never again: it may
 * be closed at any moment.
 *
 * @param open gives the database, or null when there is none to ask.
 */
export function useStoredAppearance(open: () => Promise<DeskDatabase | null>): void {
  const { choose } = useWords()
  const [theme, setTheme] = useState<string>()
  useTheme(theme)
  useEffect(() => {
    const read = async (): Promise<void> => {
      const db = await open()
      if (db === null || !db.isOpen()) return
      const language = (await readSetting(db, 'language')) === 'en' ? 'en' : 'sv'
      const scale = (await readSetting(db, 'textScalePercent')) ?? 100
      setTheme((await readSetting(db, 'theme')) ?? undefined)
      document.documentElement.style.setProperty('--scale', String(scale / 100))
      document.documentElement.lang = language
      await choose(language)
    }
    // Without an answer the screen is shown as the system has it; nothing more may go wrong here.
    read().catch(() => undefined)
  }, [open, choose])
}
