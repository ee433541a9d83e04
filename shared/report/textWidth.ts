const NARROW = new Set("iljtfrI1.,:;!'|()[] ·-")
const WIDE = new Set('mwMWÅÄÖ%@—')

/**
 * About how wide a text becomes in a sans serif, without a font at hand: measured for the widest
 * that may stand in for Source Sans, so that labels placed by it do not touch in any of them.
 *
 * @param size type size in drawing units.
 * @returns width in the same units; 0 for an empty text.
 * @example textWidth('Maria 70', 11) // → about 49
 */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const character of text) {
    if (NARROW.has(character)) ems += 0.31
    else if (WIDE.has(character)) ems += 0.88
    else if (character >= '0' && character <= '9') ems += 0.56
    else if (character !== character.toLowerCase()) ems += 0.7
    else ems += 0.57
  }
  return ems * size
}

/**
 * A text broken into lines no wider than asked, at spaces; a word that is too long by itself is
 * left whole. At most `most` lines; what does not fit ends with an ellipsis.
 *
 * @returns 1 … `most` lines.
 * @example wrapText('Mål för verksamhetsområdet', 11, 100, 3)
 */
export function wrapText(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  kept[most - 1] = `${kept[most - 1] ?? ''}…`
  return kept
}
