import { create, type StateCreator } from 'zustand'

/** Where the eye is on the desk: which finding was written last, which quotation is looked at. */
export interface AssessmentSlice {
  readonly activeFindingId: string | null
  readonly focusFindingId: string | null
  readonly selection: readonly {
    readonly blockId: string
    readonly start: number
    readonly end: number
  }[]
  readonly activeRequirementId: string | null
  readonly activateFinding: (id: string | null) => void
  /** Asks the card of a finding to take the caret, once. */
  readonly focusFinding: (id: string | null) => void
  readonly select: (spans: AssessmentSlice['selection']) => void
  readonly activateRequirement: (id: string | null) => void
}

/** The slice; a test makes a store of its own with it. */
export const createAssessmentSlice: StateCreator<AssessmentSlice> = (set) => ({
  activeFindingId: null,
  focusFindingId: null,
  selection: [],
  activeRequirementId: null,
  activateFinding: (activeFindingId) => set({ activeFindingId }),
  focusFinding: (focusFindingId) => set({ focusFindingId, activeFindingId: focusFindingId }),
  // The caret moves at every key press in a field; that nothing is chosen then is no news.
  select: (selection) =>
    set((view) => (selection.length + view.selection.length === 0 ? view : { selection })),
  activateRequirement: (activeRequirementId) => set({ activeRequirementId }),
})

export const useAssessmentView = create<AssessmentSlice>()(createAssessmentSlice)
