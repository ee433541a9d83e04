import { Sha256 } from '#shared/kernel/identifiers'

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const ROUND_CONSTANTS = constants(64, 1 / 3)

/** The same of the square roots of the first 8 primes (FIPS 180-4, 5.3.3). */
const START = constants(8, 1 / 2)

function constants(count: number, power: number): Uint32Array {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (isPrime(candidate)) found.push((candidate ** power % 1) * 2 ** 32)
  }
  return Uint32Array.from(found)
}

function isPrime(number: number): boolean {
  for (let factor = 2; factor * factor <= number; factor += 1) {
    if (number % factor === 0) return false
  }
  return true
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** The message, a one bit, noughts, and its length in bits: whole blocks of 64 bytes. */
function padded(message: Uint8Array): DataView {
  const blocks = Math.ceil((message.length + 9) / 64)
  const bytes = new Uint8Array(blocks * 64)
  bytes.set(message)
  bytes[message.length] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(bytes.length - 8, Math.floor(message.length / 2 ** 29))
  view.setUint32(bytes.length - 4, message.length * 8)
  return view
}

const at = (words: Uint32Array, place: number): number => words[place] ?? 0

function schedule(view: DataView, offset: number, words: Uint32Array): void {
  for (let t = 0; t < 16; t += 1) words[t] = view.getUint32(offset + t * 4)
  for (let t = 16; t < 64; t += 1) {
    const early = at(words, t - 15)
    const late = at(words, t - 2)
    const small0 = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
    const small1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
    words[t] = at(words, t - 16) + small0 + at(words, t - 7) + small1
  }
}

function compress(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let t = 0; t < 64; t += 1) {
    const big1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const choice = (e & f) ^ (~e & g)
    const first = (h + big1 + choice + at(ROUND_CONSTANTS, t) + at(words, t)) | 0
    const big0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const second = (big0 + majority) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  for (const [place, word] of [a, b, c, d, e, f, g, h].entries()) {
    state[place] = at(state, place) + word
  }
}

/**
 * SHA-256 of a text's UTF-8 bytes, at once. The platform's own (`digestText`) answers later, and a
 * database transaction does not stay open meanwhile: the log's hash has to be made inside it. For
 * short texts only, where the log needs it; everything else uses the platform's.
 *
 * @source FIPS 180-4, sections 5 and 6.2.
 */
export function digestNow(text: string): Sha256 {
  const view = padded(new TextEncoder().encode(text))
  const state = Uint32Array.from(START)
  const words = new Uint32Array(64)
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    schedule(view, offset, words)
    compress(state, words)
  }
  return Sha256.parse(Array.from(state, (word) => word.toString(16).padStart(8, '0')).join(''))
}
