/** The first look belongs to the person: what she opens and types right after the start comes first. */
const QUIET_MS = 5000
const LATEST_MS = 60_000

/**
 * Runs something when the window has been open for a while and has nothing else to do, at the latest
 * after a minute. Where the platform cannot tell when that is, it runs at once.
 *
 * @returns its own undoing, if it has not run.
 */
export function whenIdle(run: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    run()
    return () => {}
  }
  let waiting: number | null = null
  const timer = setTimeout(() => {
    waiting = window.requestIdleCallback(run, { timeout: LATEST_MS })
  }, QUIET_MS)
  return () => {
    clearTimeout(timer)
    if (waiting !== null) window.cancelIdleCallback(waiting)
  }
}
