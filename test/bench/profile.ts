// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { RecordOf, RecordTable } from '#shared/records/recordTables'
import { launchProgram } from '../support/launch'
import { processFamily } from '../support/outsideWorld'
import { benchProfile, ROUND_ID } from './data'

/** Records to lay in a profile, by table. */
export type Rows = { readonly [Table in RecordTable]?: readonly RecordOf<Table>[] }

const BATCH = 100

function putRows(page: Page, table: string, rows: readonly unknown[]): Promise<void> {
  return page.evaluate(
    ({ table, rows }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('examinator')
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
        opening.addEventListener('success', () => {
          const db = opening.result
          const transaction = db.transaction(table, 'readwrite', { durability: 'strict' })
          for (const row of rows) transaction.objectStore(table).put(row)
          transaction.addEventListener('abort', () =>
            reject(transaction.error ?? new Error('not written')),
          )
          transaction.addEventListener('complete', () => {
            db.close()
            resolve()
          })
        })
      }),
    { table, rows },
  )
}

/** A profile as one who has worked with these records leaves it; the program itself made its database. */
export async function profileWith(rows: Rows): Promise<string> {
  const { page, profileFolder, close } = await launchProgram()
  await page.locator('button').first().waitFor()
  const all: Rows = { profiles: [benchProfile()], ...rows }
  for (const [table, records] of Object.entries(all)) {
    for (let start = 0; start < records.length; start += BATCH)
      await putRows(page, table, records.slice(start, start + BATCH))
  }
  await putRows(page, 'settings', [{ key: 'activeRoundId', value: ROUND_ID }])
  await close()
  return profileFolder
}

/** Proportional memory of a process and all it started, in megabytes; null where it cannot be told. */
export function memoryMb(pid: number | undefined): number | null {
  if (process.platform !== 'linux' || pid === undefined) return null
  const kilobytes = processFamily(pid).map((member) => {
    try {
      const rollup = readFileSync(`/proc/${member}/smaps_rollup`, 'utf8')
      return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0)
    } catch {
      return 0
    }
  })
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024
}
