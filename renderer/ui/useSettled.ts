import { useEffect, useState } from 'react'

const PAUSE_MS = 500

/**
 * A value as it stood when it last came to rest. A change that is midway, as a sentence being
 * written is, counts once half a second has passed without another; any other counts at once.
 */
export function useSettled<Value extends object>(
  value: Value,
  isMidway: (settled: Value, value: Value) => boolean,
): Value {
  const [settled, setSettled] = useState(value)
  const isWaiting = settled !== value && isMidway(settled, value)
  if (settled !== value && !isWaiting) setSettled(value)
  useEffect(() => {
    if (!isWaiting) return undefined
    const timer = setTimeout(() => setSettled(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [isWaiting, value])
  return isWaiting ? settled : value
}
