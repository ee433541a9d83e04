import type { Translate } from '#shared/i18n/translate'
import type { Palette } from '#shared/report/palette'
import { figureOf, svgNode, type Figure, type SvgNode } from '#shared/report/svg'
import { label, line } from './marks'

/** A requirement and its answer; `differs` where several answer differently, null while nobody has. */
export interface CoverageMark {
  readonly name: string
  readonly answer: 'yes' | 'partly' | 'no' | 'notShown' | 'differs' | null
}

const CELL = 46

/**
 * The requirements as a strip of squares: full = yes, half = partly, crossed = no,
 * question mark = not shown, ≠ = answers differ, dashed and empty = not answered. Read by form, not by colour.
 *
 * @param marks in the requirements' order; `name` at most four characters ("r1").
 * @example coverageStrip('Krav', [{ name: '1', answer: 'yes' }], printPalette, t)
 */
export function coverageStrip(
  title: string,
  marks: readonly CoverageMark[],
  palette: Palette,
  t: Translate,
): Figure {
  const drawn = marks.flatMap((mark, index) => [
    ...square(mark.answer, index * CELL + 8, palette),
    label(index * CELL + 23, 50, mark.name, {
      size: 12,
      fill: palette.inkSecondary,
      anchor: 'middle',
    }),
  ])
  const description = marks
    .map((mark) =>
      t('report.figure.coverageMark', { name: mark.name, answer: answerText(mark.answer, t) }),
    )
    .join(' ')
  return figureOf({ width: marks.length * CELL, height: 58 }, title, description, drawn)
}

/**
 * An answer about a requirement in words.
 *
 * @example answerText('partly', t) // → 'delvis'
 */
export function answerText(answer: CoverageMark['answer'], t: Translate): string {
  return answer === null ? t('report.answer.none') : t(`report.answer.${answer}`)
}

function square(answer: CoverageMark['answer'], x: number, palette: Palette): readonly SvgNode[] {
  const frame = svgNode('rect', {
    x,
    y: 4,
    width: 30,
    height: 30,
    rx: 4,
    fill: answer === 'yes' ? palette.accent : palette.surface,
    stroke: answer === null ? palette.lineStrong : palette.accent,
    'stroke-width': 1.5,
    ...(answer === null ? { 'stroke-dasharray': '4 3' } : {}),
  })
  switch (answer) {
    case 'yes':
      return [frame, tick(x, palette.onAccent)]
    case 'partly':
      return [
        frame,
        svgNode('rect', { x, y: 19, width: 30, height: 15, rx: 4, fill: palette.accent }),
      ]
    case 'no':
      return [
        frame,
        line([x + 9, 13], [x + 21, 25], palette.ink, 2),
        line([x + 21, 13], [x + 9, 25], palette.ink, 2),
      ]
    case 'notShown':
    case 'differs':
      return [
        frame,
        label(x + 15, 25, answer === 'differs' ? '≠' : '?', {
          size: 17,
          fill: palette.ink,
          anchor: 'middle',
          strong: true,
        }),
      ]
    default:
      return [frame]
  }
}

function tick(x: number, stroke: string): SvgNode {
  return svgNode('path', {
    d: `M${x + 8} 19.5L${x + 13} 24.5L${x + 22} 13.5`,
    fill: 'none',
    stroke,
    'stroke-width': 2.5,
  })
}
