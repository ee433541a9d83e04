import type { Translate } from '#shared/i18n/translate'
import type { Palette } from '#shared/report/palette'
import { figureOf, svgNode, type Figure, type SvgNode } from '#shared/report/svg'
import { wrapText } from '#shared/report/textWidth'
import { label, line, round } from './marks'

/** A link of the goal chain and how well the entry shows it. */
export interface GoalChainLink {
  readonly title: string
  readonly state: 'evidenced' | 'thin' | 'missing'
}

const BOX = { width: 130, height: 74, gap: 18, rowGap: 24 }
const BAR = { height: 9, inset: 8 }

/**
 * The goal chain (röda tråden) as boxes joined by arrows, in reading order, broken into rows by
 * the width given. Each box says its state in words and by its bar: full, hatched or empty.
 *
 * @param width drawing units; at least one box (132) wide.
 * @example goalChainPicture('Röda tråden', [{ title: 'Nämndmål', state: 'thin' }], printPalette, t)
 */
export function goalChainPicture(
  title: string,
  links: readonly GoalChainLink[],
  palette: Palette,
  t: Translate,
  width = 724,
): Figure {
  const perRow = Math.max(1, Math.floor((width + BOX.gap) / (BOX.width + BOX.gap)))
  const place = (index: number) => ({
    x: (index % perRow) * (BOX.width + BOX.gap) + 1,
    y: Math.floor(index / perRow) * (BOX.height + BOX.rowGap) + 1,
  })
  const marks = links.flatMap((link, index) => {
    const { x, y } = place(index)
    const isLast = index === links.length - 1
    const turns = (index + 1) % perRow === 0
    const arrow = isLast ? [] : turns ? turnArrow(x, y, palette) : straightArrow(x, y, palette)
    return [...box(link, x, y, palette, t), ...arrow]
  })
  const rows = Math.max(1, Math.ceil(links.length / perRow))
  const height = rows * BOX.height + (rows - 1) * BOX.rowGap + 2
  const description = links
    .map((link) =>
      t('report.figure.chainLink', { title: link.title, state: t(`report.chain.${link.state}`) }),
    )
    .join(' ')
  return figureOf({ width, height }, title, description, marks)
}

function box(
  link: GoalChainLink,
  x: number,
  y: number,
  palette: Palette,
  t: Translate,
): readonly SvgNode[] {
  const isMissing = link.state === 'missing'
  const lines = wrapText(link.title, 11.5, BOX.width - 14, 2)
  return [
    svgNode('rect', {
      x,
      y,
      width: BOX.width,
      height: BOX.height,
      rx: 6,
      fill: palette.surface,
      stroke: isMissing ? palette.lineStrong : palette.accent,
      'stroke-width': 1.25,
      ...(isMissing ? { 'stroke-dasharray': '5 4' } : {}),
    }),
    ...lines.map((text, index) =>
      label(x + BAR.inset, y + 18 + index * 14, text, {
        size: 11.5,
        fill: palette.ink,
        strong: true,
      }),
    ),
    label(x + BAR.inset, y + BOX.height - 22, t(`report.chain.${link.state}`), {
      size: 11,
      fill: palette.inkSecondary,
    }),
    ...stateBar(link.state, x + BAR.inset, y + BOX.height - 16, palette),
  ]
}

function stateBar(
  state: GoalChainLink['state'],
  x: number,
  y: number,
  palette: Palette,
): readonly SvgNode[] {
  const width = BOX.width - 2 * BAR.inset
  const frame = svgNode('rect', {
    x,
    y,
    width,
    height: BAR.height,
    fill: state === 'evidenced' ? palette.accent : palette.surface,
    stroke: state === 'missing' ? palette.lineStrong : palette.accent,
    'stroke-width': 1,
  })
  if (state !== 'thin') return [frame]
  const strokes = Array.from({ length: Math.floor((width - BAR.height) / 8) + 1 }, (_, index) =>
    line([x + index * 8, y + BAR.height], [x + index * 8 + BAR.height, y], palette.accent, 1.5),
  )
  return [frame, ...strokes]
}

function straightArrow(x: number, y: number, palette: Palette): readonly SvgNode[] {
  const from = x + BOX.width + 3
  const to = x + BOX.width + BOX.gap - 3
  const middle = y + BOX.height / 2
  return [
    line([from, middle], [to - 4, middle], palette.lineStrong, 1.5),
    head(to, middle, 'right', palette),
  ]
}

function turnArrow(x: number, y: number, palette: Palette): readonly SvgNode[] {
  const down = y + BOX.height
  const middle = down + BOX.rowGap / 2
  const end = 1 + BOX.width / 2
  return [
    svgNode('path', {
      d: `M${round(x + BOX.width / 2)} ${round(down + 2)}V${round(middle)}H${end}V${round(down + BOX.rowGap - 6)}`,
      fill: 'none',
      stroke: palette.lineStrong,
      'stroke-width': 1.5,
    }),
    head(end, down + BOX.rowGap - 2, 'down', palette),
  ]
}

function head(x: number, y: number, towards: 'right' | 'down', palette: Palette): SvgNode {
  const [tip, first, second] =
    towards === 'right'
      ? [
          `${round(x)} ${round(y)}`,
          `${round(x - 6)} ${round(y - 4)}`,
          `${round(x - 6)} ${round(y + 4)}`,
        ]
      : [
          `${round(x)} ${round(y)}`,
          `${round(x - 4)} ${round(y - 6)}`,
          `${round(x + 4)} ${round(y - 6)}`,
        ]
  return svgNode('path', { d: `M${tip}L${first}L${second}Z`, fill: palette.lineStrong })
}
