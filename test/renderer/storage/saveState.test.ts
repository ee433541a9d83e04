import { afterEach, expect, test } from 'vitest'
import {
  currentSaveState,
  markFailed,
  markGone,
  markPending,
  markSaved,
  subscribeSaveState,
} from '../../../renderer/storage/saveState'
import { writeFailure } from '../../../renderer/storage/writeFailure'

afterEach(() => {
  for (const key of ['a', 'b']) {
    markPending(key)
    markSaved(key)
  }
})

const kind = () => currentSaveState().kind

test('the save line says saved only when every record is, and failed as long as one is not', () => {
  const heard: string[] = []
  const stop = subscribeSaveState(() => heard.push(kind()))
  expect(kind()).toBe('idle')
  markPending('a')
  markPending('a')
  markPending('b')
  expect(kind()).toBe('saving')
  markSaved('a')
  expect(kind()).toBe('saving')
  markFailed('b', 'full')
  expect(currentSaveState()).toEqual({ kind: 'failed', reason: 'full' })
  markPending('a')
  expect(kind()).toBe('failed')
  markSaved('a')
  expect(kind()).toBe('failed')
  markPending('b')
  expect(kind()).toBe('failed')
  markSaved('b')
  expect(kind()).toBe('saved')
  expect(heard[0]).toBe('saving')
  expect(heard.at(-1)).toBe('saved')
  const count = heard.length
  stop()
  markPending('a')
  expect(heard).toHaveLength(count)
})

test('a removed record no longer holds the line back, and one that never waited changes nothing', () => {
  markPending('a')
  markFailed('a', 'other')
  markGone('a')
  expect(kind()).toBe('saved')
  const before = currentSaveState()
  markGone('b')
  expect(currentSaveState()).toBe(before)
})

test.each([
  [new DOMException('', 'QuotaExceededError'), 'full'],
  [Object.assign(new Error('x'), { inner: new DOMException('', 'QuotaExceededError') }), 'full'],
  [Object.assign(new Error('x'), { name: 'DatabaseClosedError' }), 'closed'],
  [new DOMException('Internal error opening backing store', 'UnknownError'), 'closed'],
  [new DOMException('', 'AbortError'), 'other'],
  ['thrown text', 'other'],
  [null, 'other'],
] as const)('why a write failed is told as far as it is known: %s', (error, reason) => {
  expect(writeFailure(error)).toBe(reason)
})
