import { itemsOf } from '#shared/criteria/criteriaSet'
import { bandOf, isOnScale } from '#shared/journey/assessment/scale'
import type { Sha256 } from '#shared/kernel/identifiers'
import type { AssessmentRecord } from '#shared/records/assessmentRecord'
import type { RoundRecord } from '#shared/records/roundRecord'
import { isSameContent } from './contentHash'
import { recordKey } from './contents'
import type { Manifest } from './manifest'
import type { ReadFile } from './readFile'
import { badRecord, type Refusal } from './refusals'
import { foldedName } from './senderName'
import type { MergeDesk, Standing } from './standing'

/** Everything the question needs. `round`: the stored round that the file names. */
export interface FileCase {
  readonly read: ReadFile
  readonly standing: Standing
  readonly desk: MergeDesk
  readonly round: RoundRecord | undefined
}

type Fault = (facts: FileCase) => Refusal | null

const roundFault: Fault = ({ read, standing, round }) => {
  const { kind, roundId, criteriaHash: found } = read.manifest
  if (kind === 'hand-in' || kind === 'consensus') {
    if (round === undefined) return { kind: 'unknown-round', roundId: roundId ?? '' }
    return found === round.criteriaHash
      ? null
      : { kind: 'wrong-criteria', expected: round.criteriaHash, found }
  }
  const changed = read.contents.rounds.find(
    (one) =>
      standing.rounds.some((own) => own.id === one.id && own.criteriaHash !== one.criteriaHash) &&
      standing.assessments.some((own) => own.roundId === one.id),
  )
  if (changed === undefined) return null
  const expected = standing.rounds.find((own) => own.id === changed.id)?.criteriaHash
  return {
    kind: 'wrong-criteria',
    expected: expected ?? changed.criteriaHash,
    found: changed.criteriaHash,
  }
}

/** Every percentage a hand-in or a consensus holds, item by item. */
function scoredItems({ contents }: ReadFile) {
  const assessed = contents.assessments.map(({ id, items }) => ({
    id,
    items: items.map(({ itemId, percent }) => ({ itemId, percents: [percent] })),
  }))
  const agreed = contents.consensuses.map(({ id, items }) => ({
    id,
    items: items.map(({ itemId, agreedPercent, voteRounds }) => {
      const votes = voteRounds.flatMap((one) => one.votes.map((vote) => vote.percent))
      return { itemId, percents: [agreedPercent, ...votes] }
    }),
  }))
  return [...assessed, ...agreed]
}

/** Items and scores are the criteria set's own: what no screen could have given is not counted. */
const scoreFault: Fault = ({ read, round }) => {
  const { kind } = read.manifest
  if (round === undefined || (kind !== 'hand-in' && kind !== 'consensus')) return null
  const { scale } = round.criteria
  const known = itemsOf(round.criteria).map((item) => item.id)
  for (const { id, items } of scoredItems(read)) {
    const named = new Set(items.map((item) => item.itemId))
    const isWhole = known.length === items.length && known.every((one) => named.has(one))
    if (!isWhole) return badRecord(id, 'items', 'not-belonging')
    const isRight = items.every(({ percents }) =>
      percents.every((percent) => percent === null || isOnScale(scale, percent)),
    )
    if (!isRight) return badRecord(id, 'percent', 'not-allowed')
  }
  const outside = read.contents.assessments.find(({ items }) =>
    items.some(({ percent, band }) => percent !== null && bandOf(scale, percent)?.number !== band),
  )
  return outside === undefined ? null : badRecord(outside.id, 'band', 'not-belonging')
}

/** The assessment of a hand-in; nothing for a file of another kind. */
function handedIn({ manifest, contents }: ReadFile): AssessmentRecord | undefined {
  return manifest.kind === 'hand-in' ? contents.assessments[0] : undefined
}

/** A key says who signed; no accepting makes another examiner's key this one's. */
const signerFault: Fault = ({ read, desk, round }) => {
  const assessment = handedIn(read)
  const named = round?.examiners.find((one) => one.id === assessment?.examinerId)
  if (assessment === undefined || named === undefined) return null
  if (desk.isOwnKey && !desk.ownExaminerIds.has(named.id)) {
    return { kind: 'wrong-signer', examiner: named.name, signer: null }
  }
  const signer = round?.examiners.find((one) => one.id !== named.id && desk.keyHolders.has(one.id))
  if (signer !== undefined && !desk.isOwnKey) {
    return { kind: 'wrong-signer', examiner: named.name, signer: signer.name }
  }
  const issuer = read.manifest.issuer.name
  return foldedName(issuer) === foldedName(named.name)
    ? null
    : { kind: 'wrong-issuer', examiner: named.name, issuer }
}

function isAccepted({ issuer }: Manifest, desk: MergeDesk): boolean {
  return desk.isOwnKey || desk.acceptedKey === issuer.keyFingerprint
}

const keyFault: Fault = ({ read: { manifest }, desk }) => {
  const { name: sender, keyFingerprint: found } = manifest.issuer
  const known = desk.rememberedKey
  if (known === null || known === found || isAccepted(manifest, desk)) return null
  return { kind: 'other-key', sender, known, found }
}

/** A round and its packages come from the office whose key came with the round. */
const officeFault: Fault = ({ read: { manifest }, desk, round }) => {
  if (manifest.kind !== 'team-package' && manifest.kind !== 'round') return null
  const { name: sender, keyFingerprint: found } = manifest.issuer
  const known: Sha256 | undefined = desk.officeKeys[0]
  if (known === undefined || desk.officeKeys.includes(found) || isAccepted(manifest, desk)) {
    return null
  }
  return { kind: 'not-the-office', round: round?.title ?? '', sender, known, found }
}

/**
 * A hand-in that has been replaced or taken back, sent once more. What was removed here may come
 * again as it was, since its removal counts one revision more.
 */
const replayFault: Fault = ({ read, standing, desk, round }) => {
  const assessment = handedIn(read)
  if (assessment === undefined) return null
  const key = recordKey('assessments', assessment.id)
  const stands = standing.byKey.get(key)
  const found = assessment.revision
  const examiner = round?.examiners.find((one) => one.id === assessment.examinerId)?.name ?? ''
  if (stands?.table !== 'assessments') {
    const known = (desk.removedRevisions.get(key) ?? 0) - 1
    return found < known ? { kind: 'older-hand-in', examiner, found, known } : null
  }
  const known = stands.record.revision
  if (found >= known || isSameContent(assessment, stands.record)) return null
  return stands.record.state === 'draft'
    ? { kind: 'taken-back-hand-in', examiner, found, known }
    : { kind: 'older-hand-in', examiner, found, known }
}

const FAULTS: readonly Fault[] = [
  roundFault,
  scoreFault,
  signerFault,
  keyFault,
  officeFault,
  replayFault,
]

/**
 * Why a sound file as a whole is not taken at this machine: its round, criteria or scores, who signed it, or
 * that it has been overtaken. Only `other-key` and `not-the-office` can be set aside, by accepting
 * just that key.
 *
 * @returns the first fault, or null.
 * @source handbook exchange-format.md; product.md C1.
 * @example fileRefusal(facts) // → { kind: 'wrong-signer', examiner: 'Maria Ek', signer: 'Erik Sandra' }
 */
export function fileRefusal(facts: FileCase): Refusal | null {
  for (const fault of FAULTS) {
    const refusal = fault(facts)
    if (refusal !== null) return refusal
  }
  return null
}
