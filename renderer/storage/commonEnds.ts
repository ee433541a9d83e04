/** How many UTF-16 units two texts have in common at their beginning, and after that at their end. */
export function commonEnds(
  one: string,
  other: string,
): { readonly start: number; readonly end: number } {
  const most = Math.min(one.length, other.length)
  let start = 0
  while (start < most && one.charCodeAt(start) === other.charCodeAt(start)) start += 1
  let end = 0
  const rest = most - start
  const [last, lastOther] = [one.length - 1, other.length - 1]
  while (end < rest && one.charCodeAt(last - end) === other.charCodeAt(lastOther - end)) end += 1
  return { start, end }
}
