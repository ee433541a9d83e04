import { describe, expect, it } from 'vitest'
import { sv } from '#shared/i18n/sv/sv'
import { readTree } from './sourceTree'

const NAMED = /'([a-z]\w*(?:\.\w+)+)'/g
const PUT_TOGETHER = /`([a-z]\w*\.(?:[\w.]|\$\{[^}]*\})*)`/g
const INSERTED = /\$\{[^}]*\}/

/** The keys of all texts, without the endings that a number chooses by. */
function keysOf(texts: object, above: readonly string[] = []): readonly string[] {
  return Object.entries(texts).flatMap(([name, text]: [string, unknown]) =>
    typeof text === 'object' && text !== null
      ? keysOf(text, [...above, name])
      : [[...above, name].join('.').replace(/_(?:one|other)$/, '')],
  )
}

/** Which of some keys no code asks for, neither by name nor by a name put together. */
function unasked(keys: readonly string[], code: string): readonly string[] {
  const all = (pattern: RegExp): readonly string[] =>
    [...code.matchAll(pattern)].flatMap(([, found]) => found ?? [])
  const names = new Set(all(NAMED))
  const patterns = [...new Set(all(PUT_TOGETHER))].map((pattern) => {
    const parts = pattern.split(INSERTED).map((part) => part.replaceAll('.', String.raw`\.`))
    return new RegExp(`^${parts.join('[^.]+')}$`)
  })
  return [...new Set(keys)].filter(
    (key) => !names.has(key) && !patterns.some((pattern) => pattern.test(key)),
  )
}

describe('a text that no screen, message or report asks for', () => {
  it('is not kept: it would be translated and corrected for nobody', () => {
    const tree = readTree(['shared', 'renderer', 'electron'], /\.tsx?$/)
    const code = [...tree].filter(([file]) => !/^shared\/i18n\/(?:sv|en)\//.test(file))
    // The main process has its few texts as one object.
    const { desktop: _, ...asked } = sv
    expect(unasked(keysOf(asked), code.map(([, text]) => text).join('\n'))).toEqual([])
  })

  it('is noticed, and one that is asked for by a name put together is not', () => {
    const keys = keysOf({ a: { one: 'Ett', of: { x: 'X', y: 'Y' }, left_one: 'Kvar' } })
    expect(unasked(keys, "t('a.one'); t(`a.of.${kind}`)")).toEqual(['a.left'])
    expect(unasked(keys, "t('a.left', { count })")).toEqual(['a.one', 'a.of.x', 'a.of.y'])
  })
})
