import { useEffect } from 'react'

const NARROW_PIXELS = 700

/**
 * Tells the page when there is little room across, counted in the person's own text size: a narrow
 * window, a zoomed page and large text then get the same layout, one surface under the other.
 */
export function useRoom(scale: number): void {
  useEffect(() => {
    const query = window.matchMedia(`(max-width: ${NARROW_PIXELS * scale}px)`)
    const tell = (): void => {
      document.documentElement.dataset['room'] = query.matches ? 'narrow' : 'wide'
    }
    tell()
    query.addEventListener('change', tell)
    return () => query.removeEventListener('change', tell)
  }, [scale])
}
