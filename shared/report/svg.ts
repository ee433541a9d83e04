/**
 * A drawing as a value: one source for the screen (turned into React elements), for print (text)
 * and for Word (text again). `attributes` are spelt as in SVG (`stroke-width`, `text-anchor`);
 * a string child is text and is escaped when written.
 */
export interface SvgNode {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (SvgNode | string)[]
}

/**
 * A drawing ready to place: the `svg` root with its size in its own units (1 unit = 1 CSS pixel at
 * natural size), a short title, and a description that says in words everything the drawing shows.
 */
export interface Figure {
  readonly svg: SvgNode
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
}

/**
 * One node of a drawing. Numbers are rounded to hundredths so that the same facts give the same
 * text on every machine.
 *
 * @param attributes names as SVG spells them; numbers in drawing units.
 * @example svgNode('circle', { cx: 5, cy: 5, r: 4.333333 }) // r becomes 4.33
 */
export function svgNode(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly (SvgNode | string)[] = [],
): SvgNode {
  const rounded = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'number' ? Math.round(value * 100) / 100 : value,
    ]),
  )
  return { tag, attributes: rounded, children }
}

/**
 * The root of a drawing, named for screen readers: `role="img"` and the description as its label.
 *
 * @param size width and height in drawing units; the drawing scales with its width.
 * @example figureOf({ width: 480, height: 90 }, 'Poäng', 'Ali 35, Maria 70.', marks)
 */
export function figureOf(
  size: { readonly width: number; readonly height: number },
  title: string,
  description: string,
  marks: readonly SvgNode[],
): Figure {
  const { width, height } = size
  const svg = svgNode(
    'svg',
    {
      viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}`,
      width: Math.round(width),
      height: Math.round(height),
      role: 'img',
      'aria-label': `${title}. ${description}`,
      'font-family': FIGURE_FONTS,
    },
    marks,
  )
  return { svg, width: Math.round(width), height: Math.round(height), title, description }
}

/** The type in drawings: the program's own where it is at hand, else a plain sans serif. */
export const FIGURE_FONTS = "'Source Sans 3', 'Segoe UI', Calibri, Arial, sans-serif"

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text as it must stand in XML or HTML, in element content and in quoted attributes alike.
 * Characters XML forbids (control characters other than tab and line breaks, lone surrogates)
 * are replaced by U+FFFD, since a single one makes Word refuse a whole document.
 *
 * @example escapeMarkup('<b>"å" & ö') // → '&lt;b&gt;&quot;å&quot; &amp; ö'
 */
export function escapeMarkup(text: string): string {
  return legalText(text).replace(/[&<>"']/g, (found) => ESCAPES[found] ?? found)
}

/**
 * Text without what XML 1.0 forbids; each forbidden character becomes U+FFFD.
 *
 * @source XML 1.0, section 2.2 (Char).
 * @example legalText('a\u0000b') // → 'a\uFFFDb'
 */
export function legalText(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  )
}

/**
 * A drawing as SVG text. The root `svg` gets the namespace Word and image viewers need.
 *
 * @returns text without an XML declaration; the same drawing always gives the same text.
 * @example svgText(svgNode('text', { x: 1 }, ['Å & Ö'])) // → '<text x="1">Å &amp; Ö</text>'
 */
export function svgText(node: SvgNode): string {
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('')
  const namespace = node.tag === 'svg' ? ' xmlns="http://www.w3.org/2000/svg"' : ''
  const inside = node.children
    .map((child) => (typeof child === 'string' ? escapeMarkup(child) : svgText(child)))
    .join('')
  return inside === ''
    ? `<${node.tag}${namespace}${attributes}/>`
    : `<${node.tag}${namespace}${attributes}>${inside}</${node.tag}>`
}
