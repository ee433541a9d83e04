/**
 * Names short enough for a picture and still told apart: the first name; where two share it, the
 * first name with the last name's initial; where that is shared too, the whole name.
 *
 * @param names whole names, in any order.
 * @returns one short name per name, in the same order.
 * @example shortNames(['Maria Ek', 'Ali Demir', 'Maria Lund']) // → ['Maria E.', 'Ali', 'Maria L.']
 */
export function shortNames(names: readonly string[]): readonly string[] {
  const firsts = names.map((name) => name.trim().split(/\s+/)[0] ?? name)
  const initials = names.map((name, index) => {
    const last = name.trim().split(/\s+/).at(-1) ?? ''
    return `${firsts[index] ?? name} ${String.fromCodePoint(last.codePointAt(0) ?? 46)}.`
  })
  return names.map((name, index) => {
    if (isAlone(firsts, index)) return firsts[index] ?? name
    return isAlone(initials, index) ? (initials[index] ?? name) : name
  })
}

function isAlone(texts: readonly string[], index: number): boolean {
  return texts.every((text, other) => other === index || text !== texts[index])
}
