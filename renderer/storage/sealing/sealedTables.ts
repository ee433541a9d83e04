import { Dexie, type DBCore, type DBCoreCursor, type DBCoreTable, type Middleware } from 'dexie'
import { rememberingSeal, type RememberingSeal } from './rememberingSeal'
import type { Seal } from './seal'
import {
  openRow,
  openRowNow,
  rowShape,
  sealRow,
  sealRowAhead,
  type Row,
  type RowShape,
} from './sealedRow'

/** Nearest to the disk: everything of Dexie's above it, live queries included, sees plain values. */
const LEVEL = -2

/** By its shape: inside a transaction Dexie puts its own promise in the platform's place. */
const isPromise = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'

/**
 * Goes on with values of which some are promises. Dexie holds the transaction open meanwhile; where
 * none is, nothing is waited for.
 */
function whenAll<Out>(
  values: readonly unknown[],
  go: (values: readonly unknown[]) => Out | PromiseLike<Out>,
): Promise<Out> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Dexie's promise stands in for the platform's throughout its core
  const resolve = (out: Out | PromiseLike<Out>) => Dexie.Promise.resolve(out) as Promise<Out>
  if (!values.some(isPromise)) return resolve(go(values))
  return Dexie.waitFor(Promise.all(values)).then(go)
}

/** A cursor steps at once, so what it shows is opened at once, when somebody looks. */
function openCursor(seal: Seal, shape: RowShape, cursor: DBCoreCursor): DBCoreCursor {
  const facts: PropertyDescriptorMap = {
    key: { get: (): unknown => cursor.key },
    primaryKey: { get: (): unknown => cursor.primaryKey },
    value: { get: () => openRowNow(seal, shape, cursor.value) },
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same cursor with three of its facts read anew
  return Object.create(cursor, facts) as DBCoreCursor
}

/** Rows that were sealed before the transaction that writes them, by their value. */
class RowsAhead {
  readonly #rows = new WeakMap<object, Row>()

  keep(value: object, row: Row): void {
    this.#rows.set(value, row)
  }

  of(value: unknown): Row | undefined {
    return typeof value === 'object' && value !== null ? this.#rows.get(value) : undefined
  }
}

function sealedTable(seal: RememberingSeal, ahead: RowsAhead, table: DBCoreTable): DBCoreTable {
  const shape = rowShape(table.schema)
  const opened = (row: unknown): unknown => openRow(seal, shape, row)
  return {
    ...table,
    mutate: (request) =>
      request.type === 'add' || request.type === 'put'
        ? whenAll(
            request.values.map((value: unknown) => ahead.of(value) ?? sealRow(seal, shape, value)),
            (values) => table.mutate({ ...request, values }),
          )
        : table.mutate(request),
    get: (request) =>
      table.get(request).then((row: unknown) => whenAll([opened(row)], ([value]) => value)),
    getMany: (request) =>
      table
        .getMany(request)
        .then((rows: readonly unknown[]) => whenAll(rows.map(opened), (values) => [...values])),
    query: (request) =>
      request.values === true
        ? table
            .query(request)
            .then(({ result }: { readonly result: readonly unknown[] }) =>
              whenAll(result.map(opened), (values) => ({ result: [...values] })),
            )
        : table.query(request),
    openCursor: (request) =>
      table
        .openCursor(request)
        .then((cursor) =>
          cursor === null || request.values !== true ? cursor : openCursor(seal, shape, cursor),
        ),
  }
}

/** The seals of a database's tables. */
export interface TableSeals {
  /** Seals what is written to the database and opens what is read from it. */
  readonly middleware: Middleware<DBCore>
  /** Seals values before the transaction that puts them, these very values, in a table. */
  readonly sealAhead: (table: string, values: readonly object[]) => Promise<void>
  /** The same for values that nobody will read at once: none is kept at hand. */
  readonly sealManyAhead: (table: string, values: readonly object[]) => Promise<void>
}

/** Makes them with a profile's key. */
export function sealTables(given: Seal): TableSeals {
  const seal = rememberingSeal(given)
  const ahead = new RowsAhead()
  let beneath: DBCore | null = null
  const sealAheadWith =
    (by: Seal) =>
    async (table: string, values: readonly object[]): Promise<void> => {
      if (beneath === null) return
      const shape = rowShape(beneath.table(table).schema)
      const seals = values.map(async (value) =>
        ahead.keep(value, await sealRowAhead(by, shape, value)),
      )
      await Promise.all(seals)
    }
  return {
    middleware: {
      stack: 'dbcore',
      name: 'seal',
      level: LEVEL,
      create: (core) => {
        beneath = core
        return { ...core, table: (name) => sealedTable(seal, ahead, core.table(name)) }
      },
    },
    sealAhead: sealAheadWith(seal),
    sealManyAhead: sealAheadWith(given),
  }
}
