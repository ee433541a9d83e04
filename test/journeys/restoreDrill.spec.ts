// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import { expect, test, type Page } from '@playwright/test'
import { newFolderForProgram } from '../../build/unprivileged.mjs'
import { takeCensus } from '../support/faults/census'
import { expectOpen } from '../support/faults/workedProfile'
import {
  chooseInDialog,
  chooseInRescue,
  contentHashes,
  loseDatabase,
  openCopies,
  type Source,
} from '../support/journey/copySteps'
import { button, loadTheSample, waitUntilSaved } from '../support/journey/everyday'
import { openTeamWork, openTheMeeting } from '../support/journey/meetingSteps'
import { fileIn, openWorkplace, type Workplace } from '../support/journey/workplace'

const KINDS = [
  'assessments',
  'consensuses',
  'declarations',
  'entries',
  'internalNotes',
  'profiles',
  'rounds',
]
const SOURCES: readonly Source[] = ['the latest snapshot', 'a backup file', 'the second place']

interface Prepared {
  readonly profileFolder: string
  readonly backup: string
  readonly hashes: Readonly<Record<string, string>>
}

/** A profile with every kind of record, copied in every way there is. */
async function prepare(): Promise<Prepared> {
  const place = await newFolderForProgram('second-place')
  const desk = await openWorkplace()
  const { page, profileFolder, files } = desk
  await loadTheSample(page)
  await openTeamWork(page, /Förskolan Linden/)
  await openTheMeeting(page)
  await waitUntilSaved(page)
  const census = await takeCensus(page)
  await openCopies(page)
  await button(page, 'Säkerhetskopiera nu').click()
  await desk.willChoose(place)
  await button(page, 'Välj mapp …').click()
  await expect(page.getByText(/^Senast skriven .*, kontrollerad\.$/)).toBeVisible()
  await button(page, 'Spara säkerhetskopia som fil').click()
  await expect(page.getByText(/Säkerhetskopia .*\.examinator/)).toBeVisible()
  const kinds = new Set(Object.keys(census).map((key) => key.split(':')[0]))
  expect([...kinds]).toEqual(expect.arrayContaining(KINDS))
  await desk.leave()
  const backup = await fileIn(files, '.examinator')
  return { profileFolder, backup, hashes: contentHashes(census) }
}

/** Somebody's mistake: entries and notes gone, and a score that nobody gave. */
function spoil(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('the database refused')))
      })
    const db = await done(indexedDB.open('examinator'))
    const change = db.transaction(['entries', 'internalNotes', 'assessments'], 'readwrite')
    await done(change.objectStore('entries').clear())
    const notes = change.objectStore('internalNotes')
    for (const note of await done(notes.getAll())) await done(notes.put({ ...note, text: 'borta' }))
    const assessments = change.objectStore('assessments')
    for (const one of await done(assessments.getAll()))
      await done(assessments.put({ ...one, items: [], revision: Number(one.revision) + 1 }))
    db.close()
  })
}

/** Every record says what it said. The log may have grown: it tells of the restores. */
async function expectEverything(page: Page, hashes: Prepared['hashes']): Promise<void> {
  const now = contentHashes(await takeCensus(page))
  expect(now).toMatchObject(hashes)
  const more = Object.keys(now).filter((key) => !(key in hashes))
  expect(more.filter((key) => !key.startsWith('logEvents:'))).toEqual([])
}

async function mergeAfterLoss(desk: Workplace, source: Source): Promise<void> {
  const { page } = desk
  await chooseInRescue(page, source)
  await button(page, 'Återställ').click()
  await expectOpen(page)
  await expect(page.getByText(/^Återställt .* från /)).toBeVisible()
  await expect(page.getByText('Allt i kopian kom tillbaka.')).toBeVisible()
}

async function replaceAfterMistake(desk: Workplace, source: Source): Promise<void> {
  const { page } = desk
  await spoil(page)
  await openCopies(page)
  await chooseInDialog(page, source)
  await page.getByRole('radio', { name: /^Ersätt/ }).click()
  await button(page, 'Ersätt med kopian').click()
  await expect(page.getByText(/^Ersatt .* med /)).toBeVisible()
  await expectOpen(page)
}

test('every record comes back from every kind of copy, added to nothing and put in the place of a mistake', async () => {
  const { profileFolder, backup, hashes } = await prepare()
  for (const source of SOURCES) {
    await test.step(source, async () => {
      await loseDatabase(profileFolder)
      const desk = await openWorkplace({ profileFolder })
      const { page } = desk
      await desk.willChoose(backup)
      await mergeAfterLoss(desk, source)
      await expectEverything(page, hashes)
      await replaceAfterMistake(desk, source)
      await expectEverything(page, hashes)
      await desk.leave()
    })
  }
})
