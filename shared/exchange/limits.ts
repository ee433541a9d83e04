const MEBIBYTE = 1024 * 1024

/**
 * What a file that travels may hold at most. Checked before and while inflating, and when writing,
 * so that what one machine writes another can always read.
 *
 * `maxBytes`: the file itself, and all members inflated together. `maxJsonBytes`, `maxJsonValues`:
 * one JSON member, so that neither text nor parsed values fill the memory. `ratio`: inflated to
 * packed bytes of a member above `ratioFromBytes`. `partBytes`: a table's JSON is written in parts
 * of about this size. `revision`: of a record that comes from elsewhere, so that there is always room
 * for the next ones.
 *
 * @source handbook exchange-format.md; the JSON limits are the program's own.
 */
export const LIMITS = {
  maxFiles: 2000,
  maxBytes: 512 * MEBIBYTE,
  maxManifestBytes: 2 * MEBIBYTE,
  maxJsonBytes: 64 * MEBIBYTE,
  maxJsonValues: 2_000_000,
  ratio: 200,
  ratioFromBytes: MEBIBYTE,
  jsonDepth: 64,
  nameCharacters: 200,
  partBytes: 8 * MEBIBYTE,
  revision: 1_000_000_000,
} as const

/**
 * Whole mebibytes of a limit, for a sentence.
 *
 * @param bytes ≥ 0
 * @example mebibytes(LIMITS.maxBytes) // → 512
 */
export function mebibytes(bytes: number): number {
  return Math.round(bytes / MEBIBYTE)
}

/**
 * Whether a member packs so much better than text does that it is taken for a bomb.
 *
 * @param inflatedBytes what it becomes, ≥ 0.
 * @param packedBytes   what it takes in the file, ≥ 0.
 * @example isBombRatio(300 * 1024 * 1024, 1024) // → true
 */
export function isBombRatio(inflatedBytes: number, packedBytes: number): boolean {
  return inflatedBytes > LIMITS.ratioFromBytes && inflatedBytes > packedBytes * LIMITS.ratio
}
