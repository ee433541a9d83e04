import type { Translate } from '#shared/i18n/translate'
import { inLanguage, type GatheredFacts } from '#shared/report/consensusFacts'
import { heading, paragraph, type ReportNode } from '#shared/report/documentTree'

/** More columns than this do not fit a page's width with readable names. */
const EXAMINERS_PER_TABLE = 7

const WORDS = ['agreed', 'points', 'range', 'median', 'delta', 'vote', 'missing'] as const

/**
 * The appendix: every counted examiner's score of every item, and a code book that says what the
 * report's words and bands mean.
 *
 * @example appendixNodes(gathered, t)
 */
export function appendixNodes(gathered: GatheredFacts, t: Translate): readonly ReportNode[] {
  return [
    heading(1, t('report.consensus.appendix')),
    ...individualTables(gathered, t),
    heading(2, t('report.consensus.codeBook')),
    {
      kind: 'table',
      caption: t('report.consensus.codeBookCaption'),
      columns: [
        { header: t('report.consensus.columnWord'), align: 'start', share: 20 },
        { header: t('report.consensus.columnMeaning'), align: 'start', share: 80 },
      ],
      rows: WORDS.map((word) => ({
        header: t(`report.codeBook.${word}`),
        cells: [t(`report.codeBook.${word}Meaning`)],
      })),
    },
    bandTable(gathered, t),
  ]
}

function individualTables({ items }: GatheredFacts, t: Translate): readonly ReportNode[] {
  const names = items[0]?.movements.map(({ shortName }) => shortName) ?? []
  if (names.length === 0) return [paragraph(t('report.consensus.basisNone'))]
  const parts = Math.ceil(names.length / EXAMINERS_PER_TABLE)
  return Array.from({ length: parts }, (_, part) => {
    const from = part * EXAMINERS_PER_TABLE
    const to = from + EXAMINERS_PER_TABLE
    const columns = names.slice(from, to)
    return {
      kind: 'table',
      caption:
        parts === 1
          ? t('report.consensus.individualCaption')
          : t('report.consensus.individualCaptionPart', { part: part + 1 }),
      columns: [
        { header: t('report.consensus.columnItem'), align: 'start', share: 16 },
        ...columns.map((name) => ({ header: name, align: 'end' as const, share: 12 })),
        { header: t('report.consensus.columnAgreed'), align: 'end', share: 12 },
      ],
      rows: items.map(({ item, movements, agreedPercent }) => ({
        header: item.id,
        cells: [
          ...movements.slice(from, to).map(({ individual }) => percentCell(individual, t)),
          percentCell(agreedPercent, t),
        ],
      })),
    }
  })
}

function percentCell(percent: number | null, t: Translate): string {
  return percent === null ? t('report.missing') : String(percent)
}

function bandTable({ facts }: GatheredFacts, t: Translate): ReportNode {
  const { bands } = facts.round.criteria.scale
  return {
    kind: 'table',
    caption: t('report.consensus.bandsCaption'),
    columns: [
      { header: t('report.consensus.columnBand'), align: 'start', share: 12 },
      { header: t('report.consensus.columnPercent'), align: 'start', share: 18 },
      { header: t('report.consensus.columnProcess'), align: 'start', share: 35 },
      { header: t('report.consensus.columnResult'), align: 'start', share: 35 },
    ],
    rows: bands.map((band) => ({
      header: String(band.number),
      cells: [
        t('report.consensus.range', { lowest: band.from, highest: band.to }),
        inLanguage(band.name.process, facts.language),
        inLanguage(band.name.result, facts.language),
      ],
    })),
  }
}
