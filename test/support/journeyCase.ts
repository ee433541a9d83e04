import { itemsOf } from '#shared/criteria/criteriaSet'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import type {
  Assessment,
  Declaration,
  Evidence,
  Finding,
  ItemAssessment,
} from '#shared/journey/assessment/assessment'
import { emptyAssessment, emptyFinding } from '#shared/journey/assessment/emptyAssessment'
import type { Round } from '#shared/journey/round/round'
import {
  AssessmentId,
  BlockId,
  DeclarationId,
  EntryId,
  EvidenceId,
  ExaminerId,
  FindingId,
  ItemId,
  RoundId,
  Sha256,
  TeamId,
} from '#shared/kernel/identifiers'

// A fictitious round: one team of four, one entry, the shipped set of 2016.
export const set = threeFoci2016
export const items = itemsOf(set)
export const item = (code: string): ItemId => ItemId.parse(code)

export const roundId = RoundId.parse('round_2026fict')
export const teamId = TeamId.parse('team_lagfyra00')
export const entryId = EntryId.parse('entry_linden000')
export const criteriaHash = Sha256.parse('a'.repeat(64))
export const at = '2026-09-18T12:00:00.000Z'

export const person = (name: string): ExaminerId => ExaminerId.parse(`examiner_${name}0000`)
export const [maria, erik, ali, sofia] = [
  person('maria'),
  person('erik'),
  person('alia'),
  person('sofia'),
] as const
export const assessmentIdOf = (who: ExaminerId): AssessmentId =>
  AssessmentId.parse(who.replace('examiner_', 'assessment_'))

export const block = (name: string): BlockId => BlockId.parse(`block_${name.padEnd(8, '0')}`)
export const findingId = (name: string): FindingId =>
  FindingId.parse(`finding_${name.padEnd(8, '0')}`)
export const evidenceId = (name: string): EvidenceId =>
  EvidenceId.parse(`evidence_${name.padEnd(8, '0')}`)

/** A quotation of characters start–end of a block. */
export function quotation(
  name: string,
  change: { start?: number; end?: number; block?: string } = {},
): Evidence {
  const { start = 0, end = 10 } = change
  return {
    id: evidenceId(name),
    entryId,
    blockId: block(change.block ?? 'first'),
    start,
    end,
    quote: 'x'.repeat(Math.max(1, end - start)),
    before: '',
    after: '',
    page: 4,
    pageEnd: 4,
  }
}

export function finding(name: string, change: Partial<Finding> = {}): Finding {
  return { ...emptyFinding(findingId(name), 'strength'), ...change }
}

export function draftBy(who: ExaminerId): Assessment {
  const id = assessmentIdOf(who)
  return emptyAssessment({ id, roundId, entryId, examinerId: who, criteriaHash, set })
}

/** An assessment where the named items are as given and the others as in the draft. */
export function withItems(
  assessment: Assessment,
  change: Readonly<Record<string, Partial<ItemAssessment>>>,
): Assessment {
  const changed = assessment.items.map((one) => ({ ...one, ...change[one.itemId] }))
  return { ...assessment, items: changed }
}

/** A hand-in with the given score everywhere, other scores for the items named. */
export function handedInBy(
  who: ExaminerId,
  everywhere: number | null,
  scores: Readonly<Record<string, number | null>> = {},
): Assessment {
  const given = items.map(({ id }) => {
    const percent = id in scores ? (scores[id] ?? null) : everywhere
    return [id, { percent, notShown: percent === null }] as const
  })
  return {
    ...withItems(draftBy(who), Object.fromEntries(given)),
    state: 'handedIn',
    handedInAt: at,
  }
}

export function declarationOf(
  who: ExaminerId,
  answer: Declaration['answer'] = 'none',
): Declaration {
  const id = DeclarationId.parse(who.replace('examiner_', 'declaration_'))
  const said = { grounds: [], reason: '', declaredAt: at }
  return { id, roundId, entryId, examinerId: who, answer, ...said }
}

export const round: Round = {
  id: roundId,
  title: 'Kvalitetsutmärkelsen 2026 (påhittad)',
  year: 2026,
  prize: 'quality',
  isExample: true,
  classes: [],
  calendar: [
    { step: 'assessment', from: '2026-08-24', to: '2026-09-18' },
    { step: 'consensus', from: '2026-09-22', to: '2026-09-25' },
  ],
  ceremonyDay: '2026-11-24',
  criteria: set,
  criteriaHash,
  units: [],
  examiners: [],
  teams: [{ id: teamId, name: 'Lag 4', leaderId: maria, memberIds: [maria, erik, ali, sofia] }],
  assignments: [{ teamId, entryId }],
  issuer: { name: '', administration: '' },
}

/** The value of a success; a refusal fails the test with its kind. */
export function must<Value>(
  result: { ok: true; value: Value } | { ok: false; error: { kind: string } },
): Value {
  if (!result.ok) throw new Error(`refused: ${result.error.kind}`)
  return result.value
}
