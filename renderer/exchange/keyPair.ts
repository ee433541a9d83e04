import { fingerprintText, PublicKey } from '#shared/exchange/manifest'
import { Sha256 } from '#shared/kernel/identifiers'
import { plainBytes } from './plainBytes'

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const

/** A sender's keys. The private one can be stored and used, but never read out. */
export interface SenderKeys {
  readonly publicKey: PublicKey
  readonly privateKey: CryptoKey
  readonly fingerprint: Sha256
}

/** SHA-256 as 64 lower-case hexadecimal digits. */
export async function sha256(bytes: Uint8Array): Promise<Sha256> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', plainBytes(bytes)))
  return Sha256.parse(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''))
}

/** The fingerprint of a public key: what is remembered of a sender and shown in words. */
export async function fingerprintOf(key: PublicKey): Promise<Sha256> {
  return sha256(new TextEncoder().encode(fingerprintText(key)))
}

/** Makes the keys of a new profile. Keeping them is the storage's business. */
export async function createKeyPair(): Promise<SenderKeys> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify'])
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const publicKey = PublicKey.parse({ kty, crv, x, y })
  return { publicKey, privateKey: pair.privateKey, fingerprint: await fingerprintOf(publicKey) }
}

/** Signs with ECDSA P-256 over SHA-256: r and s, 64 bytes. */
export async function sign(privateKey: CryptoKey, message: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign(SIGNING, privateKey, plainBytes(message)))
}

/** Whether the signature fits message and key; a key that is no point of the curve fits nothing. */
export async function verify(
  { kty, crv, x, y }: PublicKey,
  signature: Uint8Array,
  message: Uint8Array,
): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, CURVE, false, ['verify'])
    return await crypto.subtle.verify(SIGNING, key, plainBytes(signature), plainBytes(message))
  } catch {
    return false
  }
}
