import { createContext, useContext } from 'react'
import type { DeskDatabase } from './database'
import type { OpenWriters } from './openWriters'

/** What a screen needs to read and write records. */
export interface DeskStore {
  readonly db: DeskDatabase
  readonly writers: OpenWriters
}

const Context = createContext<DeskStore | null>(null)

/** Gives the store to the screens below. */
export const DeskStoreProvider = Context.Provider

/** The store; using it outside the provider is a bug. */
export function useDeskStore(): DeskStore {
  const store = useContext(Context)
  if (store === null) throw new Error('no desk store above this component')
  return store
}
