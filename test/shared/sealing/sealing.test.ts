import { describe, expect, test } from 'vitest'
import { isClearField, isOpenRow } from '#shared/sealing/clearFields'
import { fromSealedText, sealPlace, toSealedText } from '#shared/sealing/sealedText'
import { delayLeft, unlockDelay } from '#shared/sealing/unlockDelay'

test('sealed text is told apart from plain JSON', () => {
  expect(fromSealedText(toSealedText('AAEC'))).toBe('AAEC')
  expect(fromSealedText('{"id":"sealed:1:"}')).toBeNull()
  expect(fromSealedText('')).toBeNull()
})

test('two places are never written alike, whatever signs their names hold', () => {
  expect(sealPlace('row', 'a","b')).not.toBe(sealPlace('row', 'a', 'b'))
  expect(sealPlace('line', 'a', '1')).not.toBe(sealPlace('line', 'a', 1))
})

test('ids, revisions and times may be seen on disk; a title, a class, a name or a text may not', () => {
  expect(['id', 'revision', 'entryId', 'at'].every(isClearField)).toBe(true)
  expect(['title', 'className', 'name', 'text', 'email', 'json'].some(isClearField)).toBe(false)
})

test('only how the window looks is left open among the settings', () => {
  expect(isOpenRow('settings', 'theme')).toBe(true)
  expect(isOpenRow('settings', 'activeRoundId')).toBe(false)
  expect(isOpenRow('files', 'theme')).toBe(false)
})

describe('after wrong passphrases', () => {
  test('two may be tried again at once, then the wait doubles up to a quarter of an hour', () => {
    expect([0, 1, 2, 3, 4, 5].map(unlockDelay)).toEqual([0, 0, 0, 5000, 10_000, 20_000])
    expect(unlockDelay(11)).toBe(900_000)
    expect(unlockDelay(1e9)).toBe(900_000)
  })

  test('what has passed is not waited for again, and a clock set back adds nothing', () => {
    expect(delayLeft(3, 2000)).toBe(3000)
    expect(delayLeft(3, 60_000)).toBe(0)
    expect(delayLeft(3, -31_536_000_000)).toBe(5000)
  })
})
