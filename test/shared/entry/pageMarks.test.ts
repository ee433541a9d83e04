import { describe, expect, test } from 'vitest'
import { draftOf, realDraft, realText } from './realTexts'

const pagesOf = (text: string) =>
  draftOf(text).blocks.map(({ text: words, page, pageMarks }) => ({
    words,
    page,
    marks: pageMarks.map((mark) => `${mark.offset}:${mark.page}`).join(' '),
  }))

const page = (number: number) =>
  `Verksamhetsplan 2016\nSid ${number} (3)\n\nText på sida nummer ${number}.\n\n`

describe('page marks', () => {
  test('inside the sentences of the 2011 programme are taken out and kept as places (trap 149)', () => {
    const { blocks } = realDraft('programme2011')
    const broken = blocks.find((block) => block.text.includes('hur innehållet i verksamheten'))
    expect(broken?.pageMarks.map((mark) => mark.page)).toEqual([8])
    expect(broken?.text.slice(broken.pageMarks[0]?.offset)).toMatch(
      /^i verksamheten ska följas upp/u,
    )
    expect(blocks.some((block) => /\bSID \d/u.test(block.text))).toBe(false)
  })

  test('inside the sentences of the 2016 programme are taken out and kept as places (trap 149)', () => {
    const { blocks } = realDraft('programme2016')
    const broken = blocks.find((block) => block.text.includes('resultatet för brukarna i fokus.'))
    expect(broken?.page).toBe(5)
    expect(broken?.text.slice(broken.pageMarks[0]?.offset)).toMatch(/^fokus\./u)
    expect(blocks.at(-1)?.page).toBe(12)
  })

  test('with running lines round them go together with those (traps 149, 151)', () => {
    const { blocks, removed } = realDraft('programme2011Wrapped')
    expect(removed.map((piece) => piece.text)).toEqual([
      'BILAGA 1',
      'DNR 009-1322/2011',
      'SID 2 (8)',
      'Bilaga 2. Program för kvalitetsutveckling',
    ])
    expect(blocks[0]?.text).toBe('Bilaga 2. Program för kvalitetsutveckling')
    expect(blocks.filter((block) => block.page === 1)).toHaveLength(10)
  })

  test('in titles, references and the middle of lower-case text are the writer’s words', () => {
    expect(
      realDraft('programme2011').blocks.filter((b) => b.text === 'Kvalitetsutmärkelsen Sid 1'),
    ).toHaveLength(4)
    for (const text of [
      'Resultatet visas, se Sida 3 (8) för detaljer.',
      'Läs mer på sida 3 (8) i planen.',
    ]) {
      expect(draftOf(text).blocks[0]?.text).toBe(text)
    }
  })

  test('at the foot of pages count for the text before them', () => {
    expect(pagesOf('Först.\n\nSid 1 (2)\n\nSedan.\n\nSid 2 (2)')).toEqual([
      { words: 'Först.', page: 1, marks: '' },
      { words: 'Sedan.', page: 2, marks: '' },
    ])
  })

  test('that are missing make form feeds count', () => {
    expect(pagesOf('Först vi\fsedan ni.\fOch de.')).toEqual([
      { words: 'Först vi sedan ni.', page: 1, marks: '9:2' },
      { words: 'Och de.', page: 3, marks: '' },
    ])
    expect(pagesOf('Ett.\f\nSid 7 (9)\nTvå.')[1]?.page).toBe(7)
  })

  test('put back by the user still count as pages', () => {
    const draft = draftOf('Vi når SID 2 (8) målen.', ['0:7'])
    expect(draft.blocks[0]).toMatchObject({
      text: 'Vi når SID 2 (8) målen.',
      pageMarks: [{ offset: 7, page: 2 }],
    })
  })

  test('beyond what one block can hold do not break the entry', () => {
    const draft = draftOf('a\f'.repeat(6000))
    expect(Math.max(...draft.blocks.map((block) => block.pageMarks.length))).toBeLessThanOrEqual(
      2000,
    )
  })
})

describe('running lines', () => {
  test('with the office’s address are taken out wherever they repeat, the title stays (trap 151)', () => {
    const { blocks, removed } = realDraft('consultation')
    expect(removed.map((piece) => piece.text.slice(0, 7))).toEqual([
      'Svar på',
      'Box 503',
      'Telefon',
      'Svar på',
      'Box 503',
      'Telefon',
    ])
    expect(removed.every((piece) => piece.why === 'running-line')).toBe(true)
    expect(blocks.filter((block) => block.text.startsWith('Svar på remiss'))).toHaveLength(1)
    expect(blocks.some((block) => block.text.includes('Box 503'))).toBe(false)
  })

  test('once in a text are text', () => {
    expect(realDraft('guarantees').removed).toEqual([])
    expect(realDraft('guarantees').blocks[1]?.text).toBe('Telefon: 08-508 03 371')
  })

  test('at every page keep their first place as title', () => {
    const draft = draftOf(page(1) + page(2) + page(3))
    expect(draft.blocks.filter((block) => block.text === 'Verksamhetsplan 2016')).toHaveLength(1)
    expect(draft.removed.filter((piece) => piece.why === 'running-line')).toHaveLength(2)
  })

  test('ten thousand alike are no running lines and take no time', () => {
    expect(draftOf('samma rad\n'.repeat(10_000)).words).toBe(20_000)
    expect(realText('consultation')).toContain('Box 503')
  })
})
