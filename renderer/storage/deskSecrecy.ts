import { secrecyOf, type Secrecy } from '#shared/journey/assessment/secrecy'
import type { EntryId } from '#shared/kernel/identifiers'
import type { DeskView } from './deskView'

/**
 * Whether others' assessments of an entry are open to the person at this machine, by what the
 * database says this moment. Asked inside the transaction that would store them.
 *
 * @param view read for a file that touches the entry.
 */
export function deskSecrecy(view: DeskView, entryId: EntryId): Secrecy {
  const { profile, standing } = view
  const { rounds, declarations } = standing
  const assigning = rounds.find((one) => one.assignments.some((row) => row.entryId === entryId))
  const roundId = assigning?.id ?? view.entry(entryId)?.roundId
  const identity = profile?.identities.find((one) => one.roundId === roundId)
  const isOffice = identity?.isOffice ?? false
  const examinerId = identity?.examinerId ?? null
  if (examinerId === null)
    return secrecyOf(null, { declaration: null, isAssigned: false, isOffice })
  const teams = assigning?.assignments.filter((row) => row.entryId === entryId) ?? []
  const isAssigned = teams.some((row) =>
    assigning?.teams.some((team) => team.id === row.teamId && team.memberIds.includes(examinerId)),
  )
  const own = view.assessmentBy({ entryId, examinerId })
  const isOwn = (one: { entryId: EntryId; examinerId: string }): boolean =>
    one.entryId === entryId && one.examinerId === examinerId
  const declaration = declarations.find((one) => isOwn(one)) ?? null
  return secrecyOf(own ?? null, { declaration, isAssigned, isOffice })
}
