import type { Palette } from '#shared/report/palette'
import { svgNode, type SvgNode } from '#shared/report/svg'
import { textWidth } from '#shared/report/textWidth'

/** How a text in a drawing is set. `y` is the baseline. */
export interface LabelStyle {
  readonly size: number
  readonly fill: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly strong?: boolean
}

/**
 * A text in a drawing.
 *
 * @param x left edge, middle or right edge, by `anchor` (start unless told).
 * @example label(250, 40, 'median 50', { size: 11, fill: palette.ink, anchor: 'middle' })
 */
export function label(x: number, y: number, text: string, style: LabelStyle): SvgNode {
  return svgNode(
    'text',
    {
      x,
      y,
      'font-size': style.size,
      fill: style.fill,
      'text-anchor': style.anchor ?? 'start',
      ...(style.strong === true ? { 'font-weight': 600 } : {}),
    },
    [text],
  )
}

/**
 * A text with the surface's colour behind it, so that a line passing under it does not cut the letters.
 *
 * @param left left edge of the text.
 * @example labelOnSurface(20, 40, 'Sofia 30', { size: 11, fill: palette.ink }, palette)
 */
export function labelOnSurface(
  left: number,
  y: number,
  text: string,
  style: Omit<LabelStyle, 'anchor'>,
  palette: Palette,
): readonly SvgNode[] {
  const width = textWidth(text, style.size)
  return [
    svgNode('rect', {
      x: left - 1,
      y: y - style.size * 0.82,
      width: width + 2,
      height: style.size * 1.08,
      fill: palette.surface,
    }),
    label(left + width / 2, y, text, { ...style, anchor: 'middle' }),
  ]
}

/**
 * A straight line.
 *
 * @param more further attributes, such as a dash pattern.
 * @example line([0, 10], [100, 10], palette.line, 1)
 */
export function line(
  from: readonly [number, number],
  to: readonly [number, number],
  stroke: string,
  width: number,
  more: Readonly<Record<string, string | number>> = {},
): SvgNode {
  return svgNode('line', {
    x1: from[0],
    y1: from[1],
    x2: to[0],
    y2: to[1],
    stroke,
    'stroke-width': width,
    ...more,
  })
}

/**
 * A diamond: the mark of what the team agreed on, told from an examiner's round dot by its form.
 *
 * @param reach from the middle to a corner.
 * @param fill `none` lets a dot at the same score shine through.
 * @example diamond(200, 40, 7, palette)
 */
export function diamond(
  x: number,
  y: number,
  reach: number,
  palette: Palette,
  fill: 'surface' | 'none' = 'surface',
): SvgNode {
  return svgNode('path', {
    d: `M${round(x)} ${round(y - reach)}L${round(x + reach)} ${round(y)}L${round(x)} ${round(y + reach)}L${round(x - reach)} ${round(y)}Z`,
    fill: fill === 'none' ? 'none' : palette.surface,
    stroke: palette.ink,
    'stroke-width': 2,
  })
}

/**
 * A place on an axis from 0 to 100.
 *
 * @param percent 0–100.
 * @returns x between `left` and `right`.
 * @example percentX(50, 16, 464) // → 240
 */
export function percentX(percent: number, left: number, right: number): number {
  return left + ((right - left) * percent) / 100
}

/**
 * Light upright lines at 0, 20 … 100 and their figures under them.
 *
 * @param box the plot's edges; figures stand 16 units below `bottom`.
 * @example percentGrid({ left: 16, right: 464, top: 10, bottom: 80 }, palette)
 */
export function percentGrid(
  box: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  },
  palette: Palette,
): readonly SvgNode[] {
  return [0, 20, 40, 60, 80, 100].flatMap((percent) => {
    const x = percentX(percent, box.left, box.right)
    return [
      line([x, box.top], [x, box.bottom], palette.line, 1),
      label(x, box.bottom + 15, String(percent), {
        size: 11,
        fill: palette.inkCaption,
        anchor: 'middle',
      }),
    ]
  })
}

/**
 * Hundredths are enough for a drawing, and the same on every machine.
 *
 * @example round(4.33333) // → 4.33
 */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}

/**
 * A figure's number in the reader's language: decimal comma in Swedish, a real minus sign.
 *
 * @example numberText(-3.5, 'sv-SE') // → '−3,5'
 */
export function numberText(value: number, language: 'sv-SE' | 'en-GB'): string {
  const digits = String(Math.abs(round(value)))
  return (value < 0 ? '−' : '') + (language === 'sv-SE' ? digits.replace('.', ',') : digits)
}
