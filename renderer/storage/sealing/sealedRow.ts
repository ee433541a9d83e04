import type { DBCoreTableSchema } from 'dexie'
import { isClearField, isOpenRow } from '#shared/sealing/clearFields'
import { sealPlace } from '#shared/sealing/sealedText'
import { damageAt } from './damage'
import type { RememberingSeal } from './rememberingSeal'
import { bytesText, isLong, sealText, textBytes, type Seal } from './seal'

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

const fieldPlace = (table: string, field: string, id: string): string =>
  sealPlace('index', table, field, id)

/** The place an indexed text of a row is sealed for. */
export function indexPlace(table: string, field: string, id: string): string {
  return fieldPlace(table, field, id)
}

const asRow = (value: unknown): Row =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}

/** A private key cannot be read out, only kept by the browser: it lies beside what is sealed. */
const isKey = (value: unknown): boolean =>
  typeof CryptoKey !== 'undefined' && value instanceof CryptoKey

interface Parts {
  readonly open: Row
  readonly plain: Uint8Array<ArrayBuffer>
  readonly place: string
}

function partsOf(seal: Seal, shape: RowShape, value: Row): Parts {
  const id = String(value[shape.nameField])
  const keys = Object.entries(value).filter(([, part]) => isKey(part))
  const clear = shape.clear.flatMap((field) => (field in value ? [[field, value[field]]] : []))
  const texts = shape.sealedText.map((field) => {
    return [field, sealText(seal, String(value[field]), fieldPlace(shape.table, field, id))]
  })
  const inside = Object.fromEntries(Object.entries(value).filter(([, part]) => !isKey(part)))
  return {
    open: Object.fromEntries([...clear, ...texts, ...keys]),
    plain: textBytes(JSON.stringify(inside)),
    place: sealPlace('row', shape.table, id),
  }
}

/** A value as a row. A promise only where it is long. */
export function sealRow(seal: Seal, shape: RowShape, given: unknown): Row | Promise<Row> {
  const value = asRow(given)
  if (isOpenRow(shape.table, value[shape.nameField])) return value
  const { open, plain, place } = partsOf(seal, shape, value)
  if (!isLong(plain)) return { ...open, sealed: seal.seal(plain, place) }
  return seal.sealLater(plain, place).then((sealed) => ({ ...open, sealed }))
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
  const place = sealPlace('row', shape.table, String(id))
  return together(shape, row, sealed === null ? null : bytesText(seal.open(sealed, place)))
}

/** A row's value; a promise only where it is long and not known. Throws or rejects with `SealBroken`. */
export function openRow(seal: RememberingSeal, shape: RowShape, stored: unknown): unknown {
  const row = asRow(stored)
  const sealed = sealedBytes(row)
  if (sealed === null || !isLong(sealed)) return openRowNow(seal, shape, stored)
  const place = sealPlace('row', shape.table, String(row[shape.nameField]))
  const known = seal.recall(sealed, place)
  if (known !== null) return together(shape, row, bytesText(known))
  return seal.openLater(sealed, place).then((bytes) => together(shape, row, bytesText(bytes)))
}
