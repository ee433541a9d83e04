import { useEffect, useState } from 'react'

/** Seconds left of a wait that begins now; counted by the time that passes, not by the clock's hands. */
export function useCountdown(waitMs: number): number {
  const [left, setLeft] = useState(waitMs)
  useEffect(() => {
    const begun = performance.now()
    const tell = (): void => setLeft(Math.max(0, waitMs - (performance.now() - begun)))
    tell()
    if (waitMs === 0) return undefined
    const timer = setInterval(tell, 500)
    return () => clearInterval(timer)
  }, [waitMs])
  return Math.ceil(left / 1000)
}
