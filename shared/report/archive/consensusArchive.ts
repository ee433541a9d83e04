import type { Consensus, ConsensusItem } from '#shared/journey/consensus/consensus'
import {
  heading,
  paragraph,
  plain,
  strong,
  writtenText,
  type ReportNode,
} from '#shared/report/documentTree'
import { labelled } from '#shared/report/phrasing'
import { examinerName, itemTitle, type ArchiveNames } from './archiveNames'
import { findingArchive } from './assessmentArchive'

function labelledNode(label: string, text: string): readonly ReportNode[] {
  return text.trim() === ''
    ? []
    : [{ kind: 'paragraph', tone: 'normal', runs: labelled(label, text) }]
}

function itemNodes(item: ConsensusItem, names: ArchiveNames): readonly ReportNode[] {
  const { t } = names
  const { agreedPercent: percent } = item
  const score =
    percent === null ? t('storage.archive.noScore') : t('storage.archive.score', { percent })
  const reservations = item.reservations.flatMap(({ examinerId, text }) =>
    labelledNode(t('storage.archive.reservation', { name: examinerName(examinerId, names) }), text),
  )
  const minutes = writtenText(item.minutes)
  return [
    {
      kind: 'paragraph',
      tone: 'normal',
      runs: [strong(`${itemTitle(item.itemId, names)}: `), plain(score)],
    },
    ...labelledNode(t('storage.archive.reason'), item.reason),
    ...findingArchive(item.findings, names),
    ...(minutes.length === 0 ? [] : [paragraph(t('storage.archive.minutes'), 'caption')]),
    ...minutes,
    ...reservations,
  ]
}

/**
 * The team's consensus, item by item, with reasons, findings, notes and dissenting opinions.
 *
 * @example consensusArchive(consensus, names)
 */
export function consensusArchive(consensus: Consensus, names: ArchiveNames): readonly ReportNode[] {
  return [
    heading(3, names.t('storage.archive.consensus')),
    ...consensus.items.flatMap((item) => itemNodes(item, names)),
  ]
}
