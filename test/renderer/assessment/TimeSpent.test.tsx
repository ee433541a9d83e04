import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { draftOf, openDraft } from '../../support/window/assessmentScreen'
import { sampleDesk } from '../../support/window/sampleDesk'

let store: DeskStore

beforeEach(async () => {
  store = await sampleDesk()
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'], shouldAdvanceTime: true })
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Writes three letters with a quarter of a minute after each, as one who thinks while writing. */
async function writeForAWhile(): Promise<void> {
  await openDraft(store)
  const user = userEvent.setup()
  const reason = screen.getByRole('textbox', { name: 'Skäl' })
  for (const key of 'abc') {
    await user.type(reason, key)
    await act(() => vi.advanceTimersByTimeAsync(15_000))
  }
  await store.writers.flushAll()
}

test('the time spent writing counts as time with the entry', async () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  await writeForAWhile()
  expect((await draftOf(store)).secondsSpent).toBeGreaterThanOrEqual(40)
  expect((await draftOf(store)).items[0]?.reason).toBe('abc')
})

test('time does not count while another window has the focus', async () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  await writeForAWhile()
  expect((await draftOf(store)).secondsSpent).toBe(0)
})
