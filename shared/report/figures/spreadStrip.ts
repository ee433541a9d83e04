import type { Translate } from '#shared/i18n/translate'
import type { Palette } from '#shared/report/palette'
import { figureOf, svgNode, type Figure } from '#shared/report/svg'
import { percentX } from './marks'

/** An item's spread for the agenda; null where nobody has scored. */
export interface SpreadStripFacts {
  readonly title: string
  readonly range: {
    readonly lowest: number
    readonly highest: number
    readonly median: number
  } | null
  readonly mustTalk: boolean
}

/**
 * The small picture of the agenda: where on the scale an item's scores lie, how far apart, and
 * the median. What must be talked through has a thick bar, the rest a thin one, so that the
 * difference is seen without colour.
 *
 * @param width drawing units, at least 40; the height is 14.
 * @example spreadStrip({ title: '1.3', range: { lowest: 30, highest: 70, median: 50 }, mustTalk: true }, screenPalette, t)
 */
export function spreadStrip(
  facts: SpreadStripFacts,
  palette: Palette,
  t: Translate,
  width = 92,
): Figure {
  const left = 6
  const right = width - 6
  const track = svgNode('rect', { x: 0, y: 1, width, height: 12, rx: 6, fill: palette.track })
  const size = { width, height: 14 }
  if (facts.range === null) {
    return figureOf(size, facts.title, t('report.figure.noScores'), [track])
  }
  const { lowest, highest, median } = facts.range
  const from = percentX(lowest, left, right)
  const to = percentX(highest, left, right)
  const thickness = facts.mustTalk ? 6 : 4
  const bar = svgNode('rect', {
    x: from - 3,
    y: 7 - thickness / 2,
    width: to - from + 6,
    height: thickness,
    rx: thickness / 2,
    fill: facts.mustTalk ? palette.talk : palette.lineStrong,
  })
  const tick = svgNode('rect', {
    x: percentX(median, left, right) - 1.25,
    y: 1,
    width: 2.5,
    height: 12,
    fill: palette.ink,
  })
  const description = t('report.figure.spread', {
    lowest,
    highest,
    median,
    spread: highest - lowest,
  })
  return figureOf(size, facts.title, description, [track, bar, tick])
}
