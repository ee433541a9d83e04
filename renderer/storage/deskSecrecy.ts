import { secrecyOf, type Secrecy } from '#shared/journey/assessment/secrecy'
import type { EntryId } from '#shared/kernel/identifiers'
import type { DeskDatabase } from './database'

/**
 * Whether others' assessments of an entry are open to the person at this machine, by what the
 * database says this moment. Asked inside the transaction that would store them.
 */
export async function deskSecrecy(db: DeskDatabase, entryId: EntryId): Promise<Secrecy> {
  const profile = await db.profiles.toCollection().first()
  const rounds = await db.rounds.toArray()
  const assigning = rounds.find((one) => one.assignments.some((row) => row.entryId === entryId))
  const roundId = assigning?.id ?? (await db.entries.get(entryId))?.roundId
  const identity = profile?.identities.find((one) => one.roundId === roundId)
  const isOffice = identity?.isOffice ?? false
  const examinerId = identity?.examinerId ?? null
  if (examinerId === null)
    return secrecyOf(null, { declaration: null, isAssigned: false, isOffice })
  const teams = assigning?.assignments.filter((row) => row.entryId === entryId) ?? []
  const isAssigned = teams.some((row) =>
    assigning?.teams.some((team) => team.id === row.teamId && team.memberIds.includes(examinerId)),
  )
  const own = await db.assessments
    .where('[entryId+examinerId]')
    .equals([entryId, examinerId])
    .first()
  const declared = await db.declarations.where('entryId').equals(entryId).toArray()
  const declaration = declared.find((one) => one.examinerId === examinerId) ?? null
  return secrecyOf(own ?? null, { declaration, isAssigned, isOffice })
}
