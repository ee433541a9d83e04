// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import type { Page } from '@playwright/test'
import { RECORD_TABLES } from '#shared/records/recordTables'

/** Every record the window's database holds, by `table:id`. Empty when there is no database. */
export type Census = Readonly<Record<string, unknown>>

/** What was there before an attack and is not there after it. */
export interface Loss {
  readonly records: number
  readonly characters: number
}

export const NOTHING_LOST: Loss = { records: 0, characters: 0 }

const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/**
 * Reads the database past the program, without making one where there is none. Of a sealed record
 * only that it is there.
 */
export function takeCensus(page: Page): Promise<Census> {
  return page.evaluate(
    async (tables) => {
      const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result))
          request.addEventListener('error', () => reject(new Error('the database refused')))
        })
      const all: Record<string, unknown> = {}
      for (const { name } of await indexedDB.databases()) {
        const db = await done(indexedDB.open(name ?? ''))
        for (const table of tables.filter((table) => db.objectStoreNames.contains(table))) {
          const rows = await done(db.transaction(table).objectStore(table).getAll())
          for (const row of rows)
            all[`${table}:${String(row.id)}`] = 'sealed' in row ? { id: row.id } : row
        }
        db.close()
      }
      return all
    },
    [...RECORD_TABLES],
  )
}

/** Every text inside a value by its path, moments left out: they are stamped anew. */
function textsOf(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return MOMENT.test(value) ? [] : [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`))
}

/** Characters of `before` that do not stand at the beginning of `after`. */
export function charactersLost(before: string, after: string): number {
  let common = 0
  while (common < before.length && before[common] === after[common]) common += 1
  return before.length - common
}

/** Records that are gone, and characters that are gone from those and from the ones that stayed. */
export function lossBetween(before: Census, after: Census): Loss {
  const gone = Object.keys(before).filter((key) => !(key in after))
  const characters = Object.entries(before).flatMap(([key, value]) => {
    const now = new Map(textsOf(after[key]))
    return textsOf(value).map(([path, text]) => charactersLost(text, now.get(path) ?? ''))
  })
  return { records: gone.length, characters: characters.reduce((sum, lost) => sum + lost, 0) }
}

export function sumOf(one: Loss, other: Loss): Loss {
  return {
    records: one.records + other.records,
    characters: one.characters + other.characters,
  }
}
