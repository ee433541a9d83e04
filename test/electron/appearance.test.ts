import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Appearance } from '../../electron/appearance'
import type { WindowPlace } from '../../electron/settings'

const show = vi.fn<() => void>()
const maximize = vi.fn<() => void>()
let isGone = false

function appearing(place: WindowPlace | null = null): Appearance {
  const window = { show, maximize, isDestroyed: () => isGone }
  return new Appearance(window, { current: { language: 'sv', place } })
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.clearAllMocks()
  isGone = false
})

afterEach(() => {
  vi.useRealTimers()
})

test('the window appears when its page has drawn something, and not before', () => {
  const appearance = appearing()
  vi.advanceTimersByTime(3000)
  expect(show).not.toHaveBeenCalled()
  appearance.appear()
  expect(show).toHaveBeenCalledOnce()
  expect(maximize).not.toHaveBeenCalled()
})

test('a page that never says so is shown all the same, once', () => {
  const appearance = appearing()
  vi.advanceTimersByTime(10_000)
  expect(show).toHaveBeenCalledOnce()
  appearance.appear()
  expect(show).toHaveBeenCalledOnce()
})

test('a window that was put away stays away when its page starts anew', () => {
  const appearance = appearing()
  appearance.appear()
  appearance.appear()
  vi.advanceTimersByTime(10_000)
  expect(show).toHaveBeenCalledOnce()
})

test('it fills the screen where it did so last', () => {
  appearing({ x: 0, y: 0, width: 1360, height: 860, maximized: true }).appear()
  expect(maximize).toHaveBeenCalledOnce()
  expect(show).toHaveBeenCalledOnce()
})

test('a program that is quitting has no window to show', () => {
  appearing()
  isGone = true
  vi.advanceTimersByTime(10_000)
  expect(show).not.toHaveBeenCalled()
})
