// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import { handInContents } from '#shared/exchange/kindContents'
import { AssessmentRecord } from '#shared/records/assessmentRecord'
import { DeclarationRecord } from '#shared/records/declarationRecord'
import { lagFour } from '#shared/sample/sampleExaminers'
import { criteriaFile, travelling } from '../travellingFiles'
import type { Screen } from './screen'
import { press, type Walk } from './walk'

/** What the window has stored about Förskolan Linden, in a table. */
function storedAboutLinden({ page }: Walk, table: string): Promise<readonly unknown[]> {
  return page.evaluate(async (table) => {
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('the database refused')))
      })
    const db = await done(indexedDB.open('examinator'))
    const all = await done(db.transaction(table).objectStore(table).getAll())
    db.close()
    return all.filter((row) => row.entryId === 'entry_linden2026')
  }, table)
}

/** A colleague's hand-in of Linden as her own program would write it; `later` after a second look. */
async function handInBy(
  walk: Walk,
  by: keyof typeof lagFour,
  when: 'first' | 'later',
): Promise<Uint8Array> {
  const [assessments, declarations] = await Promise.all([
    storedAboutLinden(walk, 'assessments'),
    storedAboutLinden(walk, 'declarations'),
  ])
  const { id } = lagFour[by]
  const standing = assessments
    .map((one) => AssessmentRecord.parse(one))
    .find((one) => one.examinerId === id)
  if (standing === undefined) throw new Error(`${by} has not handed in`)
  const more = when === 'later' ? 1 : 0
  const about = {
    ...standing,
    revision: standing.revision + more,
    secondsSpent: standing.secondsSpent + more,
  }
  const contents = handInContents(
    about,
    declarations.map((one) => DeclarationRecord.parse(one)),
  )
  if (!contents.ok) throw new Error(contents.error.kind)
  return travelling({ kind: 'hand-in', contents: contents.value, by, about })
}

/** What lies in the leader's mail: two later hand-ins, one that is here already, and no file at all. */
async function receivedFiles(walk: Walk): Promise<readonly string[]> {
  const folder = path.join(walk.desk.files, 'received')
  const files = [
    ['Erik.examinator', await handInBy(walk, 'erik', 'later')],
    ['Sofia.examinator', await handInBy(walk, 'sofia', 'later')],
    ['Ali.examinator', await handInBy(walk, 'ali', 'first')],
    ['Bilaga.examinator', new TextEncoder().encode('En bilaga som är avbruten (påhittad)')],
  ] as const
  await mkdir(folder, { recursive: true })
  return Promise.all(
    files.map(async ([name, bytes]) => {
      const file = path.join(folder, name)
      await writeFile(file, bytes)
      return file
    }),
  )
}

async function manyFiles(walk: Walk): Promise<void> {
  const { desk, page, t } = walk
  await desk.willChoose(...(await receivedFiles(walk)))
  await page.keyboard.press('Control+o')
  const dialog = page.getByRole('dialog', { name: t('exchange.many.title', { count: 4 }) })
  await dialog.getByRole('button', { name: t('exchange.many.read', { count: 2 }) }).waitFor()
}

async function taken({ page, t }: Walk): Promise<void> {
  await press(page, t('exchange.many.read', { count: 2 }))
  await page.getByText(t('exchange.many.taken', { count: 2 })).waitFor()
}

async function refused({ page, t }: Walk): Promise<void> {
  await press(page, t('exchange.many.next'))
  await page.getByText(t('exchange.refusal.not-a-zip')).waitFor()
}

/** A set as another office may have made it (made up). */
const OTHERS: CriteriaSet = {
  ...threeFoci2016,
  version: 2,
  title: { sv: 'Grannkommunens mall (påhittad)', en: 'The neighbours’ criteria set (made up)' },
}

async function criteriaPreview({ desk, page, t }: Walk): Promise<void> {
  const file = path.join(desk.files, 'Mall.examinator')
  await writeFile(file, await criteriaFile(OTHERS, 'erik'))
  await desk.willChoose(file)
  await page.keyboard.press('Control+o')
  await page.getByRole('heading', { name: t('exchange.criteria.title') }).waitFor()
}

async function roundWithCriteria({ page, t }: Walk): Promise<void> {
  await press(page, t('exchange.criteria.begin'))
  await page.getByText(t('round.create.fromFile', { name: 'Mall.examinator' })).waitFor()
}

/** Several files at once, the one among them that is no file of ours, and criteria to make a round with. */
export const fileScreens: readonly Screen[] = [
  { name: 'many-files', open: manyFiles },
  { name: 'many-files-taken', open: taken },
  { name: 'file-refused', open: refused, leave: ({ page }) => page.keyboard.press('Escape') },
  { name: 'criteria-preview', open: criteriaPreview },
  { name: 'round-new-from-file', open: roundWithCriteria },
]
