import { useRef } from 'react'

/**
 * Keeps the earlier value while its key is the same, so that typing beside a long entry does not
 * draw the entry again.
 */
export function useUnchanged<Value>(value: Value, key: string): Value {
  const kept = useRef({ value, key })
  if (kept.current.key !== key) kept.current = { value, key }
  return kept.current.value
}
