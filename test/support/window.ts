import 'fake-indexeddb/auto'
import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, vi } from 'vitest'
import { currentSaveState } from '../../renderer/storage/saveState'
import { settle } from './settle'
import { keepComputedStyles } from './window/keptStyles'
import { findLabelsNear } from './window/nearLabels'

const TRIES = 10
const MOST_SHOWN = 2000

/** Says what was not found and what the page says instead; asked for at every look, so it must be quick. */
function notFound(message: string | null, container: Element): Error {
  const error = new Error(
    `${message}\n\nThe page says: ${container.textContent.slice(0, MOST_SHOWN)}`,
  )
  error.name = 'TestingLibraryElementError'
  return error
}

// A ceiling for a busy machine, not a demand: what is waited for comes as soon as it is there.
configure({ asyncUtilTimeout: 60_000, getElementError: notFound })

// Some of these tests say that they need no page.
if (typeof window !== 'undefined') {
  keepComputedStyles()
  findLabelsNear()
}

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
