import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { holdSeal } from '../../../renderer/storage/sealing/heldSeal'
import {
  clearAhead,
  damagedAhead,
  readAhead,
  restAhead,
  settleAhead,
  writeAhead,
} from '../../../renderer/storage/writeAhead'
import { settle } from '../../support/settle'
import { note } from '../../support/storageCase'
import { unlockedWith } from '../../support/sealedCase'

const LONG = 'Vi mäter varje månad. '.repeat(1000)
const VERY_LONG = LONG.repeat(3)
const record = note('first', '')

const write = (text: string): boolean => writeAhead('internalNotes', 1, { ...record, text })
const done = (): void => settleAhead('internalNotes', record.id)
const leave = (): void => restAhead('internalNotes', record.id)
const inStore = (): readonly [string, string][] => Object.entries(localStorage)
const bases = () => Object.keys(localStorage).filter((key) => key.startsWith('ahead-base:'))
const lengths = () => inStore().map(([, text]) => text.length)

/** What a window that dies now leaves to the next. */
const left = () => {
  const { rows, damaged } = readAhead()
  return { damaged, texts: rows.map((row) => ('text' in row.record ? row.record.text : null)) }
}
const only = (text: string) => ({ damaged: 0, texts: [text] })

/** Words, signs of two units, halves of such, and what JSON writes otherwise than it stands. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('👍🏽', '\uD83D', '\uDC4D', '\\', '"', '\n', '\u2028', LONG.slice(0, 5000)),
)
const edits = fc.array(
  fc.record({ at: fc.nat(LONG.length), gone: fc.constantFrom(0, 1, 40, 9000), words }),
  { minLength: 1, maxLength: 8 },
)

function textsOf(start: string, changes: readonly { at: number; gone: number; words: string }[]) {
  const texts = [start]
  for (const { at, gone, words: put } of changes) {
    const before = texts.at(-1) ?? ''
    texts.push(before.slice(0, at) + put + before.slice(at + gone))
  }
  return texts
}

beforeEach(() => {
  localStorage.clear()
})

afterEach(() => {
  clearAhead('internalNotes', record.id)
  holdSeal(null)
  vi.restoreAllMocks()
})

describe.each([
  ['in an open profile', async () => null],
  ['in a locked profile', () => unlockedWith(1)],
])('the last keys in a long record, %s', (_where, take) => {
  test('are there to the letter after every change, whatever is typed, pasted and deleted', async () => {
    await take()
    fc.assert(
      fc.property(edits, (changes) => {
        clearAhead('internalNotes', record.id)
        for (const text of textsOf(LONG, changes)) {
          expect(write(text)).toBe(true)
          expect(left()).toEqual(only(text))
          expect(bases().length).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('are there, or the ones before, wherever between two steps the window dies', async () => {
    await take()
    const texts = textsOf(LONG, [
      { at: 10, gone: 0, words: 'x' },
      { at: 15_000, gone: 0, words: 'y' },
      { at: 20, gone: 9000, words: LONG.slice(0, 5000) },
      { at: 0, gone: 21_000, words: 'kort' },
      { at: 0, gone: 4, words: `${LONG}slut` },
    ])
    const states: (readonly [string, string][])[] = []
    // oxlint-disable-next-line typescript/unbound-method -- both are called with the store as their this
    const { setItem, removeItem } = Storage.prototype
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (this: Storage, ...given) {
      setItem.apply(this, given)
      states.push(inStore())
    })
    vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(function (this: Storage, key) {
      removeItem.call(this, key)
      states.push(inStore())
    })
    for (const text of texts) write(text)
    vi.restoreAllMocks()
    expect(states.length).toBeGreaterThan(texts.length)
    const seen = states.map((state) => {
      localStorage.clear()
      for (const [key, text] of state) localStorage.setItem(key, text)
      const { damaged, texts: found } = left()
      expect(damaged).toBe(0)
      return found.map((text) => texts.indexOf(text ?? ''))[0] ?? -1
    })
    // Nothing is noted before the first note lies there; after that only a later text takes its place.
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(seen.at(-1)).toBe(texts.length - 1)
  })

  test('are told as a change, so that a key writes some words and not the record', async () => {
    await take()
    write(LONG)
    const laid = bases()
    const put = vi.spyOn(Storage.prototype, 'setItem')
    write(`${LONG}!`)
    done()
    write(`${LONG}!!`)
    expect(put.mock.calls.map(([, text]) => text.length < 1000)).toEqual([true, true])
    expect(bases()).toEqual(laid)
    expect(left()).toEqual(only(`${LONG}!!`))
  })

  test('leave nothing behind when the record is left and all is on disk, and stay when it is not', async () => {
    await take()
    write(LONG)
    leave()
    expect(left()).toEqual(only(LONG))
    done()
    leave()
    expect(inStore()).toEqual([])
  })

  test('are never made of another text than the one they are a change of', async () => {
    await take()
    write(LONG)
    write(`${LONG}!`)
    const [base = ''] = bases()
    const whole = localStorage.getItem(base) ?? ''
    const middle = Math.floor(whole.length / 2)
    for (const harmed of [
      `${whole.slice(0, middle)}${whole[middle] === 'a' ? 'b' : 'a'}${whole.slice(middle + 1)}`,
      whole.slice(0, -4),
      '',
    ]) {
      localStorage.setItem(base, harmed)
      expect(left()).toEqual({ damaged: 1, texts: [] })
      expect(damagedAhead().join('\n')).toContain(harmed)
    }
    localStorage.removeItem(base)
    expect(left()).toEqual({ damaged: 1, texts: [] })
    localStorage.setItem(base, whole)
    expect(left()).toEqual(only(`${LONG}!`))
  })

  test('are not noted at all when the small store is full, and the note before stays', async () => {
    await take()
    write(LONG)
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(write(`${LONG}!`)).toBe(false)
    expect(write(LONG.toUpperCase())).toBe(false)
    vi.restoreAllMocks()
    expect(left()).toEqual(only(LONG))
    expect(write(`${LONG}!`)).toBe(true)
    expect(left()).toEqual(only(`${LONG}!`))
  })
})

describe('a very long record in a locked profile', () => {
  beforeEach(() => unlockedWith(1))

  test('is sealed on another thread once; what is typed meanwhile follows, and then each key at once', async () => {
    const sealing = vi.spyOn(crypto.subtle, 'encrypt')
    write(VERY_LONG)
    write(`${VERY_LONG}!`)
    expect(inStore()).toEqual([])
    await expect.poll(left).toEqual(only(`${VERY_LONG}!`))
    write(`${VERY_LONG}!!`)
    expect(left()).toEqual(only(`${VERY_LONG}!!`))
    expect(sealing).toHaveBeenCalledTimes(1)
    expect(JSON.stringify(inStore())).not.toContain('mäter')
    expect(Math.min(...lengths())).toBeLessThan(1000)
  })

  test('that is saved or let go of meanwhile gets no note late', async () => {
    write(VERY_LONG)
    done()
    await expect.poll(bases).toHaveLength(1)
    expect(left().texts).toEqual([])
    write(VERY_LONG.toUpperCase())
    clearAhead('internalNotes', record.id)
    await settle()
    expect(inStore()).toEqual([])
  })
})

test('a lock that is put on leaves no base in clear', async () => {
  write(LONG)
  await unlockedWith(1)
  write(`${LONG}!`)
  expect(JSON.stringify(inStore())).not.toContain('mäter')
  expect(left()).toEqual(only(`${LONG}!`))
})
