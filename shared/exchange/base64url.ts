const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * Bytes as base64url text without padding, for short values such as signatures and salts.
 *
 * @source RFC 4648, section 5.
 * @example toBase64url(new Uint8Array([251, 255])) // → '-_8'
 */
export function toBase64url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3)
    const group = (a << 16) | (b << 8) | c
    const signs = Math.min(4, bytes.length - at + 1)
    for (let sign = 0; sign < signs; sign += 1) text += SIGNS[(group >> (18 - 6 * sign)) & 63] ?? ''
  }
  return text
}

/**
 * The bytes of base64url text without padding.
 *
 * @returns null when a sign is not of the alphabet or the length is impossible.
 * @example fromBase64url('-_8') // → Uint8Array [251, 255]
 */
export function fromBase64url(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (const sign of text) {
    const value = SIGNS.indexOf(sign)
    if (value < 0) return null
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 0xff)
    }
  }
  return new Uint8Array(bytes)
}
