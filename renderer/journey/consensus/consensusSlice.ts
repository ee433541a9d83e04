import { create, type StateCreator } from 'zustand'

/** Why the latest step of the meeting was refused; scores and texts are records, not here. */
export interface ConsensusSlice {
  readonly problem: string | null
  readonly showProblem: (kind: string | null) => void
}

/** The slice; a test makes a store of its own with it. */
export const createConsensusSlice: StateCreator<ConsensusSlice> = (set) => ({
  problem: null,
  showProblem: (problem) => set({ problem }),
})

export const useConsensusView = create<ConsensusSlice>()(createConsensusSlice)
