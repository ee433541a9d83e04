import type { ReadFile } from '#shared/exchange/readFile'
import type { Identity } from '#shared/journey/round/profile'
import type { Sha256 } from '#shared/kernel/identifiers'
import type { Result } from '#shared/kernel/result'
import { lagFour } from '#shared/sample/sampleExaminers'
import { applyMerge, type MergeProblem } from '../../renderer/storage/applyMerge'
import type { DeskStore } from '../../renderer/storage/deskStore'
import { planFile } from '../../renderer/storage/planFile'
import { asStored, lindenBy, opened, sample, teamPackage } from './travellingFiles'
import { newDesk } from './stageScreen'

export type Member = keyof typeof lagFour

/** Answers given while a file is opened. */
export interface Answers {
  readonly takes?: readonly string[]
  readonly identity?: Identity
  readonly isNew?: boolean
  readonly acceptedKey?: Sha256
}

/** Opens a file as the window does, without the window. */
export async function takeIn(
  store: DeskStore,
  bytes: Uint8Array,
  answers: Answers = {},
): Promise<Result<number, MergeProblem | { readonly kind: string }>> {
  return takeRead(store, await opened(bytes), answers)
}

/** The same of a file that has been read. */
export async function takeRead(
  store: DeskStore,
  read: ReadFile,
  { takes = [], identity, isNew = false, acceptedKey }: Answers = {},
): Promise<Result<number, MergeProblem | { readonly kind: string }>> {
  const plan = await planFile(store.db, read, acceptedKey ?? null)
  if (!plan.ok) return plan
  const facts = isNew ? { name: 'Maria Ek', administration: '', email: 'a@b.se' } : null
  return applyMerge(store, {
    read,
    plan: plan.value,
    takes: new Set(takes),
    facts,
    identity: identity ?? null,
    fileName: 'fil.examinator',
    detail: '',
  })
}

/** A member's desk with Lag 4's package on it and nothing else. */
export async function memberDesk(member: Member | null, isOffice = false): Promise<DeskStore> {
  const store = await newDesk()
  const { round } = await sample()
  const examinerId = member === null ? null : lagFour[member].id
  const identity = { roundId: round.id, examinerId, isOffice }
  const taken = await takeIn(store, await teamPackage(), { identity, isNew: true })
  if (!taken.ok) throw new Error(taken.error.kind)
  return store
}

/** Puts the member's own work on Förskolan Linden on the desk: the answer, and a draft or a hand-in. */
export async function ownWork(
  { db }: DeskStore,
  member: Member,
  state: 'draft' | 'handedIn' | 'conflict',
): Promise<void> {
  const { declarations } = await sample()
  const declared = declarations.find(
    (one) => one.entryId === 'entry_linden2026' && one.examinerId === lagFour[member].id,
  )
  if (declared === undefined) throw new Error('not declared')
  const answer = state === 'conflict' ? 'conflict' : 'none'
  await db.declarations.put({ ...asStored(declared), answer })
  if (state === 'conflict') return
  const draft = { state: 'draft', handedInAt: null } as const
  await db.assessments.put(await lindenBy(lagFour[member].id, state === 'draft' ? draft : {}))
}

/** Everything the database holds, table by table, as text: keys as their rows say, nothing left out. */
export async function everythingIn({ db }: DeskStore): Promise<string> {
  const tables = await Promise.all(
    db.tables.map(async (table) => `${table.name}\n${JSON.stringify(await table.toArray())}`),
  )
  return tables.join('\n')
}
