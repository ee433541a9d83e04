/**
 * Rows by a key of theirs, in one pass: what looks up each group afterwards costs the rows once,
 * not once for each group.
 *
 * @param rows  any, read once.
 * @param keyOf the key of a row, compared as a `Map` does.
 * @returns only keys that occur, in the order of their first row; each group in the order of the rows.
 * @example groupBy(assessments, (one) => one.entryId).get(entryId) ?? []
 */
export function groupBy<Row, Key>(
  rows: Iterable<Row>,
  keyOf: (row: Row) => Key,
): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}
