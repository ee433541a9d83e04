import type { Entry } from '#shared/journey/entry/entry'
import { heading, paragraph, plain, type ReportNode } from '#shared/report/documentTree'
import { labelled } from '#shared/report/phrasing'
import type { ArchiveNames } from './archiveNames'

/**
 * An entry's whole text: unit and class, then every section with its blocks as they stand.
 *
 * @example entryArchive(entry, names)
 */
export function entryArchive(entry: Entry, { round, t }: ArchiveNames): readonly ReportNode[] {
  const unit = round?.units.find((one) => one.id === entry.unitId)
  const unitText = unit?.name ?? t('storage.archive.unknown', { id: entry.unitId })
  return [
    {
      kind: 'list',
      ordered: false,
      items: [
        labelled(t('storage.archive.unit'), unitText),
        labelled(t('storage.archive.className'), entry.className),
      ],
    },
    ...entry.sections.flatMap((section) => [
      ...(section.heading.trim() === '' ? [] : [heading(3, section.heading)]),
      ...section.blocks.flatMap(({ kind, text }): readonly ReportNode[] => {
        if (text.trim() === '') return []
        if (kind === 'heading') {
          return [{ kind: 'paragraph', tone: 'normal', runs: [{ kind: 'strong', text }] }]
        }
        if (kind === 'listItem') return [{ kind: 'list', ordered: false, items: [[plain(text)]] }]
        return [paragraph(text)]
      }),
    ]),
  ]
}
