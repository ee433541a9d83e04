import { roundContents, teamPackageContents } from '#shared/exchange/kindContents'
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

/** What the file is made of the round for; the rest every file of a round has in common. */
type Part = Pick<FileToSave, 'kind' | 'contents' | 'detail'>

/** Writes what is made of the round as it lies on the disk, in the office's name. */
function saveOfRound(
  store: DeskStore,
  { roundId, profile, passphrase, fileName }: RoundFileOrder,
  partOf: (
    round: RecordOf<'rounds'>,
    db: DeskDatabase,
  ) => Promise<Result<Part, { readonly kind: string }>>,
): Promise<SaveOutcome> {
  return saveFile(store, profile, async (db) => {
    const round = await db.rounds.get(roundId)
    if (round === undefined) return fail({ kind: 'no-round' })
    const part = await partOf(round, db)
    if (!part.ok) return part
    const { criteriaHash, revision } = round
    return ok({
      ...part.value,
      role: 'office',
      roundId,
      criteriaHash,
      revision,
      fileName,
      passphrase,
    })
  })
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
    return ok({ kind: 'team-package', contents: contents.value, detail })
  })
}

/** Writes the whole round with all its entries, for a colleague at the office. */
export function writeWholeRound(store: DeskStore, order: RoundFileOrder): Promise<SaveOutcome> {
  return saveOfRound(store, order, async (round, db) => {
    const ids = (await entryHeads(db, round.id)).map((head) => head.id)
    const contents = roundContents(round, await entriesUnder(db, ids))
    return ok({ kind: 'round', contents, detail: round.title })
  })
}
