import type { Criterion } from '#shared/criteria/criteriaSet'
import type { Translate } from '#shared/i18n/translate'
import { appendixNodes } from './consensus/appendixNodes'
import { coverFacts, coverMarks } from './consensus/cover'
import { itemNodes } from './consensus/itemNodes'
import { conflictNodes, coverageNodes, siteVisitNodes } from './consensus/closingNodes'
import { summaryNodes } from './consensus/summaryNodes'
import {
  gatherConsensus,
  inLanguage,
  type ConsensusFacts,
  type GatheredFacts,
} from './consensusFacts'
import { heading, paragraph, type ReportDocument, type ReportNode } from './documentTree'

/**
 * The consensus report for the jury: the team's scores and texts with their quotations, how the
 * team came there, and what every counted examiner gave. Holds no internal note and nothing of an
 * examiner with a conflict of interest.
 *
 * @param t sentences in `facts.language`.
 * @returns a document for `reportHtml` (screen, PDF) and the Word writer.
 * @source product.md C6; award-practice.md 4.7.
 * @example reportHtml(consensusReport(facts, t), fonts)
 */
export function consensusReport(facts: ConsensusFacts, t: Translate): ReportDocument {
  const gathered = gatherConsensus(facts)
  const perCriterion = facts.round.criteria.criteria.flatMap((criterion) =>
    criterionNodes(criterion, gathered, t),
  )
  return {
    title: facts.unit.name,
    genre: t('report.consensus.genre'),
    language: facts.language === 'sv' ? 'sv-SE' : 'en-GB',
    status: facts.status,
    marks: coverMarks(facts, t),
    facts: coverFacts(gathered, t),
    nodes: [
      ...summaryNodes(gathered, t),
      ...perCriterion,
      { kind: 'pageBreak' },
      ...coverageNodes(gathered, t),
      ...siteVisitNodes(gathered, t),
      ...conflictNodes(facts.consensus.excluded.length, t),
      { kind: 'pageBreak' },
      ...appendixNodes(gathered, t),
    ],
  }
}

function criterionNodes(
  criterion: Criterion,
  gathered: GatheredFacts,
  t: Translate,
): readonly ReportNode[] {
  const { language } = gathered.facts
  const own = gathered.items.filter(({ item }) => criterion.items.some(({ id }) => id === item.id))
  const opening: readonly ReportNode[] = [
    { kind: 'pageBreak' },
    heading(1, `${criterion.id} ${inLanguage(criterion.title, language)}`),
    paragraph(inLanguage(criterion.purpose, language), 'lead'),
  ]
  return opening.concat(own.flatMap((item) => itemNodes(item, gathered, t)))
}
