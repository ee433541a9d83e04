import { useState } from 'react'

/**
 * Keeps the earlier value while its key is the same, so that typing beside a long entry does not
 * draw the entry again.
 */
export function useUnchanged<Value>(value: Value, key: string): Value {
  return useStillSame({ value, key }, haveSameKey).value
}

const haveSameKey = (one: { readonly key: string }, other: { readonly key: string }): boolean =>
  one.key === other.key

/** The same where two values can be compared, and no text need be made of them. */
export function useStillSame<Value>(
  value: Value,
  isSame: (kept: Value, value: Value) => boolean,
): Value {
  const [kept, setKept] = useState(value)
  if (kept === value || isSame(kept, value)) return kept
  setKept(value)
  return value
}
