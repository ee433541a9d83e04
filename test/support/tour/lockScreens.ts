import { command } from '../journey/everyday'
import { PASSPHRASE } from '../journey/lockSteps'
import type { Screen } from './screen'
import { press, type Walk } from './walk'

async function settings(walk: Walk): Promise<void> {
  await command(walk.page, walk.t('lock.commandOpen'))
  await walk.page.getByRole('checkbox', { name: walk.t('lock.dialog.accept') }).waitFor()
}

async function lockScreen({ page, t }: Walk): Promise<void> {
  await page.getByLabel(t('lock.dialog.passphrase')).fill(PASSPHRASE)
  await page.getByLabel(t('lock.dialog.again')).fill(PASSPHRASE)
  await page.getByRole('checkbox', { name: t('lock.dialog.accept') }).check()
  await press(page, t('lock.dialog.putOn'))
  await page.getByRole('heading', { name: t('lock.screen.title') }).waitFor()
}

async function refused({ page, t }: Walk): Promise<void> {
  await page.getByLabel(t('lock.screen.passphrase')).fill('fel')
  await press(page, t('lock.screen.unlock'))
  await page.getByText(t('lock.screen.wrong')).waitFor()
}

async function managed(walk: Walk): Promise<void> {
  const { page, t } = walk
  await page.getByLabel(t('lock.screen.passphrase')).fill(PASSPHRASE)
  await press(page, t('lock.screen.unlock'))
  await page.getByRole('navigation', { name: t('app.rail.label') }).waitFor()
  await command(page, t('app.commands.settings'))
  await press(page, t('lock.settings'))
  await page.getByLabel(t('lock.dialog.present')).waitFor()
}

async function takeOff({ page, t }: Walk): Promise<void> {
  await page.getByLabel(t('lock.dialog.present')).fill(PASSPHRASE)
  await press(page, t('lock.dialog.remove'))
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('navigation', { name: t('app.rail.label') }).waitFor()
}

/** The lock of the profile: put on, met at the start, and taken off again. */
export const lockScreens: readonly Screen[] = [
  { name: 'lock-settings', open: settings },
  { name: 'lock', open: lockScreen },
  { name: 'lock-refused', open: refused },
  { name: 'lock-settings-on', open: managed, leave: takeOff },
]
