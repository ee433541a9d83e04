import type { Language, Translate } from '#shared/i18n/translate'
import type { Assessment, Declaration, InternalNote } from '#shared/journey/assessment/assessment'
import type { Consensus } from '#shared/journey/consensus/consensus'
import type { Entry } from '#shared/journey/entry/entry'
import type { Round } from '#shared/journey/round/round'
import { examinerName, itemTitle, type ArchiveNames } from '#shared/report/archive/archiveNames'
import { assessmentArchive } from '#shared/report/archive/assessmentArchive'
import { consensusArchive } from '#shared/report/archive/consensusArchive'
import { entryArchive } from '#shared/report/archive/entryArchive'
import {
  heading,
  paragraph,
  writtenText,
  type CoverFact,
  type ReportDocument,
  type ReportNode,
} from './documentTree'
import { reportHtml } from './html'
import { escapeMarkup } from './svg'

/**
 * Everything a profile holds, for a copy that can be read without the program. `writtenAt`: in words,
 * ready to show. `unreadable`: stored lines that are no records; they are given as they are.
 */
export interface ArchiveFacts {
  readonly language: Language
  readonly writtenAt: string
  readonly profiles: readonly { readonly name: string; readonly administration: string }[]
  readonly rounds: readonly Round[]
  readonly entries: readonly Entry[]
  readonly declarations: readonly Declaration[]
  readonly assessments: readonly Assessment[]
  readonly internalNotes: readonly InternalNote[]
  readonly consensuses: readonly Consensus[]
  readonly unreadable: readonly string[]
}

function coverFacts(facts: ArchiveFacts, t: Translate): readonly CoverFact[] {
  const counted = ['rounds', 'entries', 'assessments', 'internalNotes', 'consensuses'] as const
  const count = counted
    .map((kind) => `${t(`storage.kind.${kind}`)}: ${String(facts[kind].length)}`)
    .join(' · ')
  return [
    ...facts.profiles.map(({ name, administration }) => ({
      label: t('storage.archive.profile'),
      value: administration === '' ? name : `${name}, ${administration}`,
    })),
    { label: t('storage.archive.made'), value: facts.writtenAt },
    { label: t('storage.archive.count'), value: count },
    { label: t('storage.archive.onlyData'), value: t('storage.archive.onlyDataText') },
    { label: t('storage.archive.leftOut'), value: t('storage.archive.leftOutText') },
  ]
}

function declarationText(one: Declaration, names: ArchiveNames): string {
  const name = examinerName(one.examinerId, names)
  return one.answer === 'none'
    ? names.t('storage.archive.declarationNone', { name })
    : names.t('storage.archive.declarationConflict', { name, reason: one.reason }).trim()
}

function noteNodes(note: InternalNote, names: ArchiveNames): readonly ReportNode[] {
  if (note.text.trim() === '') return []
  const place = note.itemId === null ? '' : ` ${itemTitle(note.itemId, names)}`
  const name = examinerName(note.examinerId, names)
  return [
    heading(3, `${names.t('storage.archive.note')}${place}, ${name}`),
    ...writtenText(note.text),
  ]
}

/** Everything that belongs to one entry, also when the entry itself is not there. */
function aboutEntry(id: string, facts: ArchiveFacts, names: ArchiveNames): readonly ReportNode[] {
  const { t } = names
  const of = <Value extends { readonly entryId: string }>(all: readonly Value[]) =>
    all.filter((one) => one.entryId === id)
  const declared = of(facts.declarations).map((one) => paragraph(declarationText(one, names)))
  const notes = of(facts.internalNotes).flatMap((one) => noteNodes(one, names))
  return [
    ...(declared.length === 0 ? [] : [heading(3, t('storage.archive.declaration')), ...declared]),
    ...of(facts.assessments).flatMap((one) => assessmentArchive(one, names)),
    ...notes,
    ...of(facts.consensuses).flatMap((one) => consensusArchive(one, names)),
  ]
}

function entryNodes(entry: Entry, facts: ArchiveFacts, names: ArchiveNames): readonly ReportNode[] {
  return [
    heading(2, names.t('storage.archive.entry', { title: entry.title })),
    ...entryArchive(entry, names),
    ...aboutEntry(entry.id, facts, names),
  ]
}

function roundNodes(round: Round | null, facts: ArchiveFacts, t: Translate): readonly ReportNode[] {
  const names = { round, t, language: facts.language }
  const isHere = (id: string): boolean =>
    round === null ? !facts.rounds.some((one) => one.id === id) : round.id === id
  const entries = facts.entries.filter((one) => isHere(one.roundId))
  const nodes = entries.flatMap((entry) => entryNodes(entry, facts, names))
  return nodes.length === 0 && round === null
    ? []
    : [heading(1, round?.title ?? t('storage.archive.noRound')), ...nodes]
}

/** What belongs to entries that are not there. */
function orphanNodes(facts: ArchiveFacts, t: Translate): readonly ReportNode[] {
  const parts = [facts.declarations, facts.assessments, facts.internalNotes, facts.consensuses]
  const known = new Set<string>(facts.entries.map((entry) => entry.id))
  const ids = new Set<string>(parts.flatMap((part) => part.map((one) => one.entryId)))
  return [...ids].filter((id) => !known.has(id)).flatMap((id) => orphansOf(id, facts, t))
}

function orphansOf(id: string, facts: ArchiveFacts, t: Translate): readonly ReportNode[] {
  const { assessments, declarations, consensuses } = facts
  const roundId = [...assessments, ...declarations, ...consensuses].find(
    (one) => one.entryId === id,
  )?.roundId
  const round = facts.rounds.find((one) => one.id === roundId) ?? null
  const names = { round, t, language: facts.language }
  return [
    heading(1, t('storage.archive.noEntry', { id })),
    ...aboutEntry(id, facts, names).map(raised),
  ]
}

/** One level up, where no entry's heading stands between. */
function raised(node: ReportNode): ReportNode {
  return node.kind === 'heading' && node.level === 3 ? { ...node, level: 2 } : node
}

/**
 * Every text of a profile as one document: rounds, entries with their whole text, assessments with
 * findings and quotations, notes, consensus. For the person it belongs to; it holds drafts and
 * internal notes and says so. It begins with what it is, when it was made, what it leaves out and
 * links to every round and entry.
 *
 * @param t sentences in `facts.language`.
 * @source product.md X1; lessons.md C ("a readable mirror").
 * @example archiveDocument(facts, t).nodes.length
 */
export function archiveDocument(facts: ArchiveFacts, t: Translate): ReportDocument {
  const { unreadable } = facts
  const raw = [
    heading(1, t('storage.archive.unreadable')),
    paragraph(t('storage.archive.unreadableText'), 'caption'),
    ...unreadable.map((line) => paragraph(line)),
  ]
  return {
    title: t('storage.archive.title'),
    genre: t('storage.archive.genre'),
    language: facts.language === 'sv' ? 'sv-SE' : 'en-GB',
    status: 'final',
    marks: [
      t('storage.archive.mark'),
      ...(unreadable.length === 0
        ? []
        : [t('storage.archive.unreadableMark', { count: unreadable.length })]),
    ],
    facts: coverFacts(facts, t),
    contents: t('storage.archive.contents'),
    nodes: [
      ...facts.rounds.flatMap((round) => roundNodes(round, facts, t)),
      ...roundNodes(null, facts, t),
      ...orphanNodes(facts, t),
      ...(unreadable.length === 0 ? [] : raw),
    ],
  }
}

/**
 * The archive as one HTML file that any browser opens without the program or a network, with the
 * records themselves as JSON inside it (`<script type="application/json" id="records">`, which no
 * browser runs), so that nothing is lost in the reading version.
 *
 * @param json the records as JSON text.
 * @example archiveHtml(facts, JSON.stringify(lines), t)
 */
export function archiveHtml(facts: ArchiveFacts, json: string, t: Translate): string {
  // Only the text of a script element ends at "</": escaped, it is still the same JSON.
  const safe = json.replaceAll('<', '\\u003c')
  const data = `<script type="application/json" id="records">${safe}</script>`
  const html = reportHtml(archiveDocument(facts, t), [])
  const end = html.lastIndexOf('</body>')
  return `${html.slice(0, end)}${data}${html.slice(end)}`.replace(
    `<title>`,
    `<meta name="generator" content="${escapeMarkup(t('app.title'))}"><title>`,
  )
}
