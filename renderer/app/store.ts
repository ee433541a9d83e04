import { create } from 'zustand'
import { createAppSlice, type AppSlice } from './appSlice'

/** The one store of what the window is looking at. */
export const useAppView = create<AppSlice>()(createAppSlice)
