import type { Assessment, Finding, ItemAssessment } from '#shared/journey/assessment/assessment'
import { heading, paragraph, plain, strong, type ReportNode } from '#shared/report/documentTree'
import { labelled, quotationOf } from '#shared/report/phrasing'
import { examinerName, itemTitle, type ArchiveNames } from './archiveNames'

/**
 * Findings with their quotations, as they are written.
 *
 * @example findingArchive(item.findings, names)
 */
export function findingArchive(
  findings: readonly Finding[],
  { t }: ArchiveNames,
): readonly ReportNode[] {
  return findings
    .filter((one) => one.text.trim() !== '' || one.evidence.length > 0)
    .map((one) => ({
      kind: 'finding',
      tone: one.kind,
      label: t(`storage.archive.${one.kind}`),
      runs: [plain(one.text)],
      quotations: one.evidence.map((evidence) => quotationOf(evidence, new Map(), t)),
      source: null,
    }))
}

function scoreText(item: ItemAssessment, { t }: ArchiveNames): string {
  if (item.percent !== null) return t('storage.archive.score', { percent: item.percent })
  return t(item.notShown ? 'storage.archive.notShown' : 'storage.archive.noScore')
}

function itemNodes(item: ItemAssessment, names: ArchiveNames): readonly ReportNode[] {
  const isEmpty = item.findings.length === 0 && item.percent === null && item.reason.trim() === ''
  if (isEmpty && !item.notShown) return []
  const title = `${itemTitle(item.itemId, names)}: `
  const reason = labelled(names.t('storage.archive.reason'), item.reason)
  return [
    {
      kind: 'paragraph',
      tone: 'normal',
      runs: [strong(title), plain(scoreText(item, names))],
    },
    ...findingArchive(item.findings, names),
    ...(item.reason.trim() === ''
      ? []
      : [{ kind: 'paragraph', tone: 'normal', runs: reason } as const]),
  ]
}

/**
 * One examiner's assessment: state, then each item that has anything, then the questions for the visit.
 *
 * @example assessmentArchive(assessment, names)
 */
export function assessmentArchive(
  assessment: Assessment,
  names: ArchiveNames,
): readonly ReportNode[] {
  const { t } = names
  const questions = assessment.siteVisitQuestions.filter((one) => one.text.trim() !== '')
  const asked: readonly ReportNode[] =
    questions.length === 0
      ? []
      : [
          paragraph(t('storage.archive.questions'), 'caption'),
          { kind: 'list', ordered: false, items: questions.map((one) => [plain(one.text)]) },
        ]
  const name = examinerName(assessment.examinerId, names)
  return [
    heading(3, t('storage.archive.assessment', { name })),
    paragraph(t(`storage.archive.${assessment.state}`), 'caption'),
    ...assessment.items.flatMap((item) => itemNodes(item, names)),
    ...asked,
  ]
}
