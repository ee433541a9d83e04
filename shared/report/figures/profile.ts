import type { Translate } from '#shared/i18n/translate'
import type { Palette } from '#shared/report/palette'
import { figureOf, svgNode, type Figure, type SvgNode } from '#shared/report/svg'
import { wrapText } from '#shared/report/textWidth'
import { diamond, label, percentGrid, percentX } from './marks'

/** A row of the profile: an item with its agreed score and the range of the individual ones. */
export interface ProfileRow {
  readonly code: string
  readonly title: string
  readonly agreedPercent: number | null
  readonly range: { readonly lowest: number; readonly highest: number } | null
}

/** A profile: criteria as groups of rows, in criteria order. */
export interface ProfileFacts {
  readonly title: string
  readonly groups: readonly { readonly title: string; readonly rows: readonly ProfileRow[] }[]
}

const ROW = 26
const GROUP = 28
const NAMES = 240
const VALUES = 56

/**
 * An entry's profile: one row per item, the team's score as a diamond, the individual scores'
 * range as a band behind it. A score that is missing is said in words, never drawn at zero.
 *
 * @param width drawing units, at least 480.
 * @example profile({ title: 'Profil', groups }, printPalette, t)
 */
export function profile(facts: ProfileFacts, palette: Palette, t: Translate, width = 640): Figure {
  const left = NAMES
  const right = width - VALUES
  const marks: SvgNode[] = []
  let y = 4
  const isNamed = facts.groups.length > 1
  for (const group of facts.groups) {
    if (isNamed) {
      marks.push(
        label(0, y + 18, group.title, { size: 12, fill: palette.inkSecondary, strong: true }),
      )
      y += GROUP
    }
    for (const row of group.rows) {
      marks.push(...rowMarks(row, y + ROW / 2, { left, right, width }, palette, t))
      y += ROW
    }
  }
  const grid = percentGrid({ left, right, top: 4, bottom: y + 2 }, palette)
  const description = facts.groups
    .flatMap((group) => group.rows.map((row) => describe(row, t)))
    .join(' ')
  return figureOf({ width, height: y + 24 }, facts.title, description, [...grid, ...marks])
}

function rowMarks(
  row: ProfileRow,
  y: number,
  span: { readonly left: number; readonly right: number; readonly width: number },
  palette: Palette,
  t: Translate,
): readonly SvgNode[] {
  const name = wrapText(row.title, 13, NAMES - 46, 1)[0] ?? ''
  const marks = [
    label(0, y + 4.5, row.code, { size: 13, fill: palette.ink, strong: true }),
    label(30, y + 4.5, name, { size: 13, fill: palette.ink }),
  ]
  if (row.range !== null) {
    const from = percentX(row.range.lowest, span.left, span.right)
    const to = percentX(row.range.highest, span.left, span.right)
    marks.push(
      svgNode('rect', {
        x: from - 4,
        y: y - 5,
        width: to - from + 8,
        height: 10,
        rx: 5,
        fill: palette.accentSoft,
        stroke: palette.accent,
        'stroke-width': 0.75,
      }),
    )
  }
  if (row.agreedPercent !== null) {
    marks.push(diamond(percentX(row.agreedPercent, span.left, span.right), y, 7, palette))
  }
  const value =
    row.agreedPercent === null
      ? t('report.missing')
      : t('report.percent', { percent: row.agreedPercent })
  const fill = row.agreedPercent === null ? palette.inkCaption : palette.ink
  marks.push(label(span.width, y + 4.5, value, { size: 13, fill, anchor: 'end', strong: true }))
  return marks
}

function describe(row: ProfileRow, t: Translate): string {
  const agreed =
    row.agreedPercent === null
      ? t('report.missing')
      : t('report.percent', { percent: row.agreedPercent })
  return row.range === null
    ? t('report.figure.profileRowAlone', { code: row.code, title: row.title, agreed })
    : t('report.figure.profileRow', {
        code: row.code,
        title: row.title,
        agreed,
        lowest: row.range.lowest,
        highest: row.range.highest,
      })
}
