import type { Declaration } from '#shared/journey/assessment/assessment'
import { mayOpenEntry } from '#shared/journey/assessment/secrecy'
import type { Round } from '#shared/journey/round/round'

/**
 * Whether a person may read an entry: `declare` asks about conflict of interest first, `conflict`
 * and `none` never show it.
 */
export type EntryAccess = 'open' | 'conflict' | 'declare' | 'none'

/** Who looks, at what. */
export interface AccessFacts {
  readonly round: Pick<Round, 'teams' | 'assignments'>
  readonly entryId: string
  readonly examinerId: string | null
  readonly isOffice: boolean
  readonly declarations: readonly Pick<Declaration, 'entryId' | 'examinerId' | 'answer'>[]
}

/** Whether the entry is one that the person's own team assesses. */
export function isAssigned({ round, entryId, examinerId }: AccessFacts): boolean {
  const own = round.teams.filter((team) => team.memberIds.some((id) => id === examinerId))
  return round.assignments.some(
    (row) => row.entryId === entryId && own.some((team) => team.id === row.teamId),
  )
}

/**
 * An examiner reads her own team's entries once she has declared no conflict of interest. The office
 * reads all others too, unless it has declared one.
 */
export function entryAccess(facts: AccessFacts): EntryAccess {
  const declaration =
    facts.declarations.find(
      (row) => row.entryId === facts.entryId && row.examinerId === facts.examinerId,
    ) ?? null
  if (declaration?.answer === 'conflict') return 'conflict'
  if (isAssigned(facts)) return mayOpenEntry(declaration) ? 'open' : 'declare'
  return facts.isOffice ? 'open' : 'none'
}
