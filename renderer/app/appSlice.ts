import type { StateCreator } from 'zustand'
import type { CriteriaFile } from '../storage/criteriaFile'
import type { Place } from '../ui/place'

/** What the whole window is looking at. Facts that survive a restart are settings, not here. */
export interface AppSlice {
  readonly place: Place
  readonly isPaletteOpen: boolean
  readonly dialog: 'none' | 'settings' | 'profile' | 'backup' | 'log' | 'lock'
  /** Files waiting for their preview, by name and bytes. */
  readonly waitingFiles: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** Criteria of a file that the new round can be made with; nothing of them is stored. */
  readonly criteriaFile: CriteriaFile | null
  readonly go: (place: Place) => void
  readonly openPalette: (isOpen: boolean) => void
  readonly openDialog: (dialog: AppSlice['dialog']) => void
  /** Goes to the page for a new round, with a file's criteria to choose. */
  readonly beginRoundWith: (criteriaFile: CriteriaFile) => void
  readonly forgetCriteria: () => void
  readonly receiveFiles: (files: AppSlice['waitingFiles']) => void
  readonly doneWithFile: () => void
  /** Files that need not be looked at any more; what came meanwhile still waits. */
  readonly doneWithFiles: (done: ReadonlySet<AppSlice['waitingFiles'][number]>) => void
}

/** The window's slice; a test makes a store of its own with it. */
export const createAppSlice: StateCreator<AppSlice> = (set) => ({
  place: { page: 'start' },
  isPaletteOpen: false,
  dialog: 'none',
  waitingFiles: [],
  criteriaFile: null,
  go: (place) => set({ place, isPaletteOpen: false }),
  openPalette: (isPaletteOpen) => set({ isPaletteOpen }),
  openDialog: (dialog) => set({ dialog, isPaletteOpen: false }),
  beginRoundWith: (criteriaFile) =>
    set({ criteriaFile, place: { page: 'round', view: 'new' }, isPaletteOpen: false }),
  forgetCriteria: () => set({ criteriaFile: null }),
  receiveFiles: (files) => set((state) => ({ waitingFiles: [...state.waitingFiles, ...files] })),
  doneWithFiles: (done) =>
    set((state) => ({ waitingFiles: state.waitingFiles.filter((file) => !done.has(file)) })),
  doneWithFile: () => set((state) => ({ waitingFiles: state.waitingFiles.slice(1) })),
})
