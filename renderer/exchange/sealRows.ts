import type { ElementSpan } from '#shared/exchange/jsonGuard'
import type { RecordTable } from '#shared/records/recordTables'
import { rowPlace } from '#shared/sealing/sealedText'
import { sealNatively } from '../storage/sealing/nativeSeal'

/**
 * A table's records to be sealed as they lie in a file: the members that hold them, with the place
 * of each record in them, and their ids in their order.
 */
export interface RowsToSeal {
  readonly table: RecordTable
  readonly members: readonly {
    readonly bytes: Uint8Array<ArrayBuffer>
    readonly elements: readonly ElementSpan[]
  }[]
  readonly ids: readonly string[]
}

/** Seals each record for its row, in their order: the same bytes say the same, and need not be made anew. */
export async function sealRows(
  key: CryptoKey,
  { table, members, ids }: RowsToSeal,
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const plain = members.flatMap(({ bytes, elements }) =>
    elements.map(({ start, end }) => bytes.subarray(start, end)),
  )
  if (plain.length !== ids.length) throw new Error('records and ids differ in number')
  return Promise.all(
    plain.map((one, place) => sealNatively(key, one, rowPlace(table, ids[place] ?? ''))),
  )
}
