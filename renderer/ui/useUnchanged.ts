import { useState } from 'react'

/**
 * Keeps the earlier value while its key is the same, so that typing beside a long entry does not
 * draw the entry again.
 */
export function useUnchanged<Value>(value: Value, key: string): Value {
  const [kept, setKept] = useState({ value, key })
  if (kept.key === key) return kept.value
  setKept({ value, key })
  return value
}
