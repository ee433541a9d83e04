import 'fake-indexeddb/auto'
import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, vi } from 'vitest'
import { currentSaveState } from '../../renderer/storage/saveState'
import { settle } from './settle'
import { keepComputedStyles } from './window/keptStyles'

const TRIES = 10

// A ceiling for a busy machine, not a demand: what is waited for comes as soon as it is there.
configure({ asyncUtilTimeout: 60_000 })

// Some of these tests say that they need no page.
if (typeof window !== 'undefined') keepComputedStyles()

afterEach(() => {
  cleanup()
})

// Whoever leaves a screen has it written without waiting. A test may end meanwhile; the page that the
// last words are noted in goes only after them.
afterAll(async () => {
  vi.useRealTimers()
  for (let tries = 0; tries < TRIES; tries += 1) {
    await settle()
    if (currentSaveState().kind !== 'saving') return
  }
})
