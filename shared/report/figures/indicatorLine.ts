import type { Translate } from '#shared/i18n/translate'
import type { Palette } from '#shared/report/palette'
import { figureOf, svgNode, type Figure, type SvgNode } from '#shared/report/svg'
import { textWidth } from '#shared/report/textWidth'
import { label, labelOnSurface, line, numberText } from './marks'

/** An indicator's values in time order; null where the source shows none. */
export interface IndicatorLineFacts {
  readonly title: string
  readonly unit: string
  readonly target: number | null
  readonly values: readonly { readonly period: string; readonly value: number | null }[]
}

interface Point {
  readonly x: number
  readonly y: number
  readonly value: number
  readonly index: number
}

const PLOT = { left: 46, right: 14, top: 22, height: 130 }

/**
 * An indicator over time as a line with its values written out, and the target as a dashed line.
 * A period without a value breaks the line; it is never drawn as zero.
 *
 * @param language decides the decimal sign.
 * @param width drawing units, at least 240.
 * @example indicatorLine({ title: 'Nöjdhet', unit: '%', target: 85, values }, 'sv-SE', printPalette, t)
 */
export function indicatorLine(
  facts: IndicatorLineFacts,
  language: 'sv-SE' | 'en-GB',
  palette: Palette,
  t: Translate,
  width = 480,
): Figure {
  const axis = axisFor(facts)
  const bottom = PLOT.top + PLOT.height
  const toY = (value: number) =>
    bottom - ((value - axis.from) / (axis.to - axis.from)) * PLOT.height
  const room = width - PLOT.left - PLOT.right - 24
  const toX = (index: number) =>
    PLOT.left + 12 + (room * (index + 0.5)) / Math.max(1, facts.values.length)
  const points = facts.values.flatMap(({ value }, index) =>
    value === null ? [] : [{ x: toX(index), y: toY(value), value, index }],
  )
  const marks = [
    ...axis.ticks.flatMap((tick) => [
      line([PLOT.left, toY(tick)], [width - PLOT.right, toY(tick)], palette.line, 1),
      label(PLOT.left - 8, toY(tick) + 4, numberText(tick, language), {
        size: 11,
        fill: palette.inkCaption,
        anchor: 'end',
      }),
    ]),
    ...periodLabels(
      facts.values.map((value) => value.period),
      toX,
      bottom + 18,
      palette,
    ),
    ...targetMarks(facts.target, toY, width, language, palette, t),
    ...lineMarks(points, palette),
    ...valueLabels(points, language, palette),
  ]
  const size = { width, height: bottom + 28 }
  return figureOf(size, facts.title, describe(facts, language, t), marks)
}

function axisFor(facts: IndicatorLineFacts): { from: number; to: number; ticks: number[] } {
  const numbers = facts.values.flatMap(({ value }) => (value === null ? [] : [value]))
  if (facts.target !== null) numbers.push(facts.target)
  const lowest = numbers.length === 0 ? 0 : Math.min(...numbers)
  const highest = numbers.length === 0 ? 1 : Math.max(...numbers)
  const step = niceStep((highest - lowest || Math.abs(highest) || 1) / 3)
  const first = Math.floor(lowest / step - 0.25)
  const last = Math.ceil(highest / step + 0.25)
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    round6((first + index) * step),
  )
  return { from: first * step, to: last * step, ticks }
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const share = rough / power
  return (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10) * power
}

function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function periodLabels(
  periods: readonly string[],
  toX: (index: number) => number,
  y: number,
  palette: Palette,
): readonly SvgNode[] {
  let free = Number.NEGATIVE_INFINITY
  return periods.flatMap((period, index) => {
    const half = textWidth(period, 11) / 2
    if (toX(index) - half < free) return []
    free = toX(index) + half + 8
    return [label(toX(index), y, period, { size: 11, fill: palette.inkCaption, anchor: 'middle' })]
  })
}

function targetMarks(
  target: number | null,
  toY: (value: number) => number,
  width: number,
  language: 'sv-SE' | 'en-GB',
  palette: Palette,
  t: Translate,
): readonly SvgNode[] {
  if (target === null) return []
  const text = t('report.figure.targetMark', { target: numberText(target, language) })
  const y = toY(target)
  return [
    line([PLOT.left, y], [width - PLOT.right, y], palette.inkSecondary, 1.5, {
      'stroke-dasharray': '6 4',
    }),
    ...labelOnSurface(
      PLOT.left + 4,
      y - 5,
      text,
      { size: 11, fill: palette.inkSecondary },
      palette,
    ),
  ]
}

function lineMarks(points: readonly Point[], palette: Palette): readonly SvgNode[] {
  const segments = points.flatMap((point, index) => {
    const before = points[index - 1]
    return before !== undefined && before.index === point.index - 1
      ? [line([before.x, before.y], [point.x, point.y], palette.accent, 2)]
      : []
  })
  const dots = points.map((point) =>
    svgNode('circle', { cx: point.x, cy: point.y, r: 4, fill: palette.accent }),
  )
  return [...segments, ...dots]
}

function valueLabels(
  points: readonly Point[],
  language: 'sv-SE' | 'en-GB',
  palette: Palette,
): readonly SvgNode[] {
  let free = Number.NEGATIVE_INFINITY
  return points.flatMap((point) => {
    const text = numberText(point.value, language)
    const half = textWidth(text, 12) / 2
    if (point.x - half < free) return []
    free = point.x + half + 4
    const style = { size: 12, fill: palette.ink, strong: true }
    return labelOnSurface(point.x - half, point.y - 9, text, style, palette)
  })
}

function describe(facts: IndicatorLineFacts, language: 'sv-SE' | 'en-GB', t: Translate): string {
  const unit = facts.unit === '' ? '' : ` ${facts.unit}`
  const values = facts.values
    .map(({ period, value }) =>
      value === null
        ? `${period}: ${t('report.missing')}`
        : `${period}: ${numberText(value, language)}${unit}`,
    )
    .join(', ')
  return facts.target === null
    ? t('report.figure.indicator', { values })
    : t('report.figure.indicatorTarget', {
        values,
        target: `${numberText(facts.target, language)}${unit}`,
      })
}
