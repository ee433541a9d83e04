import type { RecordOf } from '#shared/records/recordTables'

/** The round the person works in: the chosen one, or the latest while what is chosen is none. */
export function activeRound(
  rounds: readonly RecordOf<'rounds'>[],
  chosenId: unknown,
): RecordOf<'rounds'> | null {
  return rounds.find(({ id }) => id === chosenId) ?? rounds.at(-1) ?? null
}
