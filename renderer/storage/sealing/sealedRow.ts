import type { DBCoreTableSchema } from 'dexie'
import { isClearField, isOpenRow } from '#shared/sealing/clearFields'
import { rowPlace, sealPlace } from '#shared/sealing/sealedText'
import { damageAt } from './damage'
import type { RememberingSeal } from './rememberingSeal'
import { recordText } from '../recordText'
import { sealingOf } from './sealedElsewhere'
import { bytesText, isLong, openText, sealText, textBytes, type Seal } from './seal'

/** A value as it lies on disk: what may be seen, and the rest as sealed bytes. */
export type Row = Readonly<Record<string, unknown>>

/** A table's indexed fields and the field that names a row, from the schema alone. */
export interface RowShape {
  readonly table: string
  readonly clear: readonly string[]
  readonly sealedText: readonly string[]
  readonly nameField: string
  readonly countedField: string | null
}

function fieldsOf(keyPath: null | string | readonly string[]): readonly string[] {
  if (keyPath === null) return []
  return typeof keyPath === 'string' ? [keyPath] : keyPath
}

/** Reads the shape of a table's rows. A row counted by the database is named by its record instead. */
export function rowShape({ name, primaryKey, indexes }: DBCoreTableSchema): RowShape {
  const fields = new Set([primaryKey, ...indexes].flatMap(({ keyPath }) => fieldsOf(keyPath)))
  const [key = ''] = fieldsOf(primaryKey.keyPath)
  const isCounted = primaryKey.autoIncrement === true
  return {
    table: name,
    clear: [...fields].filter((field) => isClearField(field)),
    sealedText: [...fields].filter((field) => !isClearField(field)),
    nameField: isCounted ? 'recordId' : key,
    countedField: isCounted ? key : null,
  }
}

/** A row's indexed texts, sealed as one: in the place of the first, and nothing in the others'. */
function textFields(seal: Seal, { table, sealedText }: RowShape, value: Row, id: string): Row {
  const [first, ...others] = sealedText
  if (first === undefined) return {}
  const texts = JSON.stringify(sealedText.map((field) => String(value[field])))
  const nothing = Object.fromEntries(others.map((field) => [field, '']))
  return { ...nothing, [first]: sealText(seal, texts, textsPlace(table, first, id)) }
}

const textsPlace = (table: string, field: string, id: string): string =>
  sealPlace('index', table, field, id)

/**
 * The indexed texts of a row as they were, from what the index holds. A row of an earlier version has
 * each of them sealed by itself. Null when one does not open.
 */
export function openTexts(
  seal: Seal,
  table: string,
  fields: readonly string[],
  id: string,
  stored: readonly string[],
): readonly string[] | null {
  const opened = stored.flatMap((text, at) => {
    const place = textsPlace(table, fields[at] ?? '', id)
    return text === '' ? [] : [openText(seal, text, place)]
  })
  const texts = opened.filter((text) => text !== null)
  if (texts.length < opened.length) return null
  const [first] = texts
  return texts.length === fields.length || first === undefined ? texts : asTexts(JSON.parse(first))
}

const asTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : []

const asRow = (value: unknown): Row =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}

/** A private key cannot be read out, only kept by the browser: it lies beside what is sealed. */
const isKey = (value: unknown): boolean =>
  typeof CryptoKey !== 'undefined' && value instanceof CryptoKey

/** All of a row but what is sealed as a whole: what may be seen, and the texts an index needs. */
function openPart(seal: Seal, shape: RowShape, value: Row, id: string): Row {
  const clear = shape.clear.flatMap((field) => (field in value ? [[field, value[field]]] : []))
  const keys = Object.entries(value).filter(([, part]) => isKey(part))
  return { ...Object.fromEntries([...clear, ...keys]), ...textFields(seal, shape, value, id) }
}

function textToSeal(given: object, value: Row): string {
  const parts = Object.entries(value)
  const sealable = parts.filter(([, part]) => !isKey(part))
  return recordText(sealable.length === parts.length ? given : Object.fromEntries(sealable))
}

/** A value as a row. A promise only where it is long. */
export function sealRow(seal: Seal, shape: RowShape, given: unknown): Row | Promise<Row> {
  if (typeof given !== 'object' || given === null) return {}
  const value = asRow(given)
  const id = String(value[shape.nameField])
  if (isOpenRow(shape.table, id)) return value
  const open = openPart(seal, shape, value, id)
  const plain = textBytes(textToSeal(given, value))
  const place = rowPlace(shape.table, id)
  if (!isLong(plain)) return { ...open, sealed: seal.seal(plain, place) }
  return seal.sealLater(plain, place).then((sealed) => ({ ...open, sealed }))
}

/** The same of a record that another thread may have in hand. */
export async function sealRowAhead(seal: Seal, shape: RowShape, record: object): Promise<Row> {
  const sealing = sealingOf(record, seal)
  if (sealing === null) return sealRow(seal, shape, record)
  const value = asRow(record)
  const open = openPart(seal, shape, value, String(value[shape.nameField]))
  const sealed = await sealing
  return sealed === null ? sealRow(seal, shape, record) : { ...open, sealed }
}

/** What was sealed, put together again; what lies in clear must say the same, or the row is damaged. */
function together(shape: RowShape, row: Row, text: string | null): Row {
  const id = String(row[shape.nameField])
  const inside = text === null ? null : asRow(JSON.parse(text))
  const isCounted = (field: string): boolean => field === shape.countedField
  const differs = shape.clear.some(
    (field) => !isCounted(field) && inside !== null && inside[field] !== row[field],
  )
  if (inside === null || differs) throw damageAt(shape.table, id)
  const counted = shape.clear.filter(isCounted).map((field) => [field, row[field]] as const)
  const keys = Object.entries(row).filter(([, part]) => isKey(part))
  return { ...inside, ...Object.fromEntries([...counted, ...keys]) }
}

const sealedBytes = (row: Row): Uint8Array | null => {
  const { sealed } = row
  return ArrayBuffer.isView(sealed)
    ? new Uint8Array(sealed.buffer, sealed.byteOffset, sealed.byteLength)
    : null
}

/** A row's value at once, however long it is. Throws `SealBroken`. */
export function openRowNow(seal: Seal, shape: RowShape, stored: unknown): unknown {
  if (stored === undefined || stored === null) return stored
  const row = asRow(stored)
  const id = row[shape.nameField]
  if (isOpenRow(shape.table, id)) return row
  const sealed = sealedBytes(row)
  const place = rowPlace(shape.table, String(id))
  return together(shape, row, sealed === null ? null : bytesText(seal.open(sealed, place)))
}

/** A row's value; a promise only where it is long and not known. Throws or rejects with `SealBroken`. */
export function openRow(seal: RememberingSeal, shape: RowShape, stored: unknown): unknown {
  const row = asRow(stored)
  const sealed = sealedBytes(row)
  if (sealed === null || !isLong(sealed)) return openRowNow(seal, shape, stored)
  const place = rowPlace(shape.table, String(row[shape.nameField]))
  const known = seal.recall(sealed, place)
  if (known !== null) return together(shape, row, bytesText(known))
  return seal.openLater(sealed, place).then((bytes) => together(shape, row, bytesText(bytes)))
}
