import { teamPackageContents } from '#shared/exchange/kindContents'
import type { RoundId, TeamId } from '#shared/kernel/identifiers'
import { fail, ok } from '#shared/kernel/result'
import type { RecordOf } from '#shared/records/recordTables'
import { saveFile } from '../../exchange/saveFile'
import type { SaveOutcome } from '../../exchange/savedOutcome'
import type { DeskStore } from '../../storage/deskStore'

/** Which team's file, by whom. `passphrase` null for an open file; `fileName` without extension. */
export interface PackageOrder {
  readonly roundId: RoundId
  readonly teamId: TeamId
  readonly profile: RecordOf<'profiles'>
  readonly passphrase: string | null
  readonly fileName: string
}

/** Writes one team's file and lets the person choose where it goes. Nothing in the round changes. */
export function writePackage(store: DeskStore, order: PackageOrder): Promise<SaveOutcome> {
  const { roundId, teamId, profile, passphrase, fileName } = order
  return saveFile(store, profile, async (db) => {
    const round = await db.rounds.get(roundId)
    if (round === undefined) return fail({ kind: 'no-round' })
    const assigned = round.assignments.filter((row) => row.teamId === teamId)
    const found = await db.entries.bulkGet(assigned.map((row) => row.entryId))
    const entries = found.filter((entry) => entry !== undefined)
    const contents = teamPackageContents(round, entries, teamId)
    if (!contents.ok) return contents
    const team = contents.value.rounds[0]?.teams[0]?.name ?? ''
    return ok({
      kind: 'team-package',
      role: 'office',
      roundId: round.id,
      criteriaHash: round.criteriaHash,
      revision: round.revision,
      contents: contents.value,
      fileName,
      detail: `${round.title} · ${team}`,
      passphrase,
    })
  })
}
