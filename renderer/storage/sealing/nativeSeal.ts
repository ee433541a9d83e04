const NONCE_BYTES = 12

const ENCODER = new TextEncoder()

/** Random nonces hold for 2³² values under one key (NIST SP 800-38D, section 8.3): many lifetimes of key presses. */
export const newNonce = (): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(NONCE_BYTES))

/** Sealed bytes as they are kept: the nonce before, the tag after. */
export function joined(nonce: Uint8Array, rest: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(nonce.length + rest.length)
  bytes.set(nonce)
  bytes.set(rest, nonce.length)
  return bytes
}

/** Sealed bytes in their two parts, as copies. */
export const parted = (sealed: Uint8Array) => ({
  nonce: new Uint8Array(sealed.subarray(0, NONCE_BYTES)),
  rest: new Uint8Array(sealed.subarray(NONCE_BYTES)),
})

const how = (iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: ENCODER.encode(place),
  tagLength: 128,
})

/** Seals by the browser's own cipher, on another thread: for what is long. */
export async function sealNatively(
  key: CryptoKey,
  plain: Uint8Array<ArrayBuffer>,
  place: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = newNonce()
  return joined(nonce, new Uint8Array(await crypto.subtle.encrypt(how(nonce, place), key, plain)))
}

/** Opens what was sealed; null when anything was changed, or it was sealed for another place or with another key. */
export async function openNatively(
  key: CryptoKey,
  sealed: Uint8Array,
  place: string,
): Promise<Uint8Array | null> {
  const { nonce, rest } = parted(sealed)
  try {
    return new Uint8Array(await crypto.subtle.decrypt(how(nonce, place), key, rest))
  } catch {
    return null
  }
}
