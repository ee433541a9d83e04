import { chmod, chown, mkdir, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { newFolderForProgram, unprivilegedUser } from '../../build/unprivileged.mjs'
import {
  declareNoConflict,
  beginStrength,
  openEntryToAssess,
} from '../support/journey/assessmentSteps'
import { loadTheSample, waitUntilSaved } from '../support/journey/everyday'
import * as meeting from '../support/journey/meetingSteps'
import * as readBack from '../support/journey/readBack'
import { fileIn, openWorkplace, type Workplace } from '../support/journey/workplace'
import { processFamily } from '../support/outsideWorld'

// A day's work with words that stand nowhere else: what lies about afterwards is searched for them.
test.skip(process.platform !== 'linux', 'looks at processes and the temporary folder of Linux')
test.describe.configure({ mode: 'serial' })

const words = {
  finding: 'Kvittenbjörken sjunger för hundra barn',
  reason: 'Talgoxen räknade elva klagomål i april',
}
/** Typed words, and names of people in the sample round. */
const typed = Object.values(words)
const secret = [...typed, 'Maria Ek', 'Sofia Brandell', 'Förskolan Linden']

interface Folders {
  readonly temporary: string
  readonly home: string
}
let folders: Folders
let desk: Workplace
let said = ''
let mainPid = 0
const clipboards: string[] = []
const OWN = 'the person’s own'

/** The program's own temporary folder and home, so that what it leaves there can be told apart. */
async function ownFolders(): Promise<Folders> {
  const home = await newFolderForProgram('home')
  const temporary = path.join(home, 'tmp')
  await mkdir(temporary)
  const user = await unprivilegedUser()
  if (user) await chown(temporary, user.uid, user.gid)
  await chmod(temporary, 0o700)
  return { temporary, home }
}

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

/** Which of the words stand in a file, as text of either width. */
async function wordsIn(
  file: string,
  sought: readonly string[] = secret,
): Promise<readonly string[]> {
  const bytes = await readFile(file)
  return sought.filter((word) =>
    [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le'), Buffer.from(word, 'latin1')].some(
      (form) => bytes.includes(form),
    ),
  )
}

const windowPid = () =>
  desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )

/** The window’s process ends as on a fault in Chromium; the program brings the page back. */
async function crashTheWindow(): Promise<void> {
  const pid = (await windowPid()) ?? 0
  // A segmentation fault from outside is taken for one of WebAssembly's and forgiven; an abort is not.
  process.kill(pid, 'SIGABRT')
  await expect.poll(windowPid).not.toBe(pid)
  await expect
    .poll(() =>
      desk.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getTitle()),
    )
    .toContain('Examinator')
}

/** Opens the program in its own folders; what it says to whoever started it is kept. */
async function begin(profileFolder?: string): Promise<void> {
  desk = await openWorkplace({
    env: { TMPDIR: folders.temporary },
    ...(profileFolder === undefined ? {} : { profileFolder }),
  })
  const child = desk.app.process()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => void (said += String(chunk)))
  }
  await desk.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), OWN)
}

/** Ends as a person does, after a look at the clipboard. */
async function end(): Promise<void> {
  clipboards.push(await desk.app.evaluate(({ clipboard }) => clipboard.readText()))
  mainPid = desk.app.process().pid ?? 0
  await desk.leave()
}

test.beforeAll(async () => {
  folders = await ownFolders()
  await begin()
  await loadTheSample(desk.page)
  await openEntryToAssess(desk.page, /Ljungbackens dagliga verksamhet/)
  await declareNoConflict(desk.page)
  await beginStrength(desk.page)
  await desk.page.keyboard.insertText(words.finding)
  await waitUntilSaved(desk.page)
  await crashTheWindow()
  await end()

  await begin(desk.profileFolder)
  const { page } = desk
  await meeting.openTeamWork(page, /Förskolan Linden/)
  await meeting.openTheMeeting(page)
  await page.getByRole('button', { name: 'Godta medianen för 3 delar' }).click()
  for (const code of ['1.3', '3.1', '2.2', '3.2', '1.1']) {
    await meeting.takeUp(page, code)
    await meeting.agreeOn(page, 50, words.reason)
  }
  await meeting.endTheMeeting(page)
  for (const what of [
    'Skriv PDF',
    'Skriv Word',
    'Skriv Excel',
    'Skriv filen till juryn',
  ] as const) {
    await meeting.write(page, what)
  }
  await waitUntilSaved(page)
  await end()
})

test('the words would be found: they lie in the vault, which is the program’s own copy', async () => {
  const vault = await filesUnder(path.join(desk.profileFolder, 'vault'))
  const found = await Promise.all(vault.map((file) => wordsIn(file)))
  expect(new Set(found.flat())).toEqual(new Set(secret))
})

test('nothing that the program wrote outside its database and its vault holds a name or a text', async () => {
  // The browser's store: the database, and what is noted of a key press before the database has it.
  const store = /^(IndexedDB|Local Storage|vault)\b/
  const profile = (await filesUnder(desk.profileFolder)).filter(
    (file) => !store.test(path.relative(desk.profileFolder, file)),
  )
  const user = await unprivilegedUser()
  const elsewhere = await filesUnder(folders.home)
  const own = user ? await filesUnder(path.join(user.home, '.config', 'Examinator')) : []
  expect(profile.length).toBeGreaterThan(5)
  // The program's code, kept compiled, holds the sample round's own text; never what was typed.
  const compiled = path.join(desk.profileFolder, 'Code Cache')
  for (const file of [...profile, ...elsewhere, ...own]) {
    const sought = file.startsWith(compiled) ? typed : secret
    expect(await wordsIn(file, sought), path.basename(file)).toEqual([])
  }
})

test('nothing that it said to whoever started it holds a name or a text', () => {
  for (const word of secret) expect(said).not.toContain(word)
})

test('a crash leaves no picture of the window’s memory anywhere', async () => {
  const everywhere = [
    ...(await filesUnder(desk.profileFolder)),
    ...(await filesUnder(folders.home)),
    ...(await filesUnder(desk.files)),
  ]
  const dumps = everywhere.filter((file) => /\.dmp$|(^|\/)core(\.\d+)?$|minidump/i.test(file))
  expect(dumps).toEqual([])
})

test('the clipboard still holds what the person put there, and nothing of the program’s', () => {
  expect(clipboards).toEqual([OWN, OWN])
})

test('no temporary file is left after reading, printing and writing', async () => {
  expect(processFamily(mainPid)).toEqual([mainPid])
  expect(await filesUnder(folders.temporary)).toEqual([])
  expect(await readdir(folders.temporary)).toEqual([])
})

test.describe('what was written says first what it is, of which round, by whom, and when it may be released', () => {
  const wanted = [
    /Status\W+Färdigställd/,
    /Omgång\W+Kvalitetsutmärkelsen 2026/,
    /Upprättad av\W+Maria Ek/,
    /Får lämnas ut\W+efter prisutdelningen \d{4}-\d\d-\d\d/,
  ]

  test('on the first page of the PDF', async () => {
    const first = readBack.firstPageOf(await fileIn(desk.files, '.pdf'))
    for (const one of wanted) expect(first).toMatch(one)
  })

  test('before the first chapter of the Word file', async () => {
    const text = await readBack.readDocx(await fileIn(desk.files, '.docx'))
    const cover = text.slice(0, text.indexOf('Laget bedömer bidraget'))
    for (const one of wanted) expect(cover).toMatch(one)
  })

  test('on the first sheet of the workbook', async () => {
    const sheet = await readBack.readSheet(await fileIn(desk.files, '.xlsx'), 1)
    for (const one of wanted) expect(sheet.join('\n')).toMatch(one)
  })

  test('at the head of the page that explains the file to the jury', async () => {
    const all = await readBack.everythingIn(await fileIn(desk.files, '.examinator'))
    const page = all.slice(all.indexOf('README.txt'))
    expect(page).toMatch(/^Filen är: +Lagets bedömning$/m)
    expect(page).toMatch(/^Gäller: +Kvalitetsutmärkelsen 2026.* · .*Förskolan Linden/m)
    expect(page).toMatch(/^Status: +Färdigställd$/m)
    expect(page).toMatch(/^Upprättad av: +Maria Ek/m)
    expect(page).toMatch(/^Får lämnas ut: +tidigast efter prisutdelningen$/m)
  })
})
