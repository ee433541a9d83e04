import { secrecyOf, type Secrecy } from '#shared/journey/assessment/secrecy'
import type { EntryId } from '#shared/kernel/identifiers'
import type { DeskDatabase } from '../../renderer/storage/database'

/** Whether others' work on an entry is open to the person of this database, asked of its rows alone. */
export async function secrecyHere(db: DeskDatabase, entryId: EntryId): Promise<Secrecy> {
  const [profile] = await db.profiles.toArray()
  const rounds = await db.rounds.toArray()
  const round = rounds.find((one) => one.assignments.some((row) => row.entryId === entryId))
  const roundId = round?.id ?? (await db.entries.get(entryId))?.roundId
  const identity = profile?.identities.find((one) => one.roundId === roundId)
  const { examinerId = null, isOffice = false } = identity ?? {}
  const isMine = (one: { readonly entryId: string; readonly examinerId: string }): boolean =>
    one.entryId === entryId && one.examinerId === examinerId
  const own = (await db.assessments.toArray()).find(isMine) ?? null
  const declaration = (await db.declarations.toArray()).find(isMine) ?? null
  const teams = round?.assignments.filter((row) => row.entryId === entryId) ?? []
  const isAssigned = teams.some((row) =>
    round?.teams.some(
      (team) =>
        team.id === row.teamId && examinerId !== null && team.memberIds.includes(examinerId),
    ),
  )
  return secrecyOf(own, { declaration, isAssigned, isOffice })
}
