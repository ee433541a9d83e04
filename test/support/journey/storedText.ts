// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'

/** Everything in every store of the window's database, as text. */
export function wholeDatabase(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('the database refused')))
      })
    const parts: string[] = []
    for (const { name } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name ?? ''))
      for (const store of db.objectStoreNames) {
        const rows = await done(db.transaction(store).objectStore(store).getAll())
        parts.push(`${name}.${store} ${JSON.stringify(rows)}`)
      }
      db.close()
    }
    for (const key of Object.keys(localStorage)) {
      parts.push(`${key} ${String(localStorage.getItem(key))}`)
    }
    return parts.join('\n')
  })
}

/** The texts of an examiner's findings as the disk has them now. */
export function storedFindingTexts(page: Page, entryId: string): Promise<readonly string[]> {
  return page.evaluate(async (entryId) => {
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('the database refused')))
      })
    const db = await done(indexedDB.open('examinator'))
    const all = await done(db.transaction('assessments').objectStore('assessments').getAll())
    db.close()
    const own = all.find((row) => row.entryId === entryId)
    const texts: string[] = []
    for (const item of own?.items ?? []) {
      for (const finding of item.findings) texts.push(String(finding.text))
    }
    return texts
  }, entryId)
}

/** The files of a profile in whose bytes a text stands, in any of the ways Chromium stores texts. */
export async function filesHolding(
  profileFolder: string,
  text: string,
): Promise<readonly string[]> {
  const forms = (['utf8', 'latin1', 'utf16le'] as const).map((form) => Buffer.from(text, form))
  const entries = await readdir(profileFolder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  const holding = await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(file).catch(() => Buffer.alloc(0))
      return forms.some((form) => bytes.includes(form)) ? [path.relative(profileFolder, file)] : []
    }),
  )
  return holding.flat()
}
