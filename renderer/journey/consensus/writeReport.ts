import type { Language, Translate } from '#shared/i18n/translate'
import type { Round, Team, Unit } from '#shared/journey/round/round'
import type { Consensus } from '#shared/journey/consensus/consensus'
import type { RecordOf } from '#shared/records/recordTables'
import type { ConsensusFacts } from '#shared/report/consensusFacts'
import { consensusReport } from '#shared/report/consensusReport'
import { consensusSheets } from '#shared/report/consensusSheets'
import { ask } from '../../desktop/desk'
import { savedOutcome, type SaveOutcome } from '../../exchange/savedOutcome'
import type { DeskStore } from '../../storage/deskStore'
import { today } from '../../ui/dateText'
import { pdfReport } from '../../workers/report/pdfReport'
import { createReportClient, type ReportClient } from '../../workers/report/reportClient'
import type { ConsensusFactsLive } from './useConsensus'

/** What a report can be written as. */
export type ReportFormat = 'pdf' | 'docx' | 'xlsx'

interface ReportRequest {
  readonly round: Round
  readonly unit: Unit
  readonly team: Team
  readonly consensus: Consensus
  readonly live: ConsensusFactsLive
  readonly profile: RecordOf<'profiles'>
  readonly language: Language
  readonly t: Translate
  readonly name: string
}

async function bytesOf(
  format: ReportFormat,
  facts: ConsensusFacts,
  t: Translate,
  client: ReportClient,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer> } | SaveOutcome> {
  const at = new Date().toISOString()
  const written =
    format === 'pdf'
      ? await pdfReport(consensusReport(facts, t), at, {
          print: (page) => ask('report:print', page),
          client,
        })
      : format === 'docx'
        ? await client.write({ kind: 'docx', document: consensusReport(facts, t), at })
        : await client.write({ kind: 'xlsx', workbook: consensusSheets(facts, t), at })
  if (written.ok) return { bytes: written.value }
  const { error } = written
  if (error.kind === 'disk') return error
  return { kind: 'failed', reason: 'reason' in error ? error.reason : error.kind }
}

/** Draws the report up from what stands now, writes it in a worker, and lets the person choose where. */
export async function writeReport(
  store: DeskStore,
  format: ReportFormat,
  request: ReportRequest,
): Promise<SaveOutcome> {
  await store.writers.flushAll()
  const { round, unit, team, consensus, live, profile, language, t } = request
  const entry = await store.db.entries.get(live.head.id)
  if (entry === undefined) return { kind: 'failed', reason: 'entry' }
  const client = createReportClient()
  const isFinal = consensus.state !== 'meeting' && consensus.state !== 'gathering'
  const facts: ConsensusFacts = {
    round,
    entry,
    unit,
    team,
    examiners: round.examiners,
    consensus,
    assessments: live.inputs,
    status: isFinal ? 'final' : 'draft',
    drawnUpBy: profile.name,
    at: today(),
    language,
  }
  try {
    const made = await bytesOf(format, facts, t, client)
    if (!('bytes' in made)) return made
    const saved = await ask('file:save', {
      suggestedName: `${request.name}.${format}`,
      bytes: made.bytes,
    })
    return savedOutcome(saved)
  } finally {
    client.close()
  }
}
