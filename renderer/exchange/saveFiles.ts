import { consensusContents, handInContents } from '#shared/exchange/kindContents'
import type { AssessmentId, ConsensusId } from '#shared/kernel/identifiers'
import { fail, ok } from '#shared/kernel/result'
import type { RecordOf } from '#shared/records/recordTables'
import type { DeskStore } from '../storage/deskStore'
import { saveFile } from './saveFile'
import type { SaveOutcome } from './savedOutcome'

/** Who writes, of which round; `fileName` without extension, otherwise named after its content. */
export interface FileFactsGiven {
  readonly profile: RecordOf<'profiles'>
  readonly round: RecordOf<'rounds'>
  readonly fileName?: string
}

/** The person as the round knows them: a hand-in is taken in only under its examiner's own name. */
function asExaminer({ profile, round }: FileFactsGiven): RecordOf<'profiles'> {
  const identity = profile.identities.find((one) => one.roundId === round.id)
  const examiner = round.examiners.find((one) => one.id === identity?.examinerId)
  return examiner === undefined ? profile : { ...profile, name: examiner.name }
}

/** Writes one's own assessment that has been handed in, for whoever leads the team. */
export async function saveHandIn(
  store: DeskStore,
  facts: FileFactsGiven & { readonly assessmentId: AssessmentId },
): Promise<SaveOutcome> {
  return saveFile(store, asExaminer(facts), async (db) => {
    const assessment = await db.assessments.get(facts.assessmentId)
    if (assessment === undefined) return fail({ kind: 'gone' })
    const { entryId, roundId, criteriaHash, revision } = assessment
    const declarations = await db.declarations.where('entryId').equals(entryId).toArray()
    const contents = handInContents(assessment, declarations)
    if (!contents.ok) return contents
    const title = (await db.entries.get(entryId))?.title ?? ''
    const detail = `${facts.round.title} · ${title}`
    const fileName = facts.fileName ?? `${title} ${facts.profile.name}`
    const stamp = { roundId, criteriaHash, revision, passphrase: null }
    return ok({
      kind: 'hand-in',
      role: 'examiner',
      contents: contents.value,
      ...stamp,
      fileName,
      detail,
    })
  })
}

/** Writes the team's consensus, with the hand-ins it rests on, for the jury. */
export async function saveConsensusFile(
  store: DeskStore,
  facts: FileFactsGiven & { readonly consensusId: ConsensusId },
): Promise<SaveOutcome> {
  return saveFile(store, facts.profile, async (db) => {
    const consensus = await db.consensuses.get(facts.consensusId)
    const entry = consensus && (await db.entries.get(consensus.entryId))
    if (consensus === undefined || entry === undefined) return fail({ kind: 'gone' })
    const { entryId, roundId, criteriaHash, revision } = consensus
    const assessments = await db.assessments.where('entryId').equals(entryId).toArray()
    const logEvents = await db.logEvents.where('recordId').equals(consensus.id).sortBy('number')
    const contents = consensusContents(consensus, assessments, entry, logEvents)
    if (!contents.ok) return contents
    const detail = `${facts.round.title} · ${entry.title}`
    const fileName = facts.fileName ?? `${entry.title} ${facts.round.year}`
    const stamp = { roundId, criteriaHash, revision, passphrase: null }
    return ok({
      kind: 'consensus',
      role: 'leader',
      contents: contents.value,
      ...stamp,
      fileName,
      detail,
    })
  })
}
