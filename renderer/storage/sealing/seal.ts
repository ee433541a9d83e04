import { gcm } from '@noble/ciphers/aes.js'
import { fromSealedText, toSealedText } from '#shared/sealing/sealedText'
import { fromBase64, toBase64 } from './base64'
import { joined, newNonce, openNatively, parted, sealNatively } from './nativeSeal'

/** Up to here the wait for another thread costs more than sealing at once. */
const SHORT_BYTES = 4096

/** A profile's key in use, as two implementations of one format: AES-256-GCM, nonce before, tag after. */
export interface Seal {
  /** At once, on this thread: inside a transaction and at a key press. */
  readonly seal: (plain: Uint8Array, place: string) => Uint8Array<ArrayBuffer>
  /** Null when anything was changed, or it was sealed for another place or with another key. */
  readonly open: (sealed: Uint8Array, place: string) => Uint8Array | null
  /** The same by the browser's own cipher, on another thread: for what is long. */
  readonly sealLater: (
    plain: Uint8Array<ArrayBuffer>,
    place: string,
  ) => Promise<Uint8Array<ArrayBuffer>>
  readonly openLater: (sealed: Uint8Array, place: string) => Promise<Uint8Array | null>
  /** The key for a thread of our own: it can be used there, but not read. */
  readonly native: CryptoKey
}

const ENCODER = new TextEncoder()
const DECODER = new TextDecoder('utf-8', { fatal: true })

/** Takes 256 bits into use. */
export async function makeSeal(key: Uint8Array<ArrayBuffer>): Promise<Seal> {
  const raw = new Uint8Array(key)
  const uses: KeyUsage[] = ['encrypt', 'decrypt']
  const native = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, uses)
  return {
    seal: (plain, place) => {
      const nonce = newNonce()
      return joined(nonce, gcm(raw, nonce, ENCODER.encode(place)).encrypt(plain))
    },
    open: (sealed, place) => {
      const { nonce, rest } = parted(sealed)
      try {
        return gcm(raw, nonce, ENCODER.encode(place)).decrypt(rest)
      } catch {
        return null
      }
    },
    sealLater: (plain, place) => sealNatively(native, plain, place),
    openLater: (sealed, place) => openNatively(native, sealed, place),
    native,
  }
}

/** Whether a value is better sealed on another thread. */
export function isLong(bytes: Uint8Array): boolean {
  return bytes.length > SHORT_BYTES
}

export function textBytes(text: string): Uint8Array<ArrayBuffer> {
  return ENCODER.encode(text)
}

/** The text of opened bytes, or null when they are none. */
export function bytesText(bytes: Uint8Array | null): string | null {
  if (bytes === null) return null
  try {
    return DECODER.decode(bytes)
  } catch {
    return null
  }
}

/** Seals a text at once. */
export function sealText(seal: Seal, text: string, place: string): string {
  return toSealedText(toBase64(seal.seal(textBytes(text), place)))
}

/** Opens a sealed text at once; null when it does not open. */
export function openText(seal: Seal, text: string, place: string): string | null {
  const sealed = fromBase64(fromSealedText(text) ?? '')
  return sealed === null ? null : bytesText(seal.open(sealed, place))
}

/** Seals a text, a long one on another thread. */
export async function sealTextLater(seal: Seal, text: string, place: string): Promise<string> {
  const bytes = textBytes(text)
  return isLong(bytes)
    ? toSealedText(toBase64(await seal.sealLater(bytes, place)))
    : sealText(seal, text, place)
}

/** Opens a sealed text, a long one on another thread; null when it does not open. */
export async function openTextLater(
  seal: Seal,
  text: string,
  place: string,
): Promise<string | null> {
  const sealed = fromBase64(fromSealedText(text) ?? '')
  if (sealed === null) return null
  return bytesText(isLong(sealed) ? await seal.openLater(sealed, place) : seal.open(sealed, place))
}
