export const root: string
export const cache: string
export const out: string
export const dist: string
export const packed: { readonly release: string; readonly test: string }
export function programIn(folder: string): string
