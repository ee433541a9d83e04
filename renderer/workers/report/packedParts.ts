import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The parts of an Office file by path. */
export type Parts = Record<string, Uint8Array>

// Local time on purpose: a zip holds clock figures without a zone, so these are the same everywhere.
const NO_TIME = new Date(1980, 0, 1)

/** Opens an Office file, lets its parts be changed, and packs it so that equal parts give equal bytes. */
export function repack(bytes: Uint8Array, change: (parts: Parts) => void): Uint8Array<ArrayBuffer> {
  const parts: Parts = unzipSync(bytes)
  change(parts)
  return pack(parts)
}

/** Packs parts in a fixed order and without times; `[Content_Types].xml` first, as readers expect. */
export function pack(parts: Parts): Uint8Array<ArrayBuffer> {
  const paths = Object.keys(parts).toSorted((a, b) => (a < b ? -1 : 1))
  const ordered = Object.fromEntries(
    paths.map((path): [string, Uint8Array] => [path, parts[path] ?? new Uint8Array()]),
  )
  return new Uint8Array(zipSync(ordered, { mtime: NO_TIME, level: 6 }))
}

export function partText(parts: Parts, path: string): string {
  const part = parts[path]
  return part === undefined ? '' : strFromU8(part)
}

export function setPartText(parts: Parts, path: string, text: string): void {
  parts[path] = strToU8(text)
}
