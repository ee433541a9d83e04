import { createContext, useContext, useEffect, useLayoutEffect } from 'react'
import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import type { EntryHead } from './entryHeads'
import { holdReadings } from './paced'

type FirstRows = { readonly [Name in RecordTable]?: readonly RecordOf<Name>[] }

/** What was read. `settings`: every setting that is stored, by its name. */
export interface FirstAnswers {
  readonly rows: FirstRows
  readonly roundId: string | null
  readonly heads: readonly EntryHead[]
  readonly settings: ReadonlyMap<string, unknown>
}

/**
 * What the first page asks for, read in one go while the store is examined: the page can be drawn at
 * once, and each of its questions is asked live behind it. Forgotten when the page stands, so that
 * nothing old is ever shown in place of what is stored.
 */
export class FirstReading {
  #answers: FirstAnswers | null

  constructor(answers: FirstAnswers) {
    this.#answers = answers
  }

  table<Name extends RecordTable>(name: Name): FirstRows[Name] | undefined {
    return this.#answers?.rows[name]
  }

  heads(roundId: string | null): readonly EntryHead[] | undefined {
    return this.#answers?.roundId === roundId ? this.#answers.heads : undefined
  }

  /** The stored values of the settings, or undefined when they are not known any more. */
  settings(): ReadonlyMap<string, unknown> | undefined {
    return this.#answers?.settings
  }

  forget(): void {
    this.#answers = null
  }
}

const Context = createContext<FirstReading | null>(null)

/** Gives the first reading to the screens below. */
export const FirstReadingProvider = Context.Provider

/** The first reading, if there is one. */
export function useFirstReading(): FirstReading | null {
  return useContext(Context)
}

/** A page that nobody sees draws no frames; the live questions wait no longer for it than this, in milliseconds. */
const LONGEST_WAIT_MS = 500

/** Does something once the frame that is being drawn has been shown, or will not be. */
function afterFrame(act: () => void): void {
  // The next frame begins when this one has been handed over.
  requestAnimationFrame(() => requestAnimationFrame(act))
  setTimeout(act, LONGEST_WAIT_MS)
}

/**
 * Forgets the first reading when the page it was for stands. Its questions are asked live once it can
 * be seen: reading everything anew would take the machine from drawing it.
 */
export function useForgetFirstReading(): void {
  const first = useFirstReading()
  useLayoutEffect(() => {
    if (first === null) return undefined
    const go = holdReadings()
    afterFrame(go)
    return go
  }, [first])
  useEffect(() => first?.forget(), [first])
}
