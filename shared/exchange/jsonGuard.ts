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

/** Place of the quote that ends a string begun before `from`, or -1. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at - 1
    while (before >= from && text.charCodeAt(before) === BACKSLASH) before -= 1
    if ((at - 1 - before) % 2 === 0) return at
  }
  return -1
}

function shapeFault(text: string): JsonFault | null {
  let depth = 0
  let values = 1
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      at = endOfString(text, at + 1)
      if (at < 0) return 'not-json'
    } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      depth += 1
      values += 1
      if (depth > LIMITS.jsonDepth) return 'too-deep'
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1
    else if (code === COMMA) values += 1
    if (values > LIMITS.maxJsonValues) return 'too-many-values'
  }
  return null
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
 * Parses JSON from a stranger: depth and number of values are counted on the text before anything
 * is built, and keys that could reach an object's prototype are refused.
 *
 * @returns the value; numbers, texts and nesting as `JSON.parse` gives them, at most 64 deep.
 * @example parseGuarded('{"__proto__":1}') // → { ok: false, error: 'forbidden-key' }
 */
export function parseGuarded(text: string): Result<unknown, JsonFault> {
  const fault = shapeFault(text)
  if (fault !== null) return fail(fault)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return fail('not-json')
  }
  return MAY_HIDE_FORBIDDEN.test(text) && hasForbiddenKey(value) ? fail('forbidden-key') : ok(value)
}

/**
 * Parses the bytes of a JSON member.
 *
 * @param decodeUtf8 strict: null for bytes that are not valid UTF-8.
 * @example parseJsonBytes(bytes, doors.decodeUtf8)
 */
export function parseJsonBytes(
  bytes: Uint8Array,
  decodeUtf8: (bytes: Uint8Array) => string | null,
): Result<unknown, JsonFault> {
  const text = decodeUtf8(bytes)
  return text === null ? fail('not-utf8') : parseGuarded(text)
}
