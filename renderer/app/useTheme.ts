import { useEffect, useSyncExternalStore } from 'react'

const DARK = '(prefers-color-scheme: dark)'

function subscribeDark(listener: () => void): () => void {
  const query = window.matchMedia(DARK)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Puts light or dark on the page; anything but those two follows the system. */
export function useTheme(theme: string | undefined): void {
  const isSystemDark = useSyncExternalStore(subscribeDark, () => window.matchMedia(DARK).matches)
  useEffect(() => {
    const isDark = theme === 'dark' || (theme !== 'light' && isSystemDark)
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
  }, [theme, isSystemDark])
}
