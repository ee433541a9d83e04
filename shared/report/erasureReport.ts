import type { Language, Translate } from '#shared/i18n/translate'
import { MATERIALS, type Material } from '#shared/journey/round/retention'
import { heading, paragraph, type ReportDocument, type ReportNode } from './documentTree'

/**
 * What an erasure's record tells. `at`: in words, ready to show. `grounds`: per material that was
 * erased. `records`: identifiers and hashes, never content. `copies`: null when the copies had not
 * been reached.
 */
export interface ErasureFacts {
  readonly language: Language
  readonly roundTitle: string
  readonly by: string
  readonly at: string
  readonly kept: number
  /** What the city has decided about the terms; empty when nothing is decided. */
  readonly decision: string
  /** Whether the database's files were made anew, so that nothing removed can be read in them. */
  readonly isRebuilt: boolean
  readonly grounds: readonly {
    readonly material: string
    readonly days: number
    readonly lastDay: string
  }[]
  readonly records: readonly {
    readonly material: string
    readonly id: string
    readonly sha256: string
  }[]
  readonly copies: {
    readonly files: number
    readonly lines: number
    readonly place: 'none' | 'done' | 'later'
  } | null
}

function materialText(name: string, t: Translate): string {
  const material: Material | undefined = MATERIALS.find((known) => known === name)
  return material === undefined ? name : t(`retention.material.${material}`)
}

function groundsTable(facts: ErasureFacts, t: Translate): ReportNode {
  const { grounds, records } = facts
  return {
    kind: 'table',
    caption: t('retention.report.what'),
    columns: [
      { header: t('retention.table.material'), align: 'start', share: 4 },
      { header: t('retention.table.count'), align: 'end', share: 1 },
      { header: t('retention.table.term'), align: 'start', share: 4 },
    ],
    rows: grounds.map(({ material, days, lastDay }) => ({
      header: materialText(material, t),
      cells: [
        String(records.filter((one) => one.material === material).length),
        t('retention.report.ground', { days, date: lastDay }),
      ],
    })),
  }
}

function reachNodes({ copies, isRebuilt }: ErasureFacts, t: Translate): readonly ReportNode[] {
  return [
    heading(1, t('retention.report.reach')),
    paragraph(t(isRebuilt ? 'retention.report.here' : 'retention.report.hereLeft')),
    paragraph(
      copies === null
        ? t('retention.report.copiesLeft')
        : t('retention.report.copies', { files: copies.files, lines: copies.lines }),
    ),
    ...(copies === null ? [] : [paragraph(t(`retention.done.place.${copies.place}`))]),
    paragraph(t('retention.report.rest'), 'caption'),
  ]
}

function hashTable({ records }: ErasureFacts, t: Translate): ReportNode {
  return {
    kind: 'table',
    caption: t('retention.report.hashes'),
    columns: [
      { header: t('retention.report.id'), align: 'start', share: 2 },
      { header: t('retention.report.hash'), align: 'start', share: 4 },
    ],
    rows: records.map(({ id, sha256 }) => ({ header: id, cells: [sha256] })),
  }
}

/**
 * The record of an erasure (gallringsprotokoll): what kinds, how many, on what ground, by whom,
 * when and where, with a hash of each record and nothing of its content.
 *
 * @param t sentences in `facts.language`.
 * @source product.md X5; lessons.md E5 (a gallring run with a receipt)
 * @example reportHtml(erasureReport(facts, t), fonts)
 */
export function erasureReport(facts: ErasureFacts, t: Translate): ReportDocument {
  return {
    title: facts.roundTitle,
    genre: t('retention.report.genre'),
    language: facts.language === 'sv' ? 'sv-SE' : 'en-GB',
    status: 'final',
    marks: [t('retention.report.mark')],
    facts: [
      { label: t('retention.report.by'), value: facts.by },
      { label: t('retention.report.at'), value: facts.at },
      { label: t('retention.report.count'), value: String(facts.records.length) },
      { label: t('retention.report.kept'), value: String(facts.kept) },
      {
        label: t('retention.report.decision'),
        value: facts.decision === '' ? t('retention.report.noDecision') : facts.decision,
      },
    ],
    nodes: [
      heading(1, t('retention.report.what')),
      groundsTable(facts, t),
      ...reachNodes(facts, t),
      heading(1, t('retention.report.hashes')),
      paragraph(t('retention.report.hashesText')),
      hashTable(facts, t),
    ],
  }
}
