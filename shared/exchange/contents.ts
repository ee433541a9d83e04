import * as z from 'zod'
import { EntryId, Sha256, UnitId } from '#shared/kernel/identifiers'
import { AssessmentRecord } from '#shared/records/assessmentRecord'
import { ConsensusRecord } from '#shared/records/consensusRecord'
import { CriteriaSetRecord } from '#shared/records/criteriaSetRecord'
import { DeclarationRecord } from '#shared/records/declarationRecord'
import { EntryRecord } from '#shared/records/entryRecord'
import { InternalNoteRecord } from '#shared/records/internalNoteRecord'
import { LogEventRecord } from '#shared/records/logEventRecord'
import { ProfileRecord } from '#shared/records/profileRecord'
import { storedSchema } from '#shared/records/record'
import { RoundRecord } from '#shared/records/roundRecord'

/**
 * Which entry a consensus is about, without its text: the receiver has the entry, and the source's
 * hash tells whether it is the same one.
 */
export const EntryReference = storedSchema(
  z.strictObject({
    id: EntryId,
    unitId: UnitId,
    title: z.string().min(1).max(300),
    className: z.string().max(200),
    sourceHash: Sha256,
  }),
  1,
)
export type EntryReference = z.infer<typeof EntryReference>

/** A record of a kind that has no schema of its own yet; kept as it is. */
export const GeneralRecord = z.looseObject({
  id: z.string().min(1).max(80),
  schemaVersion: z.int().min(1),
  revision: z.int().min(1),
})
export type GeneralRecord = z.infer<typeof GeneralRecord>

/** The tables a file may hold: their schema, the member they lie in, and the newest version read. */
export const CONTENT_TABLES = {
  profiles: { stem: 'profiles', schema: ProfileRecord, version: 1 },
  criteriaSets: { stem: 'criteria-sets', schema: CriteriaSetRecord, version: 1 },
  rounds: { stem: 'rounds', schema: RoundRecord, version: 1 },
  entries: { stem: 'entries', schema: EntryRecord, version: 1 },
  entryReferences: { stem: 'entry-references', schema: EntryReference, version: 1 },
  declarations: { stem: 'declarations', schema: DeclarationRecord, version: 1 },
  assessments: { stem: 'assessments', schema: AssessmentRecord, version: 1 },
  internalNotes: { stem: 'internal-notes', schema: InternalNoteRecord, version: 1 },
  consensuses: { stem: 'consensuses', schema: ConsensusRecord, version: 1 },
  logEvents: { stem: 'log-events', schema: LogEventRecord, version: 1 },
  general: { stem: 'records', schema: GeneralRecord, version: Number.MAX_SAFE_INTEGER },
} as const

/** A table of a file. @example 'internalNotes' */
export type ContentTable = keyof typeof CONTENT_TABLES

/** The record a table of a file holds. */
export type ContentOf<Table extends ContentTable> = z.infer<
  (typeof CONTENT_TABLES)[Table]['schema']
>

/** All tables in the order they are written and stored: what others point at comes first. */
export const CONTENT_ORDER = [
  'profiles',
  'criteriaSets',
  'rounds',
  'entries',
  'entryReferences',
  'declarations',
  'assessments',
  'internalNotes',
  'consensuses',
  'logEvents',
  'general',
] as const satisfies readonly ContentTable[]

/** What a file holds, table by table; a table that is not there is empty. */
export type Contents = { readonly [Table in ContentTable]: readonly ContentOf<Table>[] }

/** An attachment: its bytes, named by their SHA-256. `extension`: lower case, 1–8 letters or digits. */
export interface Attachment {
  readonly sha256: Sha256
  readonly extension: string
  readonly bytes: Uint8Array
}

/** Contents with nothing in them, to be filled table by table. */
export const NO_CONTENTS: Contents = {
  profiles: [],
  criteriaSets: [],
  rounds: [],
  entries: [],
  entryReferences: [],
  declarations: [],
  assessments: [],
  internalNotes: [],
  consensuses: [],
  logEvents: [],
  general: [],
}

/**
 * The table a content member belongs to by the stem of its name.
 *
 * @returns null for a stem no table has.
 * @example tableOfStem('internal-notes') // → 'internalNotes'
 */
export function tableOfStem(stem: string): ContentTable | null {
  return CONTENT_ORDER.find((table) => CONTENT_TABLES[table].stem === stem) ?? null
}

/**
 * The name of a table's member. A large table is written in parts.
 *
 * @param part from 1.
 * @example contentPath('entries', 2) // → 'content/entries-0002.json'
 */
export function contentPath(table: ContentTable, part: number): string {
  const suffix = part === 1 ? '' : `-${String(part).padStart(4, '0')}`
  return `content/${CONTENT_TABLES[table].stem}${suffix}.json`
}

/**
 * Names a record among all tables.
 *
 * @example recordKey('rounds', 'round_2026kvalitet') // → 'rounds/round_2026kvalitet'
 */
export function recordKey(table: ContentTable, id: string): string {
  return `${table}/${id}`
}
