import { createHash } from 'node:crypto'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import { contentHash } from '#shared/exchange/contentHash'
import type { Contents } from '#shared/exchange/contents'
import {
  backupContents,
  consensusContents,
  criteriaContents,
  handInContents,
  roundContents,
  teamPackageContents,
} from '#shared/exchange/kindContents'
import type { FileKind } from '#shared/exchange/manifest'
import { writeExchangeFile, type FileFacts } from '#shared/exchange/writeFile'
import { emptyConsensus } from '#shared/journey/consensus/emptyConsensus'
import { ConsensusId, FileId, ProfileId, Sha256 } from '#shared/kernel/identifiers'
import type { Result } from '#shared/kernel/result'
import type { ConsensusRecord } from '#shared/records/consensusRecord'
import { buildSampleRound } from '#shared/sample/sampleRound'
import { createKeyPair } from '../../../renderer/exchange/keyPair'
import { writingDoors } from '../../../renderer/exchange/platformDoors'

export function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

export function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('missing in the case')
  return value
}

const stored = <Value extends object>(value: Value, revision = 1) => ({
  ...value,
  schemaVersion: 1 as const,
  revision,
})

const sample = must(
  await buildSampleRound({
    digestText: (text) =>
      Promise.resolve(Sha256.parse(createHash('sha256').update(text).digest('hex'))),
    criteria: threeFoci2016,
    now: '2026-11-22T00:00:00.000Z',
  }),
)

/** The keys of the person who writes, and of somebody else. */
export const keys = await createKeyPair()
export const strangerKeys = await createKeyPair()
export const doors = writingDoors(keys)

/** Fictitious records of one round, as they lie on disk. */
export const round = stored(sample.round, 4)
export const entries = sample.entries.map((entry) => stored(entry))
export const declarations = sample.declarations.map((declaration) => stored(declaration))
export const assessments = sample.assessments.map((assessment) => stored(assessment, 7))
export const internalNotes = sample.internalNotes.map((note) => stored(note))
export const assessment = present(assessments[0])
export const entry = present(entries.find((one) => one.id === assessment.entryId))
export const team = present(
  round.teams.find((one) => one.memberIds.includes(assessment.examinerId)),
)
export const criteriaSet = stored(threeFoci2016)
export const profile = stored({
  id: ProfileId.parse('profile_mariaek01'),
  name: sample.profile.name,
  administration: sample.profile.administration,
  email: sample.profile.email,
  identities: [{ roundId: round.id, examinerId: sample.profile.examinerId, isOffice: false }],
})

const pinned = assessments.filter((one) => one.entryId === assessment.entryId)
export const consensus: ConsensusRecord = stored({
  ...emptyConsensus({
    id: ConsensusId.parse('consensus_linden01'),
    roundId: round.id,
    entryId: entry.id,
    teamId: team.id,
    criteriaHash: round.criteriaHash,
    set: threeFoci2016,
  }),
  state: 'agreed' as const,
  inputs: await Promise.all(
    pinned.map(async (one) => ({
      assessmentId: one.id,
      examinerId: one.examinerId,
      hash: await contentHash(one, doors),
    })),
  ),
})

/** What a file of each kind holds when all is well. */
export const contentsOf: Readonly<Record<FileKind, Contents>> = {
  criteria: criteriaContents(threeFoci2016),
  round: roundContents(round, entries),
  'team-package': must(teamPackageContents(round, entries, team.id)),
  'hand-in': must(handInContents(assessment, declarations)),
  consensus: must(consensusContents(consensus, assessments, entry)),
  jury: backupContents({ general: [{ id: 'jury_1', schemaVersion: 1, revision: 1, a: 'b' }] }),
  'training-case': backupContents({ general: [{ id: 'c', schemaVersion: 1, revision: 1 }] }),
  'training-result': backupContents({ general: [{ id: 'r', schemaVersion: 1, revision: 1 }] }),
  backup: backupContents({
    profiles: [profile],
    criteriaSets: [criteriaSet],
    rounds: [round],
    entries,
    declarations,
    assessments: [...assessments.slice(1), { ...assessment, state: 'draft', handedInAt: null }],
    internalNotes,
    consensuses: [consensus],
  }),
}

export function factsOf(kind: FileKind): FileFacts {
  const { rounds, consensuses, assessments: given } = contentsOf[kind]
  const about = kind === 'backup' ? undefined : (rounds[0] ?? consensuses[0] ?? given[0])
  return {
    kind,
    id: FileId.parse(`file_${kind.replaceAll('-', '')}00001`),
    roundId: kind === 'criteria' ? null : round.id,
    criteriaHash: round.criteriaHash,
    revision: about?.revision ?? 1,
    issuer: {
      name: 'Maria Ek',
      role: 'examiner',
      administration: 'Farsta stadsdelsförvaltning',
    },
    createdAt: '2026-09-18T12:02:00.000Z',
    passphrase: null,
  }
}

export async function written(
  kind: FileKind,
  change: Partial<FileFacts> = {},
  contents: Contents = contentsOf[kind],
): Promise<Uint8Array> {
  return must(await writeExchangeFile({ ...factsOf(kind), ...change }, contents, [], doors))
}
