import { rename } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { newFolderForProgram } from '../../build/unprivileged.mjs'
import { lossBetween, takeCensus } from '../support/faults/census'
import { provenLines } from '../support/faults/recoverable'
import { filesIn } from '../support/faults/damage'
import { Tally } from '../support/faults/tally'
import { copyOfProfile, expectOpen, workedProfile } from '../support/faults/workedProfile'
import { button } from '../support/journey/everyday'
import { openWorkplace } from '../support/journey/workplace'

const COPY = /^snapshot-.*\.jsonl$/

const vaultOf = (profileFolder: string): string => path.join(profileFolder, 'vault')

/** The name of the newest copy in a folder; copies are named by when they were written. */
async function newestIn(folder: string): Promise<string> {
  const names = (await filesIn(folder, COPY)).map((file) => path.basename(file))
  return names.toSorted().at(-1) ?? ''
}

test('a second place that vanishes is told, the work goes on, and it is copied to when it is back', async () => {
  const tally = new Tally('second place for copies vanishes')
  await tally.once('folder moved away and back', async () => {
    const { folder, census } = await workedProfile()
    const second = await newFolderForProgram('second')
    const desk = await openWorkplace({ profileFolder: await copyOfProfile(folder) })
    const { page, profileFolder } = desk
    await expectOpen(page)
    await button(page, 'Välj en andra plats för kopiorna').click()
    const dialog = page.getByRole('dialog', { name: 'Säkerhetskopior' })
    const away = dialog.getByText(/^Mappen går inte att nå\./)
    await desk.willChoose(second)
    await button(dialog, 'Välj mapp …').click()
    await expect(dialog.getByText(/^Senast skriven .*, kontrollerad\.$/)).toBeVisible()

    await rename(second, `${second}-away`)
    await button(dialog, 'Kopiera dit nu').click()
    await expect(away).toBeVisible()
    const before = await newestIn(vaultOf(profileFolder))
    await button(dialog, 'Säkerhetskopiera nu').click()
    await expect.poll(() => newestIn(vaultOf(profileFolder))).not.toBe(before)
    await rename(`${second}-away`, second)
    await button(dialog, 'Kopiera dit nu').click()
    await expect(away).toBeHidden()
    const copy = await newestIn(second)
    expect(copy, 'the copy written while the place was away').toBe(
      await newestIn(vaultOf(profileFolder)),
    )
    expect((await provenLines(path.join(second, copy))).length, copy).toBeGreaterThan(0)
    const lost = lossBetween(census, await takeCensus(page))
    await desk.leave()
    return lost
  })
})
