function withoutMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 2000)
  const zerosAt = (rest: 0 | 1) => sample.filter((byte, at) => byte === 0 && at % 2 === rest).length
  const most = sample.length * 0.3
  if (zerosAt(1) > most && zerosAt(0) === 0) return 'utf-16le'
  return zerosAt(0) > most && zerosAt(1) === 0 ? 'utf-16be' : null
}

// Some engines read 0x80–0x9F as control characters; what stands there is fixed by the encoding.
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

const decodeWindows = (bytes: Uint8Array) =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009F]/gu, (unit) => HIGH.charAt(unit.charCodeAt(0) - 0x80))

/**
 * Decodes a text file: UTF-16 by its mark or its pattern of zeros, else UTF-8 if every byte fits,
 * else Windows-1252, as older Swedish files are written.
 *
 * @returns text; a file that is no text at all gives text that `isReadableText` refuses.
 * @example decodeText(new Uint8Array([0xe5, 0xe4, 0xf6])) // → 'åäö'
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = withoutMark(bytes)
  if (wide !== null) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeWindows(bytes)
  }
}
