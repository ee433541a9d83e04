import type { RecordOf } from '#shared/records/recordTables'

/** The round the person works in: the chosen one, or the latest while none is chosen. */
export function activeRound(
  rounds: readonly RecordOf<'rounds'>[],
  chosenId: string | null,
): RecordOf<'rounds'> | null {
  return rounds.find(({ id }) => id === chosenId) ?? rounds.at(-1) ?? null
}
