import { useEffect } from 'react'
import { ask, listen } from '../desktop/desk'
import { useDeskStore } from '../storage/deskStore'
import type { Command } from './CommandPalette'
import { useAppView } from './store'

/** What the desktop and the keyboard ask of the window: flush before quitting, menu commands, Ctrl+K. */
export function useDesktopSignals(commands: readonly Command[], openFile: () => void): void {
  const { writers } = useDeskStore()
  const openPalette = useAppView((view) => view.openPalette)
  useEffect(() => {
    const flush = async (): Promise<void> => {
      const everythingSaved = await writers.flushAll()
      await ask('app:flushed', { everythingSaved })
    }
    return listen('desk:flush', () => void flush())
  }, [writers])
  useEffect(() => {
    const flush = (): void => void writers.flushAll()
    const events = ['blur', 'pagehide'] as const
    for (const name of events) window.addEventListener(name, flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      for (const name of events) window.removeEventListener(name, flush)
      document.removeEventListener('visibilitychange', flush)
    }
  }, [writers])
  useEffect(
    () => listen('desk:menu', (name) => commands.find((command) => command.id === name)?.run()),
    [commands],
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return
      const key = event.key.toLowerCase()
      if (key === 'k') openPalette(true)
      else if (key === 'o') openFile()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [openPalette, openFile])
}
