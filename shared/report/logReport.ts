import type { Language, Translate } from '#shared/i18n/translate'
import {
  heading,
  paragraph,
  type CoverFact,
  type ReportDocument,
  type ReportNode,
} from './documentTree'

/** One act of the log in words, as the screen tells it. `entry` and `who` may be empty. */
export interface LogLine {
  readonly number: number
  readonly when: string
  readonly who: string
  readonly act: string
  readonly entry: string
}

/**
 * What the page of a log tells. `writtenAt`, `entry`, `verdicts`: in words, ready to show. `entry`:
 * the one that was chosen, null for all. `lastHash`: what this installation's chain ends with, null
 * before its first event. `own` and `others`: acts told of here, and by others' files, oldest first.
 */
export interface LogReportFacts {
  readonly language: Language
  readonly writtenAt: string
  readonly writtenBy: string
  readonly entry: string | null
  readonly verdicts: readonly { readonly sentence: string; readonly isWhole: boolean }[]
  readonly lastHash: string | null
  readonly own: readonly LogLine[]
  readonly others: readonly LogLine[]
}

function coverFacts(facts: LogReportFacts, t: Translate): readonly CoverFact[] {
  const { own, others, lastHash } = facts
  return [
    { label: t('log.page.made'), value: facts.writtenAt },
    { label: t('log.page.by'), value: facts.writtenBy },
    { label: t('log.filter'), value: facts.entry ?? t('log.all') },
    { label: t('log.page.count'), value: String(own.length + others.length) },
    ...(lastHash === null ? [] : [{ label: t('log.page.lastHash'), value: lastHash }]),
  ]
}

function verdictNodes({ verdicts }: LogReportFacts): readonly ReportNode[] {
  return verdicts.map(({ sentence, isWhole }) =>
    isWhole ? paragraph(sentence) : { kind: 'notice', title: sentence, runs: [] },
  )
}

function table(caption: string, lines: readonly LogLine[], t: Translate): readonly ReportNode[] {
  if (lines.length === 0) return []
  return [
    {
      kind: 'table',
      caption,
      columns: [
        { header: t('log.column.number'), align: 'start', share: 2 },
        { header: t('log.column.when'), align: 'start', share: 5 },
        { header: t('log.column.who'), align: 'start', share: 4 },
        { header: t('log.column.act'), align: 'start', share: 7 },
        { header: t('log.column.entry'), align: 'start', share: 5 },
      ],
      rows: lines.map(({ number, when, who, act, entry }) => ({
        header: String(number),
        cells: [when, who, act, entry],
      })),
    },
  ]
}

/**
 * The event log as a document to read without the program: whether its chains hold, in words, and
 * every act. The checksums of single events are in the table that is saved beside it, not here.
 *
 * @param t sentences in `facts.language`.
 * @source product.md X1; lessons.md D (a log that can be checked by others)
 * @example reportHtml(logReport(facts, t), [])
 */
export function logReport(facts: LogReportFacts, t: Translate): ReportDocument {
  const isWhole = facts.verdicts.every((one) => one.isWhole)
  const { own, others } = facts
  const isEmpty = own.length + others.length === 0
  return {
    title: t('log.title'),
    genre: t('app.title'),
    language: facts.language === 'sv' ? 'sv-SE' : 'en-GB',
    status: 'final',
    marks: [t(isWhole ? 'log.page.wholeMark' : 'log.page.brokenMark')],
    facts: coverFacts(facts, t),
    nodes: [
      heading(1, t('log.page.chain')),
      ...verdictNodes(facts),
      paragraph(t('log.page.meaning'), 'caption'),
      heading(1, t('log.page.events')),
      ...(isEmpty ? [paragraph(t('log.none'))] : []),
      ...table(t('log.page.own'), own, t),
      ...table(t('log.page.others'), others, t),
    ],
  }
}
