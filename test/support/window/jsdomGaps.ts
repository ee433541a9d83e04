import { vi } from 'vitest'

class NoObserver {
  observe(): void {
    // Nothing has a size in jsdom.
  }
  unobserve(): void {
    // As above.
  }
  disconnect(): void {
    // As above.
  }
}

function mediaQuery(query: string): MediaQueryList {
  return Object.assign(new EventTarget(), {
    media: query,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  })
}

/** Gives jsdom what every real window has and these screens call: it has no layout, so most of it does nothing. */
export function fillJsdomGaps(): void {
  vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, (sign) => `\\${sign}`) })
  vi.stubGlobal('ResizeObserver', NoObserver)
  vi.stubGlobal('IntersectionObserver', NoObserver)
  window.matchMedia = mediaQuery
  Element.prototype.scrollIntoView = () => undefined
  Element.prototype.checkVisibility = () => true
  Element.prototype.setPointerCapture = () => undefined
}
