import { itemsOf } from '#shared/criteria/criteriaSet'
import type { Translate } from '#shared/i18n/translate'
import { itemPoints, points } from '#shared/journey/assessment/points'
import type { Finding } from '#shared/journey/assessment/assessment'
import type { ItemId } from '#shared/kernel/identifiers'
import { inLanguage, type GatheredFacts, type ItemFacts } from '#shared/report/consensusFacts'
import {
  heading,
  paragraph,
  plain,
  type ReportNode,
  type TableRow,
} from '#shared/report/documentTree'
import { numberText } from '#shared/report/figures/marks'
import { profile } from '#shared/report/figures/profile'
import { printPalette } from '#shared/report/palette'
import { listed } from '#shared/report/phrasing'

/**
 * The first part: the total in a sentence, the profile, the table of items, key themes and good examples.
 * A missing score is named and the total left out, never counted as zero.
 *
 * @example summaryNodes(gatherConsensus(facts), t)
 */
export function summaryNodes(gathered: GatheredFacts, t: Translate): readonly ReportNode[] {
  const findings = gathered.items.flatMap(({ treatment }) => treatment?.findings ?? [])
  return [
    heading(1, t('report.consensus.summary')),
    paragraph(totalText(gathered, t), 'lead'),
    paragraph(basisText(gathered, t)),
    ...marked(
      t('report.consensus.keyThemes'),
      findings.filter((finding) => finding.keyTheme),
    ),
    ...marked(
      t('report.consensus.goodExamples'),
      findings.filter((finding) => finding.goodExample),
    ),
    heading(2, t('report.consensus.scores')),
    { kind: 'figure', figure: profileFigure(gathered, t) },
    paragraph(t('report.consensus.profileKey'), 'caption'),
    scoreTable(gathered, t),
  ]
}

function totalOf(gathered: GatheredFacts) {
  const items = itemsOf(gathered.facts.round.criteria)
  const percents = new Map(
    gathered.items.flatMap(({ item, agreedPercent }): readonly (readonly [ItemId, number])[] =>
      agreedPercent === null ? [] : [[item.id, agreedPercent]],
    ),
  )
  return {
    total: points(items, percents),
    max: items.reduce((sum, { maxPoints }) => sum + maxPoints, 0),
  }
}

function totalText(gathered: GatheredFacts, t: Translate): string {
  const { total, max } = totalOf(gathered)
  if (total.ok) return t('report.consensus.total', { points: total.value, max })
  const { itemIds } = total.error
  return t('report.consensus.totalMissing', { count: itemIds.length, items: listed(itemIds, t) })
}

function basisText({ assessments, facts }: GatheredFacts, t: Translate): string {
  return assessments.length === 0
    ? t('report.consensus.basisNone')
    : t('report.consensus.basis', {
        count: assessments.length,
        tolerance: facts.consensus.tolerance,
      })
}

function profileFigure({ facts, items }: GatheredFacts, t: Translate) {
  const groups = facts.round.criteria.criteria.map((criterion) => ({
    title: `${criterion.id} ${inLanguage(criterion.title, facts.language)}`,
    rows: items
      .filter(({ item }) => criterion.items.some(({ id }) => id === item.id))
      .map(({ item, agreedPercent, range }) => ({
        code: item.id,
        title: inLanguage(item.shortTitle, facts.language),
        agreedPercent,
        range,
      })),
  }))
  return profile({ title: t('report.consensus.profile'), groups }, printPalette, t)
}

function scoreTable(gathered: GatheredFacts, t: Translate): ReportNode {
  const { total, max } = totalOf(gathered)
  const totalPoints = total.ok ? String(total.value) : '–'
  const totalRow: TableRow = {
    header: t('report.consensus.rowTotal'),
    cells: ['', t('report.consensus.pointsOf', { points: totalPoints, max }), '', ''],
    strong: true,
  }
  return {
    kind: 'table',
    caption: t('report.consensus.tableCaption'),
    columns: [
      { header: t('report.consensus.columnItem'), align: 'start', share: 46 },
      { header: t('report.consensus.columnAgreed'), align: 'end', share: 13 },
      { header: t('report.consensus.columnPoints'), align: 'end', share: 17 },
      { header: t('report.consensus.columnRange'), align: 'end', share: 12 },
      { header: t('report.consensus.columnMedian'), align: 'end', share: 12 },
    ],
    rows: [...gathered.items.map((item) => scoreRow(item, gathered, t)), totalRow],
  }
}

function scoreRow(row: ItemFacts, { facts }: GatheredFacts, t: Translate): TableRow {
  const { item, agreedPercent: percent, range, median } = row
  const isMissing = percent === null
  return {
    header: `${item.id} ${inLanguage(item.shortTitle, facts.language)}`,
    cells: [
      isMissing ? t('report.missing') : t('report.percent', { percent }),
      t('report.consensus.pointsOf', {
        points: isMissing ? '–' : pointsText(row, percent, facts.language),
        max: item.maxPoints,
      }),
      range === null
        ? '–'
        : t('report.consensus.range', { lowest: range.lowest, highest: range.highest }),
      median === null ? '–' : String(median),
    ],
  }
}

/**
 * An item's points for a percentage, as text in the report's language.
 *
 * @example pointsText({ item }, 55, 'sv') // → '22'
 */
export function pointsText(
  { item }: Pick<ItemFacts, 'item'>,
  percent: number,
  language: 'sv' | 'en',
): string {
  return numberText(itemPoints(item, percent), language === 'sv' ? 'sv-SE' : 'en-GB')
}

function marked(title: string, findings: readonly Finding[]): readonly ReportNode[] {
  if (findings.length === 0) return []
  const items = findings.map((finding) => [plain(finding.text)])
  return [heading(2, title), { kind: 'list', ordered: false, items }]
}
