import { useEffect } from 'react'

const FOCUSABLE = [
  'button:not([disabled])',
  'input:not([disabled])',
  'select:not([disabled])',
  'textarea:not([disabled])',
  'a[href]',
  'summary',
  '[tabindex]:not([tabindex="-1"])',
].join(',')

/** Long enough for a dialog to give the focus back to what opened it. */
const SETTLE_MILLISECONDS = 50

/** One step outwards from what had the focus: what held it, and which of its children it was. */
interface Step {
  readonly holder: Element
  readonly index: number
}

function wayOut(from: Element): readonly Step[] {
  const steps: Step[] = []
  for (let one = from; one.parentElement !== null; one = one.parentElement) {
    const holder = one.parentElement
    steps.push({ holder, index: [...holder.children].indexOf(one) })
  }
  return steps
}

function firstIn(part: Element): HTMLElement | undefined {
  const all = [part, ...part.querySelectorAll(FOCUSABLE)]
  return all.find(
    (one): one is HTMLElement =>
      one instanceof HTMLElement && one.matches(FOCUSABLE) && one.checkVisibility(),
  )
}

/** What stands nearest to where the focus was: next to it, else before it, else the page itself. */
function nearest(steps: readonly Step[]): HTMLElement | null {
  const page = document.querySelector('main')
  for (const { holder, index } of steps) {
    // The skip link and the rail are no place to land: from there on it is the page itself.
    if (holder === document.body || holder.contains(page)) break
    if (!holder.isConnected) continue
    const parts = [...holder.children]
    for (const part of [...parts.slice(index), ...parts.slice(0, index).toReversed()]) {
      const found = firstIn(part)
      if (found !== undefined) return found
    }
  }
  return page
}

const isLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body

const isBack = (one: Element | null): one is HTMLElement =>
  one instanceof HTMLElement && one.isConnected && one.matches(FOCUSABLE)

/**
 * Keeps the focus in the page when what had it goes away, as a button that did its work or was
 * switched off: whoever works by keyboard would otherwise begin again at the top of the window.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null
    let steps: readonly Step[] = []
    let stand: HTMLElement | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const note = (event: FocusEvent): void => {
      if (!(event.target instanceof Element) || event.target === stand) return
      last = event.target
      steps = wayOut(last)
      stand = null
    }
    const restore = (): void => {
      if (!isLost() || last === null || !document.hasFocus()) return
      stand = nearest(steps)
      stand?.focus()
    }
    const look = (): void => {
      if (stand !== null && document.activeElement === stand && isBack(last)) return last.focus()
      if (!isLost()) return
      clearTimeout(timer)
      timer = setTimeout(restore, SETTLE_MILLISECONDS)
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    })
    document.addEventListener('focusin', note)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      document.removeEventListener('focusin', note)
    }
  }, [])
}
