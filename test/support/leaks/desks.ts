import { vi } from 'vitest'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import { contentHash } from '#shared/exchange/contentHash'
import { bandOf } from '#shared/journey/assessment/scale'
import { ConsensusId } from '#shared/kernel/identifiers'
import { lagFour, sampleExaminers } from '#shared/sample/sampleExaminers'
import type { RecordOf } from '#shared/records/recordTables'
import { readingDoors } from '../../../renderer/exchange/platformDoors'
import { saveConsensusFile } from '../../../renderer/exchange/saveFiles'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { putRecord } from '../../../renderer/storage/putRecord'
import { FakeDesk } from '../fakeDesk'
import { memberDesk, ownWork, takeIn, type Member } from '../memberDesk'
import { newDesk } from '../stageScreen'
import { handInFile, lindenBy, lindenConsensus, sample, teamPackage } from '../travellingFiles'

/** What Erik has handed in and nobody may read too early: words and a score that nobody else has. */
export const ERIKS = { words: 'Eriksegnaordomlinden', percent: 45 } as const

/** The note that Maria keeps for herself, and the vote that was never shown. */
export const NOTE = 'Mariasegenanteckning'
const VOTE = 5

/** Whoever sits at a machine, and how far the team has come. */
export const ROLES = [
  'member',
  'member in conflict',
  'other team',
  'leader',
  'office',
  'office that examines',
  'receiver of the jury’s file',
] as const
export type Role = (typeof ROLES)[number]

export const STAGES = ['before hand-in', 'handed in', 'taken back', 'meeting', 'final'] as const
export type Stage = (typeof STAGES)[number]

type Items = RecordOf<'assessments'>['items']

const said = (items: Items, words: string, percent: number): Items =>
  items.map((item) =>
    Object.assign({}, item, {
      percent,
      band: bandOf(threeFoci2016.scale, percent)?.number ?? null,
      reason: words,
      findings: item.findings.map((finding) => Object.assign({}, finding, { text: words })),
    }),
  )

async function handInOf(member: Member): Promise<Uint8Array> {
  const { items } = await lindenBy(lagFour[member].id)
  const isErik = member === 'erik'
  return handInFile(member, {
    items: said(items, isErik ? ERIKS.words : 'Någon annans ord', isErik ? ERIKS.percent : 60),
  })
}

async function ownItems(member: Member): Promise<Items> {
  return said((await lindenBy(lagFour[member].id)).items, 'Mina egna ord', 60)
}

/** Own work at the machine, as far as the stage says; then everybody's files are opened, if they may. */
async function work(store: DeskStore, member: Member, stage: Stage): Promise<void> {
  await ownWork(store, member, stage === 'before hand-in' ? 'draft' : 'handedIn')
  const { id } = await lindenBy(lagFour[member].id)
  await store.db.assessments.update(id, { items: [...(await ownItems(member))] })
  for (const other of ['maria', 'erik', 'ali', 'sofia'] as const) {
    if (other !== member) await takeIn(store, await handInOf(other))
  }
  const own = await store.db.assessments.get(id)
  if (stage !== 'taken back' || own === undefined) return
  const draft = { ...own, state: 'draft' as const, handedInAt: null }
  await putRecord(store.db, 'assessments', draft, own.revision)
}

/** The meeting on what the desk holds, with a vote that is not shown. */
async function meet({ db }: DeskStore, stage: Stage): Promise<void> {
  const base = await lindenConsensus('meeting')
  const assessments = await db.assessments.where('entryId').equals(base.entryId).toArray()
  const inputs = await Promise.all(
    assessments.map(async (one) => ({
      assessmentId: one.id,
      examinerId: one.examinerId,
      hash: await contentHash(one, readingDoors),
    })),
  )
  const votes = [{ examinerId: lagFour.erik.id, percent: VOTE }]
  const items = base.items.map((item, place) =>
    Object.assign({}, item, place === 0 ? { voteRounds: [{ votes, shown: false }] } : {}),
  )
  const opened = { ...base, inputs, items }
  await putRecord(db, 'consensuses', opened, 0)
  if (stage !== 'final') return
  await putRecord(db, 'consensuses', { ...opened, state: 'agreed' }, 1)
  await putRecord(db, 'consensuses', { ...opened, state: 'final' }, 2)
}

async function leadersDesk(stage: Stage): Promise<DeskStore> {
  const store = await memberDesk('maria')
  await work(store, 'maria', stage)
  const { internalNotes } = await sample()
  const [note] = internalNotes
  if (note === undefined) throw new Error('no note')
  await putRecord(
    store.db,
    'internalNotes',
    { ...note, text: NOTE, schemaVersion: 1, revision: 1 },
    0,
  )
  if (stage === 'meeting' || stage === 'final') await meet(store, stage)
  return store
}

async function otherTeamsDesk(): Promise<DeskStore> {
  const store = await newDesk()
  const { round } = await sample()
  const lag = new Set<string>(Object.values(lagFour).map(({ id }) => id))
  const stranger = sampleExaminers.find(({ id }) => !lag.has(id))
  if (stranger === undefined) throw new Error('no other team')
  const identity = { roundId: round.id, examinerId: stranger.id, isOffice: false }
  const taken = await takeIn(store, await teamPackage({ to: stranger.id }), {
    identity,
    isNew: true,
  })
  if (!taken.ok) throw new Error(taken.error.kind)
  await takeIn(store, await handInOf('erik'))
  return store
}

/** The leader's file with the consensus, as the leader's own program writes it. */
export function juryFile(): Promise<Uint8Array> {
  written ??= writtenByLeader()
  return written
}

let written: Promise<Uint8Array> | null = null

/** At a desk of her own, whose journal is not the reader's. */
async function writtenByLeader(): Promise<Uint8Array> {
  const readers: unknown = Reflect.get(globalThis, 'desk')
  const desk = new FakeDesk().install()
  const leader = await leadersDesk('final')
  const profile = await leader.db.profiles.toCollection().first()
  const round = await leader.db.rounds.toCollection().first()
  if (profile === undefined || round === undefined) throw new Error('nobody leads')
  const consensusId = ConsensusId.parse('consensus_linden2026')
  const saved = await saveConsensusFile(leader, { profile, round, consensusId })
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved))
  await flushJournal()
  vi.stubGlobal('desk', readers)
  return desk.saved.at(-1)?.bytes ?? new Uint8Array()
}

/** Why a role is never at a stage, or null when it can be. */
export function impossible(role: Role, stage: Stage): string | null {
  if (stage === 'meeting' && role !== 'leader') return 'the meeting is held at the leader’s machine'
  if (role === 'receiver of the jury’s file' && stage !== 'final') return 'there is no file before'
  if (stage === 'taken back' && ['member in conflict', 'other team', 'office'].includes(role)) {
    return 'has no assessment to take back'
  }
  if (stage === 'handed in' && role === 'member in conflict') return 'cannot hand in'
  return null
}

/** A desk of the role at the stage, made by opening the files a person in that place would be sent. */
export async function deskAt(role: Role, stage: Stage): Promise<DeskStore> {
  if (role === 'leader') return leadersDesk(stage)
  if (role === 'other team') return otherTeamsDesk()
  const isOffice = role.startsWith('office') || role.startsWith('receiver')
  const member = role === 'office' || role.startsWith('receiver') ? null : 'ali'
  const store = await memberDesk(member, isOffice)
  if (role === 'member in conflict') {
    await ownWork(store, 'ali', 'conflict')
    await takeIn(store, await handInOf('erik'))
  } else if (role === 'office') await takeIn(store, await handInOf('erik'))
  else if (member !== null) await work(store, 'ali', stage)
  if (stage === 'final') await takeIn(store, await juryFile())
  return store
}
