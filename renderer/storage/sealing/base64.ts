const CHUNK = 0x8000

/** Bytes as base64; long texts in pieces, since a call takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  let signs = ''
  for (let at = 0; at < bytes.length; at += CHUNK) {
    signs += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  }
  return btoa(signs)
}

/** The bytes of base64 text, or null if it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const signs = atob(text)
    const bytes = new Uint8Array(signs.length)
    for (let at = 0; at < signs.length; at += 1) bytes[at] = signs.charCodeAt(at)
    return bytes
  } catch {
    return null
  }
}
