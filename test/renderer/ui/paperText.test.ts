import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choiceOf, moveSentence } from '../../../renderer/ui/paper/paperSelection'
import {
  groupsOf,
  piecesOf,
  sentencesOf,
  type PaperBlockText,
  type PaperMark,
} from '../../../renderer/ui/paper/paperText'

const block = (text: string, more: Partial<PaperBlockText> = {}): PaperBlockText => ({
  id: 'block_a',
  kind: 'paragraph',
  level: null,
  text,
  page: 1,
  pageMarks: [],
  ...more,
})

const mark = (id: string, start: number, end: number): PaperMark => ({
  id,
  start,
  end,
  letter: id,
  tone: 'own',
  label: '',
})

describe('the pieces a block is drawn in', () => {
  test('are cut at the borders of marks and pages', () => {
    const pieces = piecesOf(
      block('abcdefghij', { pageMarks: [{ offset: 4, page: 2 }] }),
      [mark('A', 2, 6), mark('B', 5, 8)],
      0,
      10,
    )
    expect(
      pieces.map(({ text, marks, newPage }) => [text, marks.map((m) => m.id), newPage]),
    ).toEqual([
      ['ab', [], null],
      ['cd', ['A'], null],
      ['e', ['A'], 2],
      ['f', ['A', 'B'], null],
      ['gh', ['B'], null],
      ['ij', [], null],
    ])
    expect(pieces.flatMap(({ endsMarks }) => endsMarks.map((m) => m.id))).toEqual(['A', 'B'])
  })

  test('put together are the text again, whatever marks there are', () => {
    const text = 'Målen följs upp. Vi frågar alla.'
    const place = fc.nat({ max: text.length })
    const marks = fc.array(fc.tuple(place, place), { maxLength: 6 })
    fc.assert(
      fc.property(marks, fc.array(place, { maxLength: 3 }), place, place, (spans, pages, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const pageMarks = pages.map((offset, index) => ({ offset, page: index + 2 }))
        const all = spans.map(([x, y], index) =>
          mark(String(index), Math.min(x, y), Math.max(x, y)),
        )
        const pieces = piecesOf(block(text, { pageMarks }), all, from, to)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.slice(from, to))
        for (const one of all.filter(({ start, end }) => start < end)) {
          const covered = pieces.filter((piece) => piece.marks.includes(one))
          expect(covered.map((piece) => piece.text).join('')).toBe(
            text.slice(
              Math.max(one.start, from),
              Math.max(Math.min(one.end, to), Math.max(one.start, from)),
            ),
          )
        }
      }),
    )
  })
})

describe('sentences', () => {
  test.each([
    ['Vi mäter. Vi frågar!', ['Vi mäter.', 'Vi frågar!']],
    ['Varför? ”Ja.” Och så…  slut', ['Varför?', '”Ja.”', 'Och så…', 'slut']],
    ['Andelen var 4.5 procent', ['Andelen var 4.5 procent']],
    ['Cell ett\tCell två', ['Cell ett\tCell två']],
    ['   ', []],
    ['', []],
  ])('of %j are %j', (text, sentences) => {
    expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences)
  })
})

describe('choosing by the arrow keys', () => {
  const blocks = [
    { id: 'a', text: 'Ett. Två.' },
    { id: 'empty', text: '' },
    { id: 'b', text: 'Tre. Fyra. Fem.' },
  ]
  const one = { blockId: 'a', start: 0, end: 4 }
  const two = { blockId: 'a', start: 5, end: 9 }
  const three = { blockId: 'b', start: 0, end: 4 }
  const four = { blockId: 'b', start: 5, end: 10 }
  const five = { blockId: 'b', start: 11, end: 15 }

  test.each([
    ['the first sentence in view where nothing is chosen', null, 'next', 'b', three],
    ['the first of all where nothing is in view', null, 'next', null, one],
    ['the next sentence', one, 'next', null, two],
    ['the next block’s first after the last, past an empty one', two, 'next', null, three],
    ['the last of the block before, backwards', three, 'previous', null, two],
    ['the sentence before', two, 'previous', null, one],
    ['the next block', one, 'nextBlock', null, three],
    ['the block before', four, 'previousBlock', null, one],
    ['nothing new at the beginning', one, 'previous', null, one],
    ['nothing new at the end', five, 'next', null, five],
    ['one sentence more', three, 'extend', null, { blockId: 'b', start: 0, end: 10 }],
    ['one sentence less', { blockId: 'b', start: 0, end: 10 }, 'shrink', null, three],
    ['never less than one', three, 'shrink', null, three],
    ['no more than the paper', five, 'extend', null, five],
  ] as const)('takes %s', (_, current, move, firstInView, next) => {
    const spans = current === null ? [] : [current]
    expect(moveSentence(blocks, spans, move, firstInView)).toEqual(choiceOf(next))
  })

  const from = { blockId: 'a', offset: 5 }
  const through = (end: number) => ({ from, to: { blockId: 'b', offset: end } })
  const over = (end: number) => [two, { blockId: 'b', start: 0, end }]

  test.each([
    ['on into the next block, past an empty one', [two], 'extend', through(4)],
    ['one sentence more there', over(4), 'extend', through(10)],
    ['one sentence less there', over(10), 'shrink', through(4)],
    ['back to the block it began in', over(4), 'shrink', choiceOf(two)],
    ['back over a whole sentence from the middle of one', over(7), 'shrink', through(4)],
    ['the next sentence after where it ends', over(4), 'next', choiceOf(four)],
    ['the sentence before where it begins', over(4), 'previous', choiceOf(one)],
    ['the block before where it begins', [three], 'previousBlock', choiceOf(one)],
  ] as const)('across blocks takes %s', (_, spans, move, next) => {
    expect(moveSentence(blocks, spans, move, null)).toEqual(next)
  })

  test('takes nothing on an empty paper', () => {
    expect(moveSentence([], [], 'next', null)).toBeNull()
  })
})

describe('what belongs together on paper', () => {
  test('items of a list, and rows of a table, in a row; the rest alone', () => {
    const kinds: readonly PaperBlockText['kind'][] = [
      'heading',
      'paragraph',
      'paragraph',
      'listItem',
      'listItem',
      'tableRow',
      'listItem',
    ]
    const blocks = kinds.map((kind) => block('x', { kind }))
    expect(groupsOf(blocks).map((group) => [group.kind, group.blocks.length])).toEqual([
      ['single', 1],
      ['single', 1],
      ['single', 1],
      ['list', 2],
      ['table', 1],
      ['list', 1],
    ])
  })
})
