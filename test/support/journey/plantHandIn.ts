// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import type { Page } from '@playwright/test'

/** A hand-in that ought not to be there, told apart by its text and percentage. */
export interface PlantedHandIn {
  readonly entryId: string
  /** Whose hand-in is copied, and in whose name the copy stands. */
  readonly from: string
  readonly to: string
  readonly text: string
  readonly percent: number
}

/** Puts a hand-in straight into the window's database, past every rule of the program. */
export async function plantHandIn(page: Page, planted: PlantedHandIn): Promise<void> {
  await page.evaluate(async (planted) => {
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('the database refused')))
      })
    const db = await done(indexedDB.open('examinator'))
    const store = db.transaction('assessments', 'readwrite').objectStore('assessments')
    const all = await done(store.getAll())
    const model = all.find(
      (row) => row.entryId === planted.entryId && row.examinerId === planted.from,
    )
    for (const item of model.items) {
      item.percent = planted.percent
      item.reason = planted.text
      for (const finding of item.findings) finding.text = planted.text
    }
    await done(store.put({ ...model, id: `${model.id}planted`, examinerId: planted.to }))
    db.close()
  }, planted)
}
