import { create, type StateCreator } from 'zustand'

/** An answer about conflict of interest that has been begun but not given. */
export interface BegunAnswer {
  readonly answer: 'none' | 'conflict' | null
  readonly grounds: readonly string[]
  readonly reason: string
}

/** Begun answers by entry, so that looking something up elsewhere loses nothing. A record only when the answer is given. */
export interface DeclarationSlice {
  readonly begun: Readonly<Record<string, BegunAnswer>>
  readonly begin: (key: string, answer: BegunAnswer) => void
}

const createDeclarationSlice: StateCreator<DeclarationSlice> = (set) => ({
  begun: {},
  begin: (key, answer) => set((view) => ({ begun: { ...view.begun, [key]: answer } })),
})

export const useDeclarationView = create<DeclarationSlice>()(createDeclarationSlice)
