import type { Translate } from '#shared/i18n/translate'
import type { Palette } from '#shared/report/palette'
import { figureOf, svgNode, type Figure, type SvgNode } from '#shared/report/svg'
import { textWidth } from '#shared/report/textWidth'
import { placeLabels, type LabelPlace } from './labelLanes'
import { diamond, label, labelOnSurface, line, percentGrid, percentX } from './marks'

/**
 * What the dot plot of one item shows. `name`: as short as is unambiguous ("Maria").
 * `median` null when nobody has scored; `mustTalk` when the spread has reached the tolerance.
 */
export interface DotPlotFacts {
  readonly title: string
  readonly scores: readonly { readonly name: string; readonly percent: number }[]
  readonly median: number | null
  readonly agreedPercent: number | null
  readonly mustTalk: boolean
}

const SIZE = 12
const LANE = 15
const SIDE = 18
const HEADROOM = 14
const MOST_NAME_WIDTH = 190

interface Dot {
  readonly percent: number
  readonly names: readonly string[]
}

/**
 * The examiners' scores of one item as dots on an axis from 0 to 100, with names, median, range
 * and, once set, the team's score as a diamond. Equal scores share a dot with their number in it.
 * Names stand above and below in turn and never overlap; the drawing grows in height instead.
 *
 * @param width drawing units, at least 320.
 * @returns a drawing whose description names every score.
 * @example dotPlot({ title: '1.3', scores, median: 50, agreedPercent: null, mustTalk: true }, printPalette, t, 560)
 */
export function dotPlot(facts: DotPlotFacts, palette: Palette, t: Translate, width = 620): Figure {
  const dots = dotsOf(facts.scores)
  const left = SIDE
  const right = width - SIDE
  const texts = dots.map((dot) => dotText(dot, t))
  const extra = extraLabels(facts, t)
  const places = placeLabels(
    [
      ...dots.map((dot, index) => ({
        x: percentX(dot.percent, left, right),
        width: textWidth(texts[index] ?? '', SIZE),
        side: 'either' as const,
      })),
      ...extra.map(({ percent, text, side }) => ({
        x: percentX(percent, left, right),
        width: textWidth(text, SIZE),
        side,
      })),
    ],
    0,
    width,
  )
  const above = Math.max(1, ...places.map((place) => place.lane))
  const below = Math.max(1, ...places.map((place) => -place.lane))
  const y = HEADROOM + above * LANE + 8
  const bottom = y + below * LANE + 18
  const allTexts = [...texts, ...extra.map(({ text }) => text)]
  const marks = [
    ...percentGrid({ left, right, top: 6, bottom }, palette),
    ...leaders(dots, places, y, { left, right }, palette),
    ...rangeAndMedian(facts, y, { left, right }, palette),
    ...dots.flatMap((dot) => dotMarks(dot, percentX(dot.percent, left, right), y, palette)),
    ...agreedMark(facts.agreedPercent, y, { left, right }, palette),
    ...places.flatMap((place, index) =>
      labelOnSurface(
        place.left,
        laneY(place.lane, y),
        allTexts[index] ?? '',
        {
          size: SIZE,
          fill: index < dots.length ? palette.ink : palette.inkSecondary,
          strong: index < dots.length,
        },
        palette,
      ),
    ),
  ]
  return figureOf({ width, height: bottom + 22 }, facts.title, describe(facts, t), marks)
}

function dotsOf(scores: DotPlotFacts['scores']): readonly Dot[] {
  const byPercent = new Map<number, string[]>()
  for (const { name, percent } of scores) {
    byPercent.set(percent, [...(byPercent.get(percent) ?? []), name])
  }
  return [...byPercent]
    .toSorted(([a], [b]) => a - b)
    .map(([percent, names]) => ({ percent, names }))
}

function dotText(dot: Dot, t: Translate): string {
  let shown = dot.names.length
  const text = () => {
    const names = dot.names.slice(0, shown).join(', ')
    const more = dot.names.length - shown
    return more === 0
      ? `${names} ${dot.percent}`
      : t('report.figure.namesAndMore', { names, more, percent: dot.percent })
  }
  while (shown > 1 && textWidth(text(), SIZE) > MOST_NAME_WIDTH) shown -= 1
  return text()
}

function extraLabels(facts: DotPlotFacts, t: Translate) {
  const agreed =
    facts.agreedPercent === null
      ? []
      : [
          {
            percent: facts.agreedPercent,
            text: t('report.figure.agreedMark', { percent: facts.agreedPercent }),
            side: 'above' as const,
          },
        ]
  const median =
    facts.median === null
      ? []
      : [
          {
            percent: facts.median,
            text: t('report.figure.medianMark', { percent: facts.median }),
            side: 'below' as const,
          },
        ]
  return [...median, ...agreed]
}

function laneY(lane: number, y: number): number {
  return lane > 0 ? y - 16 - (lane - 1) * LANE : y + 25 + (-lane - 1) * LANE
}

interface Span {
  readonly left: number
  readonly right: number
}

function leaders(
  dots: readonly Dot[],
  places: readonly LabelPlace[],
  y: number,
  span: Span,
  palette: Palette,
): readonly SvgNode[] {
  return dots.flatMap((dot, index) => {
    const lane = places[index]?.lane ?? 1
    if (Math.abs(lane) === 1) return []
    const x = percentX(dot.percent, span.left, span.right)
    return [line([x, y], [x, laneY(lane, y) - (lane > 0 ? 0 : SIZE)], palette.lineStrong, 1)]
  })
}

function rangeAndMedian(
  facts: DotPlotFacts,
  y: number,
  span: Span,
  palette: Palette,
): readonly SvgNode[] {
  const percents = facts.scores.map((score) => score.percent)
  const marks: SvgNode[] = []
  if (percents.length > 1) {
    const from = percentX(Math.min(...percents), span.left, span.right)
    const to = percentX(Math.max(...percents), span.left, span.right)
    const fill = facts.mustTalk ? palette.talkSoft : palette.track
    marks.push(svgNode('rect', { x: from, y: y - 6, width: to - from, height: 12, rx: 6, fill }))
  }
  if (facts.median !== null) {
    const x = percentX(facts.median, span.left, span.right)
    marks.push(line([x, y - 12], [x, y + 12], palette.ink, 2))
  }
  return marks
}

function dotMarks(dot: Dot, x: number, y: number, palette: Palette): readonly SvgNode[] {
  const many = dot.names.length > 1
  const circle = svgNode('circle', { cx: x, cy: y, r: many ? 8 : 5.5, fill: palette.accent })
  if (!many) return [circle]
  const count = label(x, y + 4, String(dot.names.length), {
    size: 11,
    fill: palette.onAccent,
    anchor: 'middle',
    strong: true,
  })
  return [circle, count]
}

function agreedMark(
  percent: number | null,
  y: number,
  span: Span,
  palette: Palette,
): readonly SvgNode[] {
  return percent === null
    ? []
    : [diamond(percentX(percent, span.left, span.right), y, 12, palette, 'none')]
}

function describe(facts: DotPlotFacts, t: Translate): string {
  const percents = facts.scores.map((score) => score.percent)
  if (percents.length === 0) return t('report.figure.noScores')
  const scores = facts.scores
    .toSorted((a, b) => a.percent - b.percent)
    .map((score) => `${score.name} ${score.percent}`)
    .join(', ')
  const parts = [
    t('report.figure.dotPlot', {
      scores,
      median: facts.median ?? '–',
      lowest: Math.min(...percents),
      highest: Math.max(...percents),
    }),
  ]
  if (facts.agreedPercent !== null) {
    parts.push(t('report.figure.agreedIs', { percent: facts.agreedPercent }))
  }
  return parts.join(' ')
}
