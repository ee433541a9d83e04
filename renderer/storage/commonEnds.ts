/** So much of two texts is compared at once by the browser; where it differs, unit by unit. */
const PIECE = 1024

/** How many UTF-16 units two texts have in common at their beginning, and after that at their end. */
export function commonEnds(
  one: string,
  other: string,
): { readonly start: number; readonly end: number } {
  const most = Math.min(one.length, other.length)
  let start = 0
  while (start + PIECE <= most && isSamePiece(one, start, other, start)) start += PIECE
  while (start < most && one.charCodeAt(start) === other.charCodeAt(start)) start += 1
  let end = 0
  const rest = most - start
  const [last, lastOther] = [one.length, other.length]
  while (
    end + PIECE <= rest &&
    isSamePiece(one, last - end - PIECE, other, lastOther - end - PIECE)
  )
    end += PIECE
  while (end < rest && one.charCodeAt(last - end - 1) === other.charCodeAt(lastOther - end - 1))
    end += 1
  return { start, end }
}

function isSamePiece(one: string, from: number, other: string, otherFrom: number): boolean {
  return one.slice(from, from + PIECE) === other.slice(otherFrom, otherFrom + PIECE)
}
