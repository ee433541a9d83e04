import * as z from 'zod'
import { fail, ok, type Result } from '#shared/kernel/result'
import { isSurelyEntry } from '#shared/records/entryRecord'
import { CONTENT_TABLES, contentPath, type Contents, type ContentTable } from './contents'
import { LIMITS } from './limits'
import { shownName } from './memberNames'
import { badRecord, type RecordFault, type Refusal } from './refusals'

/** Values of each table as they were parsed from JSON, not yet checked. */
export type RawTables = ReadonlyMap<ContentTable, readonly unknown[]>

const AnyStored = z.looseObject({ id: z.string(), schemaVersion: z.int() })

const FAULT_OF_CODE: Readonly<Record<string, RecordFault>> = {
  invalid_type: 'wrong-type',
  too_big: 'too-long',
  too_small: 'too-small',
  invalid_format: 'wrong-format',
  unrecognized_keys: 'unknown-field',
  invalid_value: 'not-allowed',
}

/**
 * The first thing a schema objects to, as a refusal.
 *
 * @param record an id or a member's name, for the sentence.
 * @example refusalOf('manifest.json', parsed.error, value)
 */
export function refusalOf(record: string, error: z.ZodError, value: unknown): Refusal {
  const issue = error.issues[0]
  const path = (issue?.path ?? []).map(String)
  const extra = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : ''
  const field = [...path, ...(extra === '' ? [] : [extra])].join('.')
  const fault = FAULT_OF_CODE[issue?.code ?? ''] ?? 'not-allowed'
  const isMissing = fault === 'wrong-type' && path.length > 0 && valueAt(value, path) === undefined
  return badRecord(shownName(record), shownName(field), isMissing ? 'missing' : fault)
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let at = value
  for (const step of path) {
    if (at === null || typeof at !== 'object') return undefined
    at = Object.entries(at).find(([key]) => key === step)?.[1]
  }
  return at
}

/** For tables whose records are few or short: the schema looks at each. */
const isNeverSure = (_value: unknown): _value is never => false

function parseTable<Value extends { readonly id: string; readonly revision: number }>(
  table: ContentTable,
  schema: z.ZodType<Value>,
  values: readonly unknown[],
  isSurely: (value: unknown) => value is Value,
): Result<readonly Value[], Refusal> {
  const records: Value[] = []
  const ids = new Set<string>()
  for (const [index, value] of values.entries()) {
    const stored = AnyStored.safeParse(value)
    const name = stored.success ? stored.data.id : `${contentPath(table, 1)}[${index}]`
    const { version } = CONTENT_TABLES[table]
    if (stored.success && stored.data.schemaVersion > version) {
      return fail({ kind: 'too-new', needed: stored.data.schemaVersion, own: version })
    }
    const parsed = isSurely(value)
      ? { success: true as const, data: value }
      : schema.safeParse(value)
    if (!parsed.success) return fail(refusalOf(name, parsed.error, value))
    if (parsed.data.revision > LIMITS.revision) {
      return fail(badRecord(shownName(name), 'revision', 'not-allowed'))
    }
    if (ids.has(name)) return fail(badRecord(shownName(name), 'id', 'duplicate'))
    ids.add(name)
    records.push(parsed.data)
  }
  return ok(records)
}

/**
 * Checks every record of a file against its table's schema: strict, nothing is changed or cut.
 *
 * @returns all tables, or the first refusal: `too-new` for a record of a later version, otherwise
 *          `bad-record` with record, field and reason.
 * @example parseContents(new Map([['rounds', [value]]]))
 */
export function parseContents(raw: RawTables): Result<Contents, Refusal> {
  const refusals: Refusal[] = []
  const take = <Value extends { readonly id: string; readonly revision: number }>(
    table: ContentTable,
    schema: z.ZodType<Value>,
    isSurely: (value: unknown) => value is Value = isNeverSure,
  ): readonly Value[] => {
    if (refusals.length > 0) return []
    const parsed = parseTable(table, schema, raw.get(table) ?? [], isSurely)
    if (parsed.ok) return parsed.value
    refusals.push(parsed.error)
    return []
  }
  const contents: Contents = {
    profiles: take('profiles', CONTENT_TABLES.profiles.schema),
    criteriaSets: take('criteriaSets', CONTENT_TABLES.criteriaSets.schema),
    rounds: take('rounds', CONTENT_TABLES.rounds.schema),
    entries: take('entries', CONTENT_TABLES.entries.schema, isSurelyEntry),
    entryReferences: take('entryReferences', CONTENT_TABLES.entryReferences.schema),
    declarations: take('declarations', CONTENT_TABLES.declarations.schema),
    assessments: take('assessments', CONTENT_TABLES.assessments.schema),
    internalNotes: take('internalNotes', CONTENT_TABLES.internalNotes.schema),
    consensuses: take('consensuses', CONTENT_TABLES.consensuses.schema),
    logEvents: take('logEvents', CONTENT_TABLES.logEvents.schema),
    general: take('general', CONTENT_TABLES.general.schema),
  }
  const [first] = refusals
  return first === undefined ? ok(contents) : fail(first)
}
