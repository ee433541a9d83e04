import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import { contentHash } from '#shared/exchange/contentHash'
import type { Contents } from '#shared/exchange/contents'
import {
  consensusContents,
  criteriaContents,
  handInContents,
  roundContents,
  teamPackageContents,
} from '#shared/exchange/kindContents'
import type { FileKind, IssuerRole, Manifest } from '#shared/exchange/manifest'
import { readExchangeFile, type ReadFile } from '#shared/exchange/readFile'
import { writeExchangeFile } from '#shared/exchange/writeFile'
import { emptyConsensus } from '#shared/journey/consensus/emptyConsensus'
import { ConsensusId, FileId, type ExaminerId } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import { lagFour } from '#shared/sample/sampleExaminers'
import type { SampleRound } from '#shared/sample/sampleRound'
import { createKeyPair, type SenderKeys } from '../../renderer/exchange/keyPair'
import { readingDoors, writingDoors } from '../../renderer/exchange/platformDoors'
import { builtSample } from './builtSample'

/** Lag 4's members and the office, who send each other files. */
export type Sender = keyof typeof lagFour | 'office'

const OFFICE = { name: 'Karin Kansli (påhittad)', administration: 'Stadsledningskontoret' }

/** A record as it lies on disk. */
export const asStored = <Value extends object>(value: Value, revision = 1) => ({
  ...value,
  schemaVersion: 1 as const,
  revision,
})

const pairs = new Map<Sender, Promise<SenderKeys>>()

/** A person's keys, the same as long as the test file runs. */
export function keysOf(sender: Sender): Promise<SenderKeys> {
  const pair = pairs.get(sender) ?? createKeyPair()
  pairs.set(sender, pair)
  return pair
}

/** The sample round; Lag 4 has three entries of it. */
export const sample = (): Promise<SampleRound> => builtSample('2026-09-20T10:00:00.000Z')

/** What is written, by whom; `about` gives the manifest its round, criteria and revision. */
export interface Travelling {
  readonly kind: FileKind
  readonly contents: Contents
  readonly by: Sender
  readonly about: Pick<Manifest, 'roundId' | 'criteriaHash' | 'revision'>
  readonly keys?: SenderKeys
  readonly passphrase?: string
}

let files = 0

/** Writes a file as its sender's program would. */
export async function travelling(file: Travelling): Promise<Uint8Array> {
  const { kind, contents, by, about, passphrase = null } = file
  const { name, administration } = by === 'office' ? OFFICE : lagFour[by]
  const role: IssuerRole = by === 'office' ? 'office' : 'examiner'
  files += 1
  const id = FileId.parse(`file_travelling${String(files).padStart(4, '0')}`)
  const { roundId, criteriaHash, revision } = about
  const issuer = { name, administration, role }
  const createdAt = '2026-09-18T12:02:00.000Z'
  const facts = { kind, id, roundId, criteriaHash, revision, issuer, createdAt, passphrase }
  const doors = writingDoors(file.keys ?? (await keysOf(by)))
  const written = await writeExchangeFile(facts, contents, [], doors)
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  return written.value
}

/** The office's package to Lag 4, or to another member's team, of a later revision, locked or by somebody else if wanted. */
export async function teamPackage(
  change: {
    revision?: number
    title?: string
    passphrase?: string
    by?: Sender
    to?: ExaminerId
  } = {},
): Promise<Uint8Array> {
  const { round: first, entries } = await sample()
  const { revision = 1, title = first.title, passphrase, by = 'office', to } = change
  const round = { ...first, title }
  const team = round.teams.find((one) => one.memberIds.includes(to ?? lagFour.maria.id))
  if (team === undefined) throw new Error('no team')
  const stored = asStored(round, revision)
  const contents = teamPackageContents(
    stored,
    entries.map((entry) => asStored(entry)),
    team.id,
  )
  if (!contents.ok) throw new Error(contents.error.kind)
  const about = { roundId: round.id, criteriaHash: round.criteriaHash, revision }
  const locked = passphrase === undefined ? {} : { passphrase }
  return travelling({
    kind: 'team-package',
    contents: contents.value,
    by,
    about,
    ...locked,
  })
}

/** The whole round as the office writes it for a colleague, changed or by somebody else if wanted. */
export async function wholeRound(
  change: Partial<RecordOf<'rounds'>> = {},
  by: Sender = 'office',
): Promise<Uint8Array> {
  const { round: first, entries } = await sample()
  const round = { ...asStored(first, change.revision), ...change }
  const stored = entries.map((entry) => asStored(entry))
  return travelling({
    kind: 'round',
    contents: roundContents(round, stored),
    by,
    about: { ...round, roundId: round.id },
  })
}

/** Criteria as a file, from the office or from somebody else. */
export async function criteriaFile(
  set: CriteriaSet,
  by: Sender = 'office',
  keys?: SenderKeys,
): Promise<Uint8Array> {
  const criteriaHash = await contentHash(set, readingDoors)
  const about = { roundId: null, criteriaHash, revision: set.version }
  const own = keys === undefined ? {} : { keys }
  return travelling({ kind: 'criteria', contents: criteriaContents(set), by, about, ...own })
}

/** A member's sample assessment of Förskolan Linden, as a record. */
export async function lindenBy(
  examinerId: ExaminerId,
  change: Partial<RecordOf<'assessments'>> = {},
): Promise<RecordOf<'assessments'>> {
  const { assessments } = await sample()
  const found = assessments.find(
    (one) => one.entryId === 'entry_linden2026' && one.examinerId === examinerId,
  )
  if (found === undefined) throw new Error('not handed in')
  return { ...asStored(found, 3), ...change }
}

/** A member's hand-in of Förskolan Linden, changed, or signed and sent by others if wanted. */
export async function handInFile(
  by: keyof typeof lagFour,
  change: Partial<RecordOf<'assessments'>> = {},
  keys?: SenderKeys,
  sender: Sender = by,
): Promise<Uint8Array> {
  const { declarations } = await sample()
  const assessment = await lindenBy(lagFour[by].id, change)
  const said = declarations
    .filter((one) => one.examinerId === assessment.examinerId)
    .map((one) => Object.assign(asStored(one), { roundId: assessment.roundId }))
  const contents = handInContents(assessment, said)
  if (!contents.ok) throw new Error(contents.error.kind)
  const own = keys === undefined ? {} : { keys }
  const about = assessment
  return travelling({ kind: 'hand-in', contents: contents.value, by: sender, about, ...own })
}

/** Lag 4's consensus on Förskolan Linden, resting on everybody's hand-in. */
export async function lindenConsensus(
  state: RecordOf<'consensuses'>['state'] = 'agreed',
): Promise<RecordOf<'consensuses'>> {
  const { round, entries } = await sample()
  const entry = entries.find((one) => one.id === 'entry_linden2026')
  const teamId = round.assignments.find((one) => one.entryId === entry?.id)?.teamId
  if (entry === undefined || teamId === undefined) throw new Error('no entry')
  const pinned = await Promise.all(Object.values(lagFour).map(({ id }) => lindenBy(id)))
  const base = emptyConsensus({
    id: ConsensusId.parse('consensus_linden2026'),
    roundId: round.id,
    entryId: entry.id,
    teamId,
    criteriaHash: round.criteriaHash,
    set: threeFoci2016,
  })
  const inputs = await Promise.all(
    pinned.map(async (one) => ({
      assessmentId: one.id,
      examinerId: one.examinerId,
      hash: await contentHash(one, readingDoors),
    })),
  )
  return asStored({ ...base, state, inputs, openedAt: '2026-09-22T08:00:00.000Z' }, 9)
}

/** The leader's file with the consensus. */
export async function consensusFile(): Promise<Uint8Array> {
  const { entries } = await sample()
  const consensus = await lindenConsensus()
  const entry = entries.find((one) => one.id === consensus.entryId)
  if (entry === undefined) throw new Error('no entry')
  const pinned = await Promise.all(Object.values(lagFour).map(({ id }) => lindenBy(id)))
  const contents = consensusContents(consensus, pinned, asStored(entry))
  if (!contents.ok) throw new Error(contents.error.kind)
  return travelling({ kind: 'consensus', contents: contents.value, by: 'maria', about: consensus })
}

/** A file as the program reads it. */
export async function opened(bytes: Uint8Array): Promise<ReadFile> {
  const read = await readExchangeFile(bytes, readingDoors)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}
