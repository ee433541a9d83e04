/** Any value JSON can carry. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json }

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
