import { create, type StateCreator } from 'zustand'

/** Where the eye is in the meeting; scores and texts are records, not here. */
export interface ConsensusSlice {
  readonly openItemId: string | null
  readonly problem: string | null
  readonly openItem: (id: string | null) => void
  readonly showProblem: (kind: string | null) => void
}

/** The slice; a test makes a store of its own with it. */
export const createConsensusSlice: StateCreator<ConsensusSlice> = (set) => ({
  openItemId: null,
  problem: null,
  openItem: (openItemId) => set({ openItemId, problem: null }),
  showProblem: (problem) => set({ problem }),
})

export const useConsensusView = create<ConsensusSlice>()(createConsensusSlice)
