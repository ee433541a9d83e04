/**
 * The fields of a stored row that may lie in clear beside its sealed rest: random ids, counters,
 * revisions, times, and whether a key is one's own. All else that an index needs is sealed text there.
 */
const CLEAR = [
  'id',
  'seq',
  'key',
  'revision',
  'entryId',
  'examinerId',
  'roundId',
  'unitId',
  'recordId',
  'origin',
  'number',
  'owner',
  'at',
] as const

/** The settings a lock screen needs before anything is opened; none says anything about a person. */
const OPEN_SETTINGS = ['language', 'theme', 'textScalePercent', 'minReader'] as const

/**
 * Whether a field may lie in clear.
 *
 * @param field a field's name, as an index names it.
 * @example isClearField('title') // → false
 */
export function isClearField(field: string): boolean {
  return CLEAR.some((clear) => clear === field)
}

/**
 * Whether a whole row is left in clear: only some settings are.
 *
 * @param table the table's name.
 * @param id    the row's primary key, of whatever type.
 * @example isOpenRow('settings', 'theme') // → true
 */
export function isOpenRow(table: string, id: unknown): boolean {
  return table === 'settings' && OPEN_SETTINGS.some((open) => open === id)
}
