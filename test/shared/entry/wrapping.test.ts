import { describe, expect, test } from 'vitest'
import type { MarkedLine } from '#shared/journey/entry/pageMarks'
import { readWrapping } from '#shared/journey/entry/wrapping'

const line = (text: string, more: Partial<MarkedLine> = {}): MarkedLine => ({
  kind: 'paragraph',
  level: null,
  text,
  certain: false,
  marks: [],
  breakBefore: false,
  gap: 0,
  ...more,
})

/** As many pairs of an unfinished line and its continuation as asked for, `gap` blank lines between. */
const wrapped = (count: number, gap: number): MarkedLine[] =>
  Array.from({ length: count }, () => [
    line('Vi frågar brukarna varje', { gap: 9 }),
    line('år vad de tycker.', { gap }),
  ]).flat()

const whole = (count: number): MarkedLine[] =>
  Array.from({ length: count }, () => line('Målen följs upp varje år.'))

describe('how a source wraps its lines', () => {
  test('one unfinished line right above its continuation is evidence', () => {
    expect(readWrapping(wrapped(1, 0)).gap).toBe(0)
  })

  test.each([1, 2])('with %i blank lines between, three are', (gap) => {
    expect(readWrapping(wrapped(2, gap)).gap).toBe(-1)
    expect(readWrapping(wrapped(3, gap)).gap).toBe(gap)
  })

  test('further apart than two blank lines nothing belongs together', () => {
    expect(readWrapping(wrapped(9, 3)).gap).toBe(-1)
  })

  test('the distance with most of them is the one', () => {
    expect(readWrapping([...wrapped(2, 0), ...wrapped(4, 1)]).gap).toBe(1)
    expect(readWrapping([...wrapped(4, 0), ...wrapped(4, 1)]).gap).toBe(0)
  })

  test('a few among many whole lines are a slip, not a habit', () => {
    expect(readWrapping([...wrapped(1, 0), ...whole(20)]).gap).toBe(-1)
    expect(readWrapping([...wrapped(5, 0), ...whole(10)]).gap).toBe(0)
  })

  test.each([
    ['the line is finished', line('Målen följs upp.'), line('varje år')],
    ['the next begins with a capital', line('Målen följs upp'), line('Varje år')],
    ['the line is certain to be its own', line('Mål', { certain: true }), line('varje år')],
    ['the next is certain to be its own', line('Mål'), line('varje år', { certain: true })],
    ['the next is an item of a list', line('Mål'), line('varje år', { kind: 'listItem' })],
    ['a page mark stood between', line('Mål'), line('varje år', { breakBefore: true })],
    ['the line is longer than any width', line('ord '.repeat(60)), line('varje år')],
  ])('is not seen where %s', (_, first, second) => {
    expect(readWrapping([first, second]).gap).toBe(-1)
  })

  test('a text of nothing has none, and anything fits', () => {
    const { gap, fits } = readWrapping([])
    expect(gap).toBe(-1)
    expect(fits('Ett', 'ord', 0)).toBe(true)
  })
})

describe('whether the next line’s first word had had room', () => {
  // The widest wrapped line is 24 characters.
  const { fits } = readWrapping(wrapped(3, 0))

  test.each([
    ['Vi frågar brukarna', 'varje år', 1, true],
    ['Vi frågar brukarna ofta', 'varje år', 1, false],
    ['Vi frågar brukarna', 'varje', 1, true],
    ['Vi frågar brukarna', 'varje år', 0.9, false],
    ['Vi frågar brukarna varj', '', 1, true],
  ])('%j before %j, trusting %d of the width: %s', (before, next, share, has) => {
    expect(fits(before, next, share)).toBe(has)
  })
})
