import { useEffect, useRef, type RefObject } from 'react'

/**
 * For the heading of something that has just come in place of something else: it takes the focus
 * when the press that brought it took its own button away. Give the heading `tabIndex={-1}`.
 */
export function useArrival<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null)
  useEffect(() => {
    const now = document.activeElement
    if (now === null || now === document.body || now.matches('main')) part.current?.focus()
  }, [])
  return part
}
