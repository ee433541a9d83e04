import { criteriaContents, roundContents, teamPackageContents } from '#shared/exchange/kindContents'
import type { EntryId, RoundId, TeamId } from '#shared/kernel/identifiers'
import { fail, ok, type Result } from '#shared/kernel/result'
import type { RecordOf } from '#shared/records/recordTables'
import { saveFile, type FileToSave } from '../../exchange/saveFile'
import type { SaveOutcome } from '../../exchange/savedOutcome'
import type { DeskDatabase } from '../../storage/database'
import type { DeskStore } from '../../storage/deskStore'
import { entryHeads } from '../../storage/entryHeads'

/** A file of which round, by whom. `passphrase` null for an open file; `fileName` without extension. */
export interface RoundFileOrder {
  readonly roundId: RoundId
  readonly profile: RecordOf<'profiles'>
  readonly passphrase: string | null
  readonly fileName: string
}

type Made = Omit<FileToSave, 'fileName' | 'passphrase'>

/** Writes what is made of the round as it lies on the disk. */
function saveOfRound(
  store: DeskStore,
  { roundId, profile, passphrase, fileName }: RoundFileOrder,
  make: (
    round: RecordOf<'rounds'>,
    db: DeskDatabase,
  ) => Promise<Result<Made, { readonly kind: string }>>,
): Promise<SaveOutcome> {
  return saveFile(store, profile, async (db) => {
    const round = await db.rounds.get(roundId)
    if (round === undefined) return fail({ kind: 'no-round' })
    const made = await make(round, db)
    return made.ok ? ok({ ...made.value, fileName, passphrase }) : made
  })
}

/** What the office's files of a round say of themselves. */
function officeStamp({ id, criteriaHash, revision }: RecordOf<'rounds'>) {
  return { role: 'office', roundId: id, criteriaHash, revision } as const
}

async function entriesUnder(
  db: DeskDatabase,
  ids: readonly EntryId[],
): Promise<readonly RecordOf<'entries'>[]> {
  return (await db.entries.bulkGet([...ids])).filter((entry) => entry !== undefined)
}

/** Writes one team's file and lets the person choose where it goes. Nothing in the round changes. */
export function writePackage(
  store: DeskStore,
  order: RoundFileOrder & { readonly teamId: TeamId },
): Promise<SaveOutcome> {
  return saveOfRound(store, order, async (round, db) => {
    const assigned = round.assignments.filter((row) => row.teamId === order.teamId)
    const ids = assigned.map((row) => row.entryId)
    const contents = teamPackageContents(round, await entriesUnder(db, ids), order.teamId)
    if (!contents.ok) return contents
    const team = contents.value.rounds[0]?.teams[0]?.name ?? ''
    const detail = `${round.title} · ${team}`
    return ok({ ...officeStamp(round), kind: 'team-package', contents: contents.value, detail })
  })
}

/** Writes the whole round with all its entries, for a colleague at the office. */
export function writeWholeRound(store: DeskStore, order: RoundFileOrder): Promise<SaveOutcome> {
  return saveOfRound(store, order, async (round, db) => {
    const ids = (await entryHeads(db, round.id)).map((head) => head.id)
    const contents = roundContents(round, await entriesUnder(db, ids))
    return ok({ ...officeStamp(round), kind: 'round', contents, detail: round.title })
  })
}

/** Writes the criteria the round judges by, and nothing else of it. They are no secret. */
export function writeCriteria(
  store: DeskStore,
  order: Omit<RoundFileOrder, 'passphrase'> & Pick<FileToSave, 'role'>,
): Promise<SaveOutcome> {
  return saveOfRound(store, { ...order, passphrase: null }, async ({ criteria, criteriaHash }) =>
    ok({
      kind: 'criteria',
      role: order.role,
      roundId: null,
      criteriaHash,
      revision: criteria.version,
      contents: criteriaContents(criteria),
      detail: order.fileName,
    }),
  )
}
