import { expect, test, type Page } from '@playwright/test'
import {
  beginStrength,
  declareNoConflict,
  findingTexts,
  openEntryToAssess,
} from '../support/journey/assessmentSteps'
import { button, command, loadTheSample, waitUntilSaved } from '../support/journey/everyday'
import { expectLocked, failToUnlock, putLockOn, unlock } from '../support/journey/lockSteps'
import { openWorkplace, type Workplace } from '../support/journey/workplace'
import { textsOnDisk } from '../support/bytesOnDisk'
import { killHard } from '../support/launch'

const LJUNGBACKEN = /Ljungbackens dagliga verksamhet/

/** Words that stand nowhere else: not in the program, not in its sample. */
const PLANTED = {
  title: 'Kvastfenan i Bromölla',
  className: 'Klass Murmeldjur',
  text: 'Snöleoparden smyger över bron',
  version: 'Järven har gått hem',
  file: 'Vombaten och vinden',
  sender: 'Pangolin Person',
}
const TYPED = { name: 'Tapir Trumpetsson', email: 'tapir.trumpet', finding: 'Guldfisken glimmar' }
const EVERYTHING = [...Object.values(PLANTED), ...Object.values(TYPED)]

/** An entry, a version, a file and a sender, written past the screens as an import would. */
async function plant(page: Page): Promise<void> {
  await page.evaluate(async (planted) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('examinator')
      opening.addEventListener('success', () => resolve(opening.result))
    })
    const tables = ['entries', 'versions', 'files', 'keys']
    const writing = db.transaction(tables, 'readwrite')
    const reading = writing.objectStore('entries').getAll()
    reading.addEventListener('success', () => {
      const [entry] = reading.result
      const section = { ...entry.sections[0] }
      section.blocks = [{ ...section.blocks[0], text: planted.text }]
      const { title, className } = planted
      const id = 'entry_planterad00'
      const facts = { id, title, className, sections: [section], revision: 1 }
      writing.objectStore('entries').put({ ...entry, ...facts })
      const recordId = id
      const version = { table: 'entries', recordId, revision: 1, at: '', cause: 'pause' }
      writing.objectStore('versions').put({ ...version, json: JSON.stringify(planted.version) })
      const at = '2026-09-01T08:00:00.000Z'
      const file = { id: 'file_planterad00', name: planted.file, kind: 'round', at, detail: '' }
      writing.objectStore('files').put({ ...file, direction: 'opened' })
      const name = planted.sender
      const key = { id: `other:${name}`, owner: 'other', name, fingerprint: '', publicKey: {} }
      writing.objectStore('keys').put({ ...key, privateKey: null, firstSeenAt: at })
    })
    await new Promise((resolve) => {
      writing.addEventListener('complete', resolve)
    })
    db.close()
  }, PLANTED)
}

async function typeEverywhere({ page }: Workplace): Promise<void> {
  await openEntryToAssess(page, LJUNGBACKEN)
  await declareNoConflict(page)
  await beginStrength(page)
  await page.keyboard.type(TYPED.finding)
  await waitUntilSaved(page)
  await command(page, 'Inställningar')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Namn').fill(TYPED.name)
  await dialog.getByLabel('E-post i tjänsten').fill(`${TYPED.email}@example.org`)
  await button(dialog, 'Spara uppgifterna').click()
  await expect(dialog).toBeHidden()
}

test('a locked profile’s disk holds nothing that can be read, and everything is there with its passphrase', async () => {
  const first = await openWorkplace()
  await loadTheSample(first.page)
  await typeEverywhere(first)
  await plant(first.page)
  await command(first.page, 'Säkerhetskopiera nu')
  await expect
    .poll(() => EVERYTHING.filter((text) => textsOnDisk(first.profileFolder, [text]).length === 0))
    .toEqual([])

  await putLockOn(first.page)
  expect(textsOnDisk(first.profileFolder, EVERYTHING)).toEqual([])

  await unlock(first.page)
  await openEntryToAssess(first.page, LJUNGBACKEN)
  expect(await findingTexts(first.page)).toEqual([TYPED.finding])
  const later = 'Fjällugglan flyger'
  await beginStrength(first.page)
  await first.page.keyboard.type(later)
  await killHard(first.app)
  expect(textsOnDisk(first.profileFolder, [...EVERYTHING, later])).toEqual([])

  const second = await openWorkplace({ profileFolder: first.profileFolder })
  await expectLocked(second.page)
  await failToUnlock(second.page)
  await unlock(second.page)
  await openEntryToAssess(second.page, LJUNGBACKEN)
  const [kept, begun = ''] = await findingTexts(second.page)
  expect(kept).toBe(TYPED.finding)
  expect(later.startsWith(begun)).toBe(true)
  await command(second.page, 'Lås nu')
  await expectLocked(second.page)
  await second.leave()
  expect(textsOnDisk(first.profileFolder, [...EVERYTHING, later])).toEqual([])
})
