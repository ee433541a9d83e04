/** Characters of a passphrase. Short ones fall to guessing, however many rounds stand before the key. */
export const SHORTEST = 12
