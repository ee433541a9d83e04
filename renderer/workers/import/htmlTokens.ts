/** A piece of HTML: text between tags, or a tag. `isEmpty`: written as `<x/>`. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'tag'
      readonly name: string
      readonly closes: boolean
      readonly isEmpty: boolean
    }

const TAG_NAME = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)/uy

/** Looks for pieces from left to right. What has been found missing once is not looked for again. */
class Finder {
  readonly #html: string
  readonly #missing = new Set<string>()

  constructor(html: string) {
    this.#html = html
  }

  /** The place of `piece` from `at` on, -1 when there is none; `at` never goes back. */
  find(piece: string, at: number): number {
    if (this.#missing.has(piece)) return -1
    const found = this.#html.indexOf(piece, at)
    if (found < 0) this.#missing.add(piece)
    return found
  }

  /**
   * Where the tag that is open at `at` ends: after its `>`, or at the next `<` or the end of the text
   * when it was no tag. A quotation mark counts after `=` only, and only if it has a fellow.
   */
  endOfTag(at: number): { readonly end: number; readonly isTag: boolean } {
    let before = ''
    for (let place = at; place < this.#html.length; place += 1) {
      const sign = this.#html.charAt(place)
      if (sign === '>') return { end: place + 1, isTag: true }
      if (sign === '<') return { end: place, isTag: false }
      const isQuote = before === '=' && (sign === '"' || sign === "'")
      const fellow = isQuote ? this.find(sign, place + 1) : -1
      if (fellow > 0) place = fellow
      if (sign.trim() !== '') before = sign
    }
    return { end: this.#html.length, isTag: false }
  }
}

/** Where a comment, a declaration or a processing instruction that begins at `at` ends; -1 for none. */
function endOfAside(finder: Finder, html: string, at: number): number {
  if (html.startsWith('<!--', at)) {
    const end = finder.find('-->', at + 4)
    return end < 0 ? html.length : end + 3
  }
  if (!/[!?]/u.test(html.charAt(at + 1))) return -1
  const end = finder.find('>', at)
  return end < 0 ? -1 : end + 1
}

/**
 * Takes HTML apart in one pass: no piece of it is looked at again and again, however broken it is.
 * Comments and declarations are left out; a `<` that begins nothing is text.
 *
 * @param html any text.
 * @returns pieces in order; all text outside tags is among them.
 * @source HTML Standard, 13.2.5 (tokenization), without character references.
 * @example [...htmlTokens('a<b>')] // → text 'a', tag 'b'
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  const finder = new Finder(html)
  let from = 0
  let at = html.indexOf('<')
  while (at >= 0) {
    let end = endOfAside(finder, html, at)
    let tag: HtmlToken | null = null
    TAG_NAME.lastIndex = at
    const named = end < 0 ? TAG_NAME.exec(html) : null
    if (named !== null) {
      const ended = finder.endOfTag(TAG_NAME.lastIndex)
      end = ended.end
      if (ended.isTag) tag = tagOf(named, html.charAt(end - 2) === '/')
    }
    const isText = end < 0 || (named !== null && tag === null)
    if (!isText) {
      if (at > from) yield { kind: 'text', text: html.slice(from, at) }
      if (tag !== null) yield tag
      from = end
    }
    at = html.indexOf('<', Math.max(end, at + 1))
  }
  if (from < html.length) yield { kind: 'text', text: html.slice(from) }
}

function tagOf([, slash, name = '']: RegExpExecArray, isEmpty: boolean): HtmlToken {
  return { kind: 'tag', name: name.toLowerCase(), closes: slash === '/', isEmpty }
}
