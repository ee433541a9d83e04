import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useSettled } from '../../../renderer/ui/useSettled'

interface Draft {
  readonly text: string
  readonly kind: 'strength' | 'improvement'
}

const isMidway = (settled: Draft, now: Draft): boolean => settled.kind === now.kind
const strength = (text: string): Draft => ({ text, kind: 'strength' })
const pass = (milliseconds: number): void =>
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })

function settling(first: Draft) {
  return renderHook(({ draft }) => useSettled(draft, isMidway), { initialProps: { draft: first } })
}

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

test('what is being written counts half a second after the last letter, not before', () => {
  const { result, rerender } = settling(strength(''))
  for (const text of ['b', 'br', 'bra', 'bran', 'brand']) {
    rerender({ draft: strength(text) })
    pass(400)
    expect(result.current.text).toBe('')
  }
  pass(100)
  expect(result.current.text).toBe('brand')
})

test('another change counts at once, and takes what was being written with it', () => {
  const { result, rerender } = settling(strength(''))
  rerender({ draft: strength('brandskydd') })
  expect(result.current.text).toBe('')
  rerender({ draft: { text: 'brandskydd', kind: 'improvement' } })
  expect(result.current).toEqual({ text: 'brandskydd', kind: 'improvement' })
})

test('the same value stays the same, so that nothing is worked out anew', () => {
  const draft = strength('Målen är kända')
  const { result, rerender } = settling(draft)
  rerender({ draft })
  pass(1000)
  expect(result.current).toBe(draft)
})
