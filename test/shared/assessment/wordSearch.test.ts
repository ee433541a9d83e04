import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWords, ownWords, sentenceCount } from '#shared/journey/assessment/wordSearch'

const found = (text: string, ...words: string[]) => findWords(text, words).map(({ word }) => word)

describe('Which words of a list stand in a text?', () => {
  it.each([
    {
      text: 'Enheten bör mäta.',
      words: ['bör'],
      hits: ['bör'],
      because: 'it is a word of its own',
    },
    { text: 'BÖR och Bör', words: ['bör'], hits: ['BÖR', 'Bör'], because: 'capitals are alike' },
    { text: 'Brandskydd och bråk', words: ['bra'], hits: [], because: 'it is inside another word' },
    { text: 'Ett börskrav', words: ['bör'], hits: [], because: 'it begins another word' },
    { text: 'Återbör', words: ['bör'], hits: [], because: 'it ends another word' },
    { text: 'bra.', words: ['bra'], hits: ['bra'], because: 'a full stop ends a word' },
    { text: 'bo\u0308r', words: ['bör'], hits: ['bo\u0308r'], because: 'ö may be two characters' },
    { text: 'bör', words: ['bo\u0308r'], hits: ['bör'], because: 'in the list too' },
    { text: 'bra\u0308', words: ['bra'], hits: [], because: 'it is brä' },
    {
      text: 'jag\n  tycker',
      words: ['jag tycker'],
      hits: ['jag\n  tycker'],
      because: 'lines break',
    },
    {
      text: 'skulle kunna',
      words: ['skulle', 'skulle kunna'],
      hits: ['skulle kunna'],
      because: 'the longest wins',
    },
    {
      text: 'c++ ( nej',
      words: ['(', 'c++', '.*'],
      hits: ['c++', '('],
      because: 'signs are signs',
    },
    { text: 'bra', words: ['', ' '], hits: [], because: 'a blank is no word' },
    { text: 'bra', words: [], hits: [], because: 'nothing is asked for' },
  ])('$words in "$text" → $hits: $because', ({ text, words, hits }) => {
    expect(found(text, ...words)).toEqual(hits)
  })

  it('says where, so that the word can be marked', () => {
    expect(findWords('Enheten bör mäta.', ['bör'])).toEqual([{ word: 'bör', start: 8, end: 11 }])
  })

  it('what it says stands there does stand there, in order and apart', () => {
    const text = fc.array(fc.constantFrom('bör', 'bra', 'å', ' ', '.', 'skulle', 'A', '\n'))
    fc.assert(
      fc.property(text, (parts) => {
        const written = parts.join('')
        const hits = findWords(written, ['bör', 'bra', 'skulle'])

        hits.forEach(({ word, start, end }, place) => {
          expect(written.slice(start, end)).toBe(word)
          expect(start).toBeGreaterThanOrEqual(hits[place - 1]?.end ?? 0)
        })
      }),
    )
  })
})

describe('Which words are the examiner’s own?', () => {
  it.each([
    ['De skriver ”bra” om sig.', 'De skriver       om sig.'],
    ['"bra" är deras ord', '      är deras ord'],
    ['»bra« eller «bra»', '      eller      '],
    ['Ett ” ensamt tecken är bra', 'Ett ” ensamt tecken är bra'],
  ])('%s', (text, own) => {
    expect(ownWords(text)).toBe(own)
  })
})

describe('How many sentences has a text?', () => {
  it.each([
    ['', 0],
    ['   \n ', 0],
    ['Målen följs upp', 1],
    ['Målen följs upp. Det görs varje år.', 2],
    ['Målen följs upp! Varför? Det görs … Ja.', 4],
    ['Alla, t.ex. Anna, är med.', 1],
    ['Se s. 4 och ca. Femtio enheter.', 1],
    ['Andelen steg med 4.5 procent.', 1],
    ['Det görs 3.1. sedan 2024.', 1],
    ['De skriver ”Vi mäter.” Det syns i 3.1.', 2],
    ['En rad\nEn annan rad', 2],
  ])('"%s" has %i', (text, count) => {
    expect(sentenceCount(text)).toBe(count)
  })
})
