import { fail, ok, type Result } from '#shared/kernel/result'
import { LIMITS } from './limits'

/** Why bytes are not taken as JSON. */
export type JsonFault = 'not-utf8' | 'not-json' | 'too-deep' | 'too-many-values' | 'forbidden-key'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const OPEN_LIST = 0x5b
const OPEN_OBJECT = 0x7b
const CLOSE_LIST = 0x5d
const CLOSE_OBJECT = 0x7d
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])
const MAY_HIDE_FORBIDDEN = /__proto__|constructor|prototype|\\u/

/** Where an element of a list lies in the list's bytes; blanks around it may be in it. */
export interface ElementSpan {
  readonly start: number
  readonly end: number
}

/** JSON that was taken. `elements`: where the elements of an outermost list lie, in their order. */
export interface GuardedJson {
  readonly value: unknown
  readonly elements: readonly ElementSpan[]
}

/** Place of the quote that ends a string begun before `from`, or -1. */
function endOfString(json: Uint8Array, from: number): number {
  for (let at = json.indexOf(QUOTE, from); at >= 0; at = json.indexOf(QUOTE, at + 1)) {
    let before = at - 1
    while (before >= from && json[before] === BACKSLASH) before -= 1
    if ((at - 1 - before) % 2 === 0) return at
  }
  return -1
}

/** Outside strings only brackets and commas part values (RFC 8259), and no byte of a longer character is one (RFC 3629). */
function spansOf(json: Uint8Array): Result<readonly ElementSpan[], JsonFault> {
  const elements: ElementSpan[] = []
  let depth = 0
  let values = 1
  let start = 0
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at]
    if (byte === QUOTE) {
      at = endOfString(json, at + 1)
      if (at < 0) return fail('not-json')
    } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      depth += 1
      values += 1
      if (depth === 1) start = at + 1
      if (depth > LIMITS.jsonDepth) return fail('too-deep')
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      if (depth === 1) elements.push({ start, end: at })
      depth -= 1
    } else if (byte === COMMA) {
      values += 1
      if (depth === 1) {
        elements.push({ start, end: at })
        start = at + 1
      }
    }
    if (values > LIMITS.maxJsonValues) return fail('too-many-values')
  }
  return ok(elements)
}

function hasForbiddenKey(value: unknown): boolean {
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (next === null || typeof next !== 'object') continue
    if (!Array.isArray(next) && Object.keys(next).some((key) => FORBIDDEN.has(key))) return true
    for (const part of Object.values(next)) waiting.push(part)
  }
  return false
}

/**
 * Parses the bytes of a JSON member from a stranger: depth and number of values are counted before
 * anything is built, and keys that could reach an object's prototype are refused.
 *
 * @param decodeUtf8 strict: null for bytes that are not valid UTF-8.
 * @returns numbers, texts and nesting as `JSON.parse` gives them, at most 64 deep.
 * @source RFC 8259, RFC 3629.
 * @example parseJsonBytes(encode('{"__proto__":1}'), decode) // → { ok: false, error: 'forbidden-key' }
 */
export function parseJsonBytes(
  bytes: Uint8Array,
  decodeUtf8: (bytes: Uint8Array) => string | null,
): Result<GuardedJson, JsonFault> {
  const text = decodeUtf8(bytes)
  if (text === null) return fail('not-utf8')
  const spans = spansOf(bytes)
  if (!spans.ok) return spans
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return fail('not-json')
  }
  if (MAY_HIDE_FORBIDDEN.test(text) && hasForbiddenKey(value)) return fail('forbidden-key')
  const hasElements = Array.isArray(value) && value.length > 0
  return ok({ value, elements: hasElements ? spans.value : [] })
}
