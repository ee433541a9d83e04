import { fileIn } from '../journey/workplace'
import type { Screen } from './screen'
import { press, toStage, toTab, type Walk } from './walk'

const roundTab =
  (tab: 'overview' | 'criteria' | 'units' | 'people' | 'packages' | 'retention') =>
  async (walk: Walk): Promise<void> => {
    await toStage(walk, 'round')
    await toTab(walk, walk.t('round.tabs.label'), walk.t(`round.tabs.${tab}`))
  }

const entryTab =
  (tab: 'sections' | 'chain' | 'indicators' | 'checks') =>
  async (walk: Walk): Promise<void> => {
    await toTab(walk, walk.t('entry.panel.label'), walk.t(`entry.panel.tabs.${tab}`))
  }

const escape = ({ page }: Walk): Promise<void> => page.keyboard.press('Escape')

const PASTED = [
  'Utvecklingsbidrag 2026',
  'Kärrets äldreboende (påhittat exempel)',
  'Sida 1 (2)',
  'Om enheten',
  'Kärret är ett äldreboende med fyra avdelningar. Här bor 42 personer.',
  'Mål och förväntat resultat',
  'Alla som bor hos oss ska bestämma över sin egen dag.',
  'Sida 2 (2)',
  'Så arbetar vi',
  'Kontaktpersonen frågar varje morgon hur dagen ska se ut.',
  'Resultat och analys',
  'Andelen som svarar att de bestämmer själva har ökat från 61 till 78 procent på tre år.',
].join('\n\n')

async function introduce({ page, t }: Walk): Promise<void> {
  await page.getByRole('heading', { level: 1, name: t('app.profile.title') }).waitFor()
}

async function start({ page, t }: Walk): Promise<void> {
  await press(page, t('app.start.sample'))
  await page.getByText(t('app.start.sampleMark')).waitFor()
}

async function newRound(walk: Walk): Promise<void> {
  await roundTab('overview')(walk)
  await press(walk.page, walk.t('round.overview.newRound'))
  await walk.page.getByRole('heading', { level: 1, name: walk.t('round.create.title') }).waitFor()
}

async function retentionTerms({ page, t }: Walk): Promise<void> {
  await press(page, t('retention.plan.change'))
  await page.getByRole('dialog', { name: t('retention.plan.title') }).waitFor()
}

async function openEntry(walk: Walk): Promise<void> {
  const { page, t } = walk
  await toStage(walk, 'entry')
  await page.getByRole('button', { name: new RegExp(`^${t('entry.list.open')}.*Linden`) }).click()
  await page.locator('[role="document"]').waitFor()
}

async function openImport(walk: Walk): Promise<void> {
  await toStage(walk, 'entry')
  await press(walk.page, walk.t('entry.list.import'))
}

async function pasteEntry({ page, t }: Walk): Promise<void> {
  await page.getByLabel(t('entry.import.paste'), { exact: true }).fill(PASTED)
  await press(page, t('entry.import.readPaste'))
  await page.locator('[role="document"]').waitFor()
}

async function palette({ page, t }: Walk): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: t('app.search.label') }).waitFor()
}

async function settings({ page, t, desk }: Walk): Promise<void> {
  await desk.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('desk:menu', 'settings')
  })
  await page.getByRole('dialog', { name: t('app.settings.title') }).waitFor()
}

async function log(walk: Walk): Promise<void> {
  const { page, t } = walk
  await settings(walk)
  await press(page, t('log.open'))
  await page.getByRole('dialog', { name: t('log.title') }).waitFor()
}

async function backup({ page, t }: Walk): Promise<void> {
  const rail = page.getByRole('navigation', { name: t('app.rail.label') })
  await rail.getByRole('button').last().click()
  await page.getByRole('dialog', { name: t('storage.backup.title') }).waitFor()
}

async function packageWritten({ page, t }: Walk): Promise<void> {
  await press(page, t('round.packages.writeFor', { team: 'Lag 4' }))
  await page.getByRole('group', { name: t('exchange.senders.own') }).waitFor()
  await page.getByText(/\.examinator/).waitFor()
}

async function filePreview({ desk, page }: Walk): Promise<void> {
  await desk.willChoose(await fileIn(desk.files, '.examinator'))
  await page.keyboard.press('Control+o')
  await page.getByRole('dialog').waitFor()
  await page.getByRole('dialog').getByRole('heading', { level: 3 }).first().waitFor()
}

/** What is read and set up: the first page, the round, the entries, the dialogs. */
export const quietScreens: readonly Screen[] = [
  { name: 'first', open: introduce },
  { name: 'start', open: start },
  { name: 'palette', open: palette, leave: escape },
  { name: 'settings', open: settings, leave: escape },
  { name: 'round-overview', open: roundTab('overview') },
  { name: 'round-criteria', open: roundTab('criteria') },
  { name: 'round-units', open: roundTab('units') },
  { name: 'round-people', open: roundTab('people') },
  { name: 'round-packages', open: roundTab('packages') },
  { name: 'round-package-written', open: packageWritten },
  { name: 'file-preview', open: filePreview, leave: escape },
  { name: 'backup', open: backup, leave: escape },
  { name: 'log', open: log, leave: escape },
  { name: 'round-retention', open: roundTab('retention') },
  { name: 'round-retention-terms', open: retentionTerms, leave: escape },
  { name: 'round-new', open: newRound },
  { name: 'entry-list', open: (walk) => toStage(walk, 'entry') },
  { name: 'entry-sections', open: openEntry },
  { name: 'entry-chain', open: entryTab('chain') },
  { name: 'entry-indicators', open: entryTab('indicators') },
  { name: 'entry-checks', open: entryTab('checks') },
  { name: 'import', open: openImport },
  { name: 'import-review', open: pasteEntry },
]
