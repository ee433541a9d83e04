/** Any value JSON can carry. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * JSON with sorted keys and no white space, so that the same value always gives the same text,
 * and so the same hash and signature. Keys are sorted by UTF-16 code units.
 *
 * @param value a JSON value; keys whose value is undefined are left out.
 * @returns text that `JSON.parse` turns into an equal value.
 * @source RFC 8785 (JSON Canonicalization Scheme), without its number formatting: the program's
 *         numbers are whole or short decimals, which every engine writes alike.
 * @example canonicalJson({ b: 1, a: [true, null] }) // → '{"a":[true,null],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((part) => canonicalJson(part)).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const parts = Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`)
    return `{${parts.join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}

const entriesOf = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value).filter(([, part]) => part !== undefined)

/**
 * Whether two JSON values have the same canonical text, without writing either.
 *
 * @param one   a JSON value; keys whose value is undefined do not count.
 * @param other likewise.
 * @example isSameJson({ a: 1, b: [2] }, { b: [2], a: 1 }) // → true
 */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (one === null || other === null) return false
  if (typeof one !== 'object' || typeof other !== 'object') return false
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
    return one.every((part, at) => isSameJson(part, other[at]))
  }
  const parts = entriesOf(one)
  if (parts.length !== entriesOf(other).length) return false
  return parts.every(([key, part]) => isSameJson(part, Reflect.get(other, key)))
}
