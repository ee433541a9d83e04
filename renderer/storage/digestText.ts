import { Sha256 } from '#shared/kernel/identifiers'

/** SHA-256 of some bytes, as 64 hexadecimal digits. */
export async function digestBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Sha256> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Sha256.parse(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''))
}

/** SHA-256 of a text's UTF-8 bytes. */
export async function digestText(text: string): Promise<Sha256> {
  return digestBytes(new TextEncoder().encode(text))
}
