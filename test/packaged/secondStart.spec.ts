import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { launchProgram, newProfileFolder } from '../support/launch'

/** The largest piece of compiled code the profile keeps, in bytes. */
async function largestCompiled(profile: string): Promise<number> {
  const folder = path.join(profile, 'Code Cache', 'js')
  const names = await readdir(folder).catch(() => [])
  const sizes = await Promise.all(
    names.map(async (name) => (await stat(path.join(folder, name))).size),
  )
  return Math.max(0, ...sizes)
}

test('the program’s code is kept compiled, so that every start but the first is quick', async () => {
  const profileFolder = await newProfileFolder()
  const program = await launchProgram({ profileFolder })
  await program.page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(() => largestCompiled(profileFolder)).toBeGreaterThan(300_000)
  await program.close()
})

test('the first page asks for nothing that its own policy forbids', async () => {
  const { page, close } = await launchProgram()
  await page.addInitScript(() => {
    const broken: string[] = []
    Object.assign(window, { broken })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      broken.push(`${effectiveDirective} ${blockedURI}`),
    )
  })
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.evaluate(() => Reflect.get(window, 'broken'))).toEqual([])
  await close()
})
