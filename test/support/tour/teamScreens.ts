// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import type { Screen } from './screen'
import { press, toStage, type Walk } from './walk'

const VALUES = [
  ['1.3', 50],
  ['3.1', 55],
  ['2.2', 40],
  ['3.2', 60],
  ['1.1', 65],
] as const

const SAID = {
  sv: 'Dialogen är fast och ger påverkan, men klagomålen följs inte upp som helhet.',
  en: 'The dialogue is settled and gives influence, but complaints are not followed up as a whole.',
} as const

const team = ({ page, t }: Walk) => page.getByRole('region', { name: t('consensus.team.title') })

const inTeam = (walk: Walk, key: 'consensus.team.choose' | 'consensus.team.reason') =>
  team(walk).getByLabel(walk.t(key), { exact: true })

async function takeUp({ page, t }: Walk, code: string): Promise<void> {
  const agenda = page.getByRole('region', { name: t('consensus.agenda.title') })
  await agenda
    .getByRole('button', { name: new RegExp(`^${code.replace('.', String.raw`\.`)}`) })
    .click()
}

async function gather(walk: Walk): Promise<void> {
  await toStage(walk, 'consensus')
  await walk.page
    .getByRole('main')
    .getByRole('button', { name: /Linden/ })
    .click()
  await walk.page
    .getByRole('heading', { level: 1, name: walk.t('consensus.gather.title') })
    .waitFor()
}

async function talk(walk: Walk): Promise<void> {
  const { page, t } = walk
  await press(page, t('consensus.gather.openMeeting'))
  await press(page.getByRole('dialog'), t('consensus.gather.confirm'))
  await takeUp(walk, '1.3')
  const take = page.getByRole('button', { name: new RegExp(`^${t('consensus.item.take')}`) })
  await take.first().click()
  await inTeam(walk, 'consensus.team.reason').fill(SAID[walk.language])
  await page.locator('section:has(> header > #item-title)').evaluate((item) => item.scrollTo(0, 0))
}

async function vote(walk: Walk): Promise<void> {
  const { t } = walk
  await press(team(walk), t('consensus.vote.start'))
  await press(team(walk), t('consensus.vote.cast', { name: 'Maria' }))
  const ballot = walk.page.getByRole('dialog')
  await ballot.getByRole('combobox').selectOption('60')
  await press(ballot, t('consensus.vote.confirm'))
  await ballot.waitFor({ state: 'hidden' })
}

async function ballot(walk: Walk): Promise<void> {
  await press(team(walk), walk.t('consensus.vote.cast', { name: 'Erik' }))
  await walk.page.getByRole('dialog').waitFor()
}

async function itemAgreed(walk: Walk): Promise<void> {
  const { page, t } = walk
  await press(team(walk), t('consensus.vote.cancel'))
  await press(page, t('consensus.agenda.acceptMedians', { count: 3 }))
  for (const [code, percent] of VALUES) {
    await takeUp(walk, code)
    await inTeam(walk, 'consensus.team.choose').selectOption(String(percent))
    await inTeam(walk, 'consensus.team.reason').fill(SAID[walk.language])
    await press(team(walk), t('consensus.team.set'))
  }
  await takeUp(walk, '1.3')
}

async function agreed(walk: Walk): Promise<void> {
  await press(team(walk), walk.t('consensus.team.toEnd'))
  await walk.page
    .getByRole('heading', { level: 1, name: walk.t('consensus.agreed.title') })
    .waitFor()
}

/** The file for the jury has been written, with the words to read aloud. */
async function juryFile({ page, t }: Walk): Promise<void> {
  await press(page, t('consensus.report.jury'))
  await page.getByRole('group', { name: t('exchange.senders.own') }).waitFor()
}

/** Takes a record from behind the program's back, as a faulty disk would, and starts anew. */
async function rescue({ page, t }: Walk): Promise<void> {
  await page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('the database refused')))
      })
    const db = await done(indexedDB.open('examinator'))
    await done(db.transaction('assessments', 'readwrite').objectStore('assessments').clear())
    db.close()
  })
  await page.reload()
  await page
    .getByRole('heading', { name: t('storage.rescue.cause.records-missing.title') })
    .waitFor()
}

/** The team together, and last what nobody wishes to see. */
export const teamScreens: readonly Screen[] = [
  { name: 'consensus-list', open: (walk) => toStage(walk, 'consensus') },
  { name: 'gather', open: gather },
  { name: 'meeting-talk', open: talk },
  { name: 'meeting-vote', open: vote },
  { name: 'meeting-ballot', open: ballot, leave: ({ page }) => page.keyboard.press('Escape') },
  { name: 'meeting-agreed', open: itemAgreed },
  { name: 'agreed', open: agreed },
  { name: 'jury-file', open: juryFile },
  { name: 'rescue', open: rescue },
]
