import type { Translate } from '#shared/i18n/translate'
import { bandOf } from '#shared/journey/assessment/scale'
import type { Finding } from '#shared/journey/assessment/assessment'
import {
  inLanguage,
  sourcesOf,
  type GatheredFacts,
  type ItemFacts,
} from '#shared/report/consensusFacts'
import {
  heading,
  paragraph,
  plain,
  strong,
  writtenText,
  type ReportNode,
} from '#shared/report/documentTree'
import { dotPlot } from '#shared/report/figures/dotPlot'
import { printPalette } from '#shared/report/palette'
import { asSentence, quotationOf, signed } from '#shared/report/phrasing'
import { pointsText } from './summaryNodes'

/**
 * Everything the report says of one item: what it asks, the agreed score in words, the examiners'
 * scores as a picture, the reason, the findings, the movement, the minutes and any reservation.
 *
 * @example itemNodes(gathered.items[0], gathered, t)
 */
export function itemNodes(
  row: ItemFacts,
  gathered: GatheredFacts,
  t: Translate,
): readonly ReportNode[] {
  const { item } = row
  const { language } = gathered.facts
  const questions = item.guidingQuestions.map((question) => inLanguage(question, language))
  const treatment = row.treatment
  return [
    heading(2, `${item.id} ${inLanguage(item.title, language)}`),
    paragraph(questions.join(' '), 'caption'),
    agreedNode(row, gathered, t),
    scoresFigure(row, t),
    ...titled(t('report.consensus.reason'), reasonNodes(row, t)),
    heading(3, t('report.consensus.findings')),
    ...findingNodes(treatment?.findings ?? [], gathered, t),
    ...movementNodes(row, t),
    ...titled(t('report.consensus.minutes'), writtenText(treatment?.minutes ?? '')),
    ...titled(t('report.consensus.reservations'), reservationNodes(row, gathered)),
  ]
}

function titled(title: string, nodes: readonly ReportNode[]): readonly ReportNode[] {
  return nodes.length === 0 ? [] : [heading(3, title), ...nodes]
}

function agreedNode(row: ItemFacts, { facts }: GatheredFacts, t: Translate): ReportNode {
  const { item, agreedPercent: percent } = row
  if (percent === null) {
    return { kind: 'notice', title: t('report.consensus.agreedMissing'), runs: [] }
  }
  const agreed = t('report.consensus.agreed', {
    percent,
    points: pointsText(row, percent, facts.language),
    max: item.maxPoints,
  })
  const { scale } = facts.round.criteria
  const band = bandOf(scale, percent)
  if (band === null) return { kind: 'paragraph', tone: 'lead', runs: [strong(agreed)] }
  const words = t('report.consensus.band', {
    number: band.number,
    name: inLanguage(band.name[item.kind], facts.language),
    sentence: asSentence(
      inLanguage(item.bands[scale.bands.indexOf(band)] ?? { sv: '', en: '' }, facts.language),
    ),
  })
  return { kind: 'paragraph', tone: 'lead', runs: [strong(`${agreed}. `), plain(words)] }
}

function scoresFigure(row: ItemFacts, t: Translate): ReportNode {
  const scores = row.movements.flatMap(({ shortName, individual }) =>
    individual === null ? [] : [{ name: shortName, percent: individual }],
  )
  const figure = dotPlot(
    {
      title: t('report.consensus.scoresTitle', { code: row.item.id }),
      scores,
      median: row.median,
      agreedPercent: row.agreedPercent,
      mustTalk: row.mustTalk,
    },
    printPalette,
    t,
  )
  return { kind: 'figure', figure }
}

function reasonNodes({ treatment }: ItemFacts, t: Translate): readonly ReportNode[] {
  const accepted = treatment?.acceptedMedian === true
  return [
    ...(accepted ? [paragraph(t('report.consensus.acceptedMedian'))] : []),
    ...writtenText(treatment?.reason ?? ''),
  ]
}

function findingNodes(
  findings: readonly Finding[],
  gathered: GatheredFacts,
  t: Translate,
): readonly ReportNode[] {
  if (findings.length === 0) return [paragraph(t('report.consensus.noFindings'))]
  const inOrder = (['strength', 'improvement'] as const).flatMap((kind) =>
    findings.filter((finding) => finding.kind === kind),
  )
  return inOrder.map((finding) => {
    const sources = sourcesOf(finding, gathered)
    const remarks = [
      ...(sources.length > 0 ? [t('report.consensus.sources', { names: sources.join(', ') })] : []),
      ...(finding.evidence.length === 0 ? [t('report.consensus.noQuotation')] : []),
    ]
    return {
      kind: 'finding',
      tone: finding.kind,
      label: t(`report.finding.${finding.kind}`),
      runs: [plain(finding.text)],
      quotations: finding.evidence.map((evidence) => quotationOf(evidence, gathered.letters, t)),
      source: remarks.length === 0 ? null : remarks.join(', '),
    }
  })
}

function movementNodes({ item, movements }: ItemFacts, t: Translate): readonly ReportNode[] {
  const voteRounds = movements[0]?.votes.length ?? 0
  if (movements.length === 0) return []
  const share = 60 / (2 + voteRounds)
  const votes = Array.from({ length: voteRounds }, (_, index) => ({
    header: t('report.consensus.columnVote', { number: index + 1 }),
    align: 'end' as const,
    share,
  }))
  return [
    heading(3, t('report.consensus.movement')),
    {
      kind: 'table',
      caption:
        voteRounds === 0
          ? t('report.consensus.movementCaption', { code: item.id })
          : t('report.consensus.movementCaptionVotes', { code: item.id }),
      columns: [
        { header: t('report.consensus.columnExaminer'), align: 'start', share: 40 },
        { header: t('report.consensus.columnIndividual'), align: 'end', share },
        ...votes,
        { header: t('report.consensus.columnDelta'), align: 'end', share },
      ],
      rows: movements.map((movement) => ({
        header: movement.name,
        cells: [
          movement.individual === null ? t('report.missing') : String(movement.individual),
          ...movement.votes.map((vote) => (vote === null ? '–' : String(vote))),
          signed(movement.delta),
        ],
      })),
    },
  ]
}

function reservationNodes(row: ItemFacts, { facts }: GatheredFacts): readonly ReportNode[] {
  const reservations = row.treatment?.reservations ?? []
  return reservations
    .filter(({ examinerId }) => !facts.consensus.excluded.includes(examinerId))
    .map(({ examinerId, text }) => ({
      kind: 'finding',
      tone: 'plain',
      label: facts.examiners.find(({ id }) => id === examinerId)?.name ?? '',
      runs: [plain(text)],
      quotations: [],
      source: null,
    }))
}
