import type { Translate } from '#shared/i18n/translate'
import { inLanguage, type GatheredFacts } from '#shared/report/consensusFacts'
import { heading, paragraph, type ReportNode, type TableColumn } from '#shared/report/documentTree'
import { coverageStrip, type CoverageMark } from '#shared/report/figures/coverageStrip'
import { printPalette } from '#shared/report/palette'

const ANSWERS = ['yes', 'partly', 'no', 'notShown'] as const
type Answer = (typeof ANSWERS)[number]

/**
 * The requirements on every unit: how many examiners gave which answer, as a picture and a table.
 * Where the counted examiners differ, that is said; no answer is made up for the team.
 *
 * @returns nothing for a criteria set without requirements.
 * @example coverageNodes(gathered, t)
 */
export function coverageNodes(gathered: GatheredFacts, t: Translate): readonly ReportNode[] {
  const { requirements } = gathered.facts.round.criteria
  if (requirements.length === 0) return []
  const answered = requirements.map((requirement, index) => ({
    number: String(index + 1),
    text: inLanguage(requirement.text, gathered.facts.language),
    answers: gathered.assessments.flatMap(({ coverage }): readonly Answer[] => {
      const given = coverage.find(({ requirementId }) => requirementId === requirement.id)?.answer
      return given === undefined || given === null ? [] : [given]
    }),
  }))
  const marks = answered.map(({ number, answers }) => ({ name: number, answer: commonOf(answers) }))
  const title = t('report.consensus.coverageTitle')
  return [
    heading(1, t('report.consensus.coverage')),
    paragraph(t('report.consensus.coverageIntro')),
    { kind: 'figure', figure: coverageStrip(title, marks, printPalette, t) },
    {
      kind: 'table',
      caption: t('report.consensus.coverageCaption'),
      columns: coverageColumns(t),
      rows: answered.map(({ number, text, answers }) => ({
        header: `${number}. ${text}`,
        cells: ANSWERS.map((answer) => countText(answers.filter((one) => one === answer).length)),
      })),
    },
  ]
}

function coverageColumns(t: Translate): readonly TableColumn[] {
  return [
    { header: t('report.consensus.columnRequirement'), align: 'start', share: 60 },
    { header: t('report.consensus.columnYes'), align: 'end', share: 8 },
    { header: t('report.consensus.columnPartly'), align: 'end', share: 10 },
    { header: t('report.consensus.columnNo'), align: 'end', share: 8 },
    { header: t('report.consensus.columnNotShown'), align: 'end', share: 14 },
  ]
}

function commonOf(answers: readonly Answer[]): CoverageMark['answer'] {
  const first = answers[0]
  if (first === undefined) return null
  return answers.every((answer) => answer === first) ? first : 'differs'
}

function countText(count: number): string {
  return count === 0 ? '–' : String(count)
}

/**
 * What the team wants to ask at the site visit, about which item and whom.
 *
 * @example siteVisitNodes(gathered, t)
 */
export function siteVisitNodes({ facts }: GatheredFacts, t: Translate): readonly ReportNode[] {
  const questions = facts.consensus.siteVisitQuestions
  const title = heading(1, t('report.consensus.siteVisit'))
  if (questions.length === 0) return [title, paragraph(t('report.consensus.noQuestions'))]
  return [
    title,
    {
      kind: 'table',
      caption: t('report.consensus.questionsCaption'),
      columns: [
        { header: t('report.consensus.columnAbout'), align: 'start', share: 16 },
        { header: t('report.consensus.columnQuestion'), align: 'start', share: 62 },
        { header: t('report.consensus.columnAskWhom'), align: 'start', share: 22 },
      ],
      rows: questions.map((question) => ({
        header: question.itemId ?? t('report.consensus.aboutWhole'),
        cells: [question.text, t(`report.askWhom.${question.askWhom}`)],
      })),
    },
  ]
}

/**
 * How many were excluded for a conflict of interest. Their number is told, nothing of theirs is.
 *
 * @param excluded how many examiners, 0 or more.
 * @source domain.md section 2, rule 7.
 * @example conflictNodes(1, t)
 */
export function conflictNodes(excluded: number, t: Translate): readonly ReportNode[] {
  const text =
    excluded === 0
      ? t('report.consensus.conflictsNone')
      : t('report.consensus.conflicts', { count: excluded })
  return [heading(1, t('report.consensus.conflicts')), paragraph(text)]
}
