import 'fake-indexeddb/auto'
import '@testing-library/jest-dom/vitest'
import { setImmediate } from 'node:timers'
import { cleanup } from '@testing-library/react'
import { afterAll, afterEach, vi } from 'vitest'
import { currentSaveState } from '../../renderer/storage/saveState'

const TURNS = 2000

afterEach(() => {
  cleanup()
})

// Whoever leaves a screen has it written without waiting. A test may end meanwhile; the page that the
// last words are noted in goes only after them.
afterAll(async () => {
  vi.useRealTimers()
  for (let turn = 0; turn < TURNS; turn += 1) {
    await new Promise<void>((resolve) => {
      setImmediate(resolve)
    })
    if (turn > TURNS / 10 && currentSaveState().kind !== 'saving') return
  }
})
