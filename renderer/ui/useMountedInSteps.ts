import { useCallback, useEffect, useState } from 'react'

const STEP_MS = 30

/**
 * How many of a long row of parts are mounted: the first screenful at once, the rest in steps while
 * nothing else happens. When all have been, what is added later is there at once.
 *
 * @returns the number, and a way to have all of them now.
 */
export function useMountedInSteps(
  total: number,
  { first, more }: { readonly first: number; readonly more: number },
): readonly [number, () => void] {
  const [mounted, setMounted] = useState(first)
  const all = useCallback(() => setMounted(Number.POSITIVE_INFINITY), [])
  useEffect(() => {
    if (mounted === Number.POSITIVE_INFINITY) return undefined
    const timer = setTimeout(
      () => setMounted((count) => (count >= total ? Number.POSITIVE_INFINITY : count + more)),
      STEP_MS,
    )
    return () => clearTimeout(timer)
  }, [mounted, total, more])
  return [mounted, all]
}
