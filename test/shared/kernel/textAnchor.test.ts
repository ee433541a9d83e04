import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AnchorableBlock,
  anchorAt,
  findAnchor,
  MAX_QUOTE_CHARACTERS,
  pageAt,
  type TextAnchor,
} from '#shared/kernel/textAnchor'

const block = (
  id: string,
  text: string,
  marks: readonly [number, number][] = [],
): AnchorableBlock<string> => ({
  id,
  text,
  page: marks.length > 0 ? 1 : null,
  pageMarks: marks.map(([offset, page]) => ({ offset, page })),
})

function anchored(of: AnchorableBlock<string>, quote: string, from = 0): TextAnchor<string> {
  const start = of.text.indexOf(quote, from)
  const made = anchorAt(of, start, start + quote.length)
  if (!made.ok) throw new Error(made.error.kind)
  return made.value
}

const LONE = /\p{Surrogate}/u
const anyText = fc.string({ unit: 'binary', maxLength: 120 })
const spaced = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'å', '😀', '\n'), maxLength: 80 })

const problem = (text: string, start: number, end: number) => {
  const made = anchorAt(block('b', text), start, end)
  return made.ok ? null : made.error.kind
}

describe('a selection becomes a quotation', () => {
  test('without the white space round it, with up to 32 characters on each side', () => {
    const text = `${'x'.repeat(40)} följer upp ${'y'.repeat(40)}`
    const made = anchorAt(block('b', text), 40, 52)
    expect(made).toMatchObject({
      ok: true,
      value: {
        start: 41,
        end: 51,
        quote: 'följer upp',
        before: `${'x'.repeat(31)} `,
        after: ` ${'y'.repeat(31)}`,
      },
    })
  })

  test('with the pages where it begins and ends', () => {
    const over = block('b', 'Vi når alla mål.', [
      [7, 2],
      [12, 3],
    ])
    expect(anchored(over, 'Vi når')).toMatchObject({ page: 1, pageEnd: 1 })
    expect(anchored(over, 'når alla mål')).toMatchObject({ page: 1, pageEnd: 3 })
    expect(anchored(over, 'alla')).toMatchObject({ page: 2, pageEnd: 2 })
    expect(anchored(block('b', 'Vi'), 'Vi')).toMatchObject({ page: null, pageEnd: null })
    expect(pageAt(over, 7)).toBe(2)
    expect(pageAt(over, 6)).toBe(1)
  })

  test('is refused when it is empty, outside the text or too long', () => {
    expect(problem('a  b', 1, 3)).toBe('empty')
    expect(problem('a', 0, 0)).toBe('empty')
    expect(problem('a', -1, 1)).toBe('outside')
    expect(problem('a', 0, 2)).toBe('outside')
    expect(problem('ab', 2, 1)).toBe('outside')
    expect(problem('ab', 0.5, 1)).toBe('outside')
    expect(problem('a'.repeat(MAX_QUOTE_CHARACTERS + 1), 0, MAX_QUOTE_CHARACTERS + 1)).toBe(
      'too-long',
    )
    expect(problem('a'.repeat(MAX_QUOTE_CHARACTERS), 0, MAX_QUOTE_CHARACTERS)).toBeNull()
  })

  test('never splits a character, whatever is selected', () => {
    fc.assert(
      fc.property(spaced, fc.nat(80), fc.nat(80), (text, a, b) => {
        const made = anchorAt(
          block('b', text),
          Math.min(a, b, text.length),
          Math.min(Math.max(a, b), text.length),
        )
        fc.pre(made.ok)
        const { quote, before, after, start, end } = made.value
        expect([quote, before, after].every((part) => !LONE.test(part))).toBe(true)
        expect(text.slice(start, end)).toBe(quote)
        expect(quote).toBe(quote.trim())
        expect(before.length).toBeLessThanOrEqual(32)
        expect(text.slice(0, start).endsWith(before) && text.slice(end).startsWith(after)).toBe(
          true,
        )
      }),
    )
  })
})

describe('a quotation is found again', () => {
  test('at its place in an unchanged text, always', () => {
    fc.assert(
      fc.property(anyText, fc.nat(120), fc.nat(120), anyText, (text, a, b, other) => {
        const home = block('b', text)
        const made = anchorAt(
          home,
          Math.min(a, b, text.length),
          Math.min(Math.max(a, b), text.length),
        )
        fc.pre(made.ok)
        const { start, end } = made.value
        expect(findAnchor([block('a', other), home], made.value)).toEqual({
          state: 'exact',
          blockId: 'b',
          start,
          end,
        })
      }),
    )
  })

  test('when words were put in before it in its block', () => {
    fc.assert(
      fc.property(anyText, fc.nat(120), fc.nat(120), (text, a, b) => {
        const home = block('b', text)
        const made = anchorAt(
          home,
          Math.min(a, b, text.length),
          Math.min(Math.max(a, b), text.length),
        )
        fc.pre(made.ok)
        const added = '¤'.repeat(200)
        const found = findAnchor([block('b', added + text)], made.value)
        expect(found.state).toBe('moved')
        expect((added + text).slice(found.start, found.end)).toBe(made.value.quote)
      }),
    )
  })

  test('among many alike by what stands round it', () => {
    const home = block(
      'b',
      'Enkäten visar 88 % nöjda. Intervjuer visar 88 % nöjda. Dialogen visar 88 % nöjda.',
    )
    const anchor = anchored(home, '88 %', 30)
    const changed = block('b', `Nytt. ${home.text}`)
    expect(findAnchor([changed], anchor)).toEqual({
      state: 'moved',
      blockId: 'b',
      start: anchor.start + 6,
      end: anchor.end + 6,
    })
  })

  test('among equals nearest to where it stood', () => {
    const anchor = { blockId: 'b', start: 9, end: 11, quote: 'ja', before: '', after: '' }
    expect(findAnchor([block('b', 'ja nej. nja nej nej ja')], anchor).start).toBe(9)
    expect(findAnchor([block('b', 'ja        .ja         ja')], anchor).start).toBe(11)
  })

  test('in another block when its own no longer has it', () => {
    const home = block('b', 'Vi mäter varje vecka hur barnen mår.')
    const anchor = anchored(home, 'varje vecka')
    const blocks = [
      block('a', 'varje vecka'),
      block('b', 'Vi mäter ofta.'),
      block('c', `Förr: ${home.text}`),
    ]
    expect(findAnchor(blocks, anchor)).toMatchObject({ state: 'moved', blockId: 'c' })
  })

  test('or is lost, with its own place, never dropped', () => {
    const anchor = anchored(block('b', 'Vi mäter.'), 'mäter')
    expect(findAnchor([block('b', 'Vi väger.')], anchor)).toEqual({
      state: 'lost',
      blockId: 'b',
      start: 3,
      end: 8,
    })
    expect(findAnchor([], anchor).state).toBe('lost')
    expect(findAnchor([block('b', 'Vi')], { ...anchor, quote: '', end: 3 }).state).toBe('lost')
  })

  test('is moved, not exact, when its kept length and its words disagree', () => {
    const anchor = anchored(block('b', 'Vi mäter.'), 'mäter')
    expect(findAnchor([block('b', 'Vi mäter.')], { ...anchor, end: 20 })).toMatchObject({
      state: 'moved',
      start: 3,
      end: 8,
    })
  })
})
