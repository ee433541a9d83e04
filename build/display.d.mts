export function hasDisplay(): boolean
export function ensureDisplay(options?: { readonly always?: boolean }): Promise<() => void>
