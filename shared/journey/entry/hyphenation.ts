const LONGEST_WORD = 100
const SUSPENDED = /^(?:och|eller|samt|respektive|resp|till|men)(?![\p{L}\d])/iu

/**
 * How two lines of one paragraph are joined. A hyphen at the end of a line is taken away only when
 * the whole word stands elsewhere in the same source; it is kept when it belongs ("risk- och
 * sårbarhetsanalys", "ILS-samordnare") or when nothing tells.
 *
 * @param words gives every word of the source in lower case, hyphenated words whole; only asked
 *        when a line ends with a hyphen.
 * @returns `dropsHyphen`: the first line's last character goes; `joint`: what stands between.
 * @example endOfLineJoin('kvalitets-', 'arbetet', () => new Set(['kvalitetsarbetet'])) // → { dropsHyphen: true, joint: '' }
 */
export function endOfLineJoin(
  line: string,
  next: string,
  words: () => ReadonlySet<string>,
): { readonly dropsHyphen: boolean; readonly joint: '' | ' ' } {
  const half = line.endsWith('-')
    ? /([\p{L}\d]+)-$/u.exec(line.slice(-LONGEST_WORD))?.[1]
    : undefined
  if (half === undefined || SUSPENDED.test(next) || !/^[\p{L}\d]/u.test(next)) {
    return { dropsHyphen: false, joint: ' ' }
  }
  const rest = /^[\p{L}\d]+/u.exec(next)?.[0] ?? ''
  const isKnown = /^\p{Ll}/u.test(next) && words().has((half + rest).toLowerCase())
  return { dropsHyphen: isKnown, joint: '' }
}
