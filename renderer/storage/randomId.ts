const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'
const LENGTH = 16

/**
 * A new identifier's text, `kind_` and 16 characters: about 82 bits, so that people who never meet
 * cannot make the same one.
 */
export function randomId(kind: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
  return `${kind}_${Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('')}`
}
