import type { TextKey, Translate } from '#shared/i18n/translate'
import { itemPoints } from '#shared/journey/assessment/points'
import type { Finding } from '#shared/journey/assessment/assessment'
import {
  gatherConsensus,
  inLanguage,
  sourcesOf,
  type ConsensusFacts,
  type GatheredFacts,
  type ItemFacts,
} from './consensusFacts'
import { coverFacts, coverMarks } from './consensus/cover'
import { quotationOf } from './phrasing'
import type { Cell, Sheet, Workbook } from './sheet'

type Column =
  Extract<TextKey, `report.sheet.about.${string}`> extends `report.sheet.about.${infer Name}`
    ? Name
    : never

const LONG = [
  'round',
  'entry',
  'unit',
  'examiner',
  'code',
  'itemTitle',
  'maxPoints',
  'individual',
  'lastVote',
  'agreed',
  'delta',
] as const satisfies readonly Column[]

const WIDE = [
  'code',
  'itemTitle',
  'maxPoints',
  'agreed',
  'agreedPoints',
  'lowest',
  'highest',
  'median',
] as const satisfies readonly Column[]

const FINDINGS = [
  'code',
  'kind',
  'text',
  'quotation',
  'page',
  'letter',
  'keyTheme',
  'goodExample',
  'sources',
] as const satisfies readonly Column[]

const ROOMY: ReadonlySet<Column> = new Set(['text', 'quotation'])
const MEDIUM: ReadonlySet<Column> = new Set([
  'round',
  'entry',
  'unit',
  'examiner',
  'itemTitle',
  'kind',
  'sources',
])

/**
 * The consensus as a workbook: first what it is and its status, then one row per examiner and item, one row per item, the findings with
 * one row per quotation, and a code book for every column. What the report leaves out is left out here.
 *
 * @param t sentences in `facts.language`.
 * @example consensusSheets(facts, t).sheets.map((sheet) => sheet.name)
 */
export function consensusSheets(facts: ConsensusFacts, t: Translate): Workbook {
  const gathered = gatherConsensus(facts)
  return {
    title: `${t('report.consensus.genre')}: ${facts.unit.name}`,
    language: facts.language === 'sv' ? 'sv-SE' : 'en-GB',
    sheets: [
      coverSheet(gathered, t),
      longSheet(gathered, t),
      wideSheet(gathered, t),
      findingSheet(gathered, t),
      codeBookSheet(t),
    ],
  }
}

/** What the report's first page says, as rows. */
function coverSheet(gathered: GatheredFacts, t: Translate): Sheet {
  const marks = coverMarks(gathered.facts, t).map((mark): readonly Cell[] => [
    t('report.sheet.mark'),
    mark,
  ])
  return {
    name: t('report.sheet.cover'),
    columns: [
      { header: t('report.sheet.fact'), width: 22, wraps: false },
      { header: t('report.sheet.said'), width: 80, wraps: true },
    ],
    rows: [...marks, ...coverFacts(gathered, t).map(({ label, value }) => [label, value])],
  }
}

function columnsOf(names: readonly Column[], t: Translate) {
  return names.map((name) => ({
    header: t(`report.sheet.${name}`),
    width: ROOMY.has(name) ? 60 : MEDIUM.has(name) ? 26 : 14,
    wraps: ROOMY.has(name),
  }))
}

function longSheet({ facts, items }: GatheredFacts, t: Translate): Sheet {
  const people = items[0]?.movements.length ?? 0
  const rows = Array.from({ length: people }, (_, person) =>
    items.map(({ item, movements }): readonly Cell[] => {
      const movement = movements[person]
      return [
        facts.round.title,
        facts.entry.title,
        facts.unit.name,
        movement?.name ?? null,
        item.id,
        inLanguage(item.shortTitle, facts.language),
        item.maxPoints,
        movement?.individual ?? null,
        movement?.votes.at(-1) ?? null,
        movement?.agreed ?? null,
        movement?.delta ?? null,
      ]
    }),
  )
  return { name: t('report.sheet.long'), columns: columnsOf(LONG, t), rows: rows.flat() }
}

function wideSheet({ facts, items }: GatheredFacts, t: Translate): Sheet {
  const names = items[0]?.movements.map(({ name }) => name) ?? []
  const examiners = names.map((header) => ({ header, width: 20, wraps: false }))
  return {
    name: t('report.sheet.wide'),
    columns: [...columnsOf(WIDE, t), ...examiners],
    rows: items.map(({ item, agreedPercent, range, median, movements }) => [
      item.id,
      inLanguage(item.shortTitle, facts.language),
      item.maxPoints,
      agreedPercent,
      agreedPercent === null ? null : itemPoints(item, agreedPercent),
      range?.lowest ?? null,
      range?.highest ?? null,
      median,
      ...movements.map(({ individual }) => individual),
    ]),
  }
}

function findingSheet(gathered: GatheredFacts, t: Translate): Sheet {
  const rows = gathered.items.flatMap((row) =>
    (row.treatment?.findings ?? []).flatMap((finding) => findingRows(row, finding, gathered, t)),
  )
  return { name: t('report.sheet.findings'), columns: columnsOf(FINDINGS, t), rows }
}

function findingRows(
  { item }: ItemFacts,
  finding: Finding,
  gathered: GatheredFacts,
  t: Translate,
): readonly (readonly Cell[])[] {
  const yesOrNo = (is: boolean) => t(is ? 'report.sheet.yes' : 'report.sheet.no')
  const before: readonly Cell[] = [item.id, t(`report.finding.${finding.kind}`), finding.text]
  const after: readonly Cell[] = [
    yesOrNo(finding.keyTheme),
    yesOrNo(finding.goodExample),
    sourcesOf(finding, gathered).join(', ') || null,
  ]
  if (finding.evidence.length === 0) return [before.concat([null, null, null], after)]
  return finding.evidence.map((evidence) => {
    const { text, page, letter } = quotationOf(evidence, gathered.letters, t)
    return before.concat([text, page, letter], after)
  })
}

function codeBookSheet(t: Translate): Sheet {
  const columns = [...new Set<Column>([...LONG, ...WIDE, ...FINDINGS])]
  return {
    name: t('report.sheet.codeBook'),
    columns: [
      { header: t('report.sheet.column'), width: 22, wraps: false },
      { header: t('report.sheet.meaning'), width: 80, wraps: true },
    ],
    rows: columns.map((name) => [t(`report.sheet.${name}`), t(`report.sheet.about.${name}`)]),
  }
}
