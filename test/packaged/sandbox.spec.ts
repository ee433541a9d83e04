import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { killHard, launchProgram } from '../support/launch'

test('the program starts with its sandbox really on and as no one special', async () => {
  const { app, page, close } = await launchProgram()
  await page.waitForLoadState('domcontentloaded')
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  expect(status).toMatch(/^Seccomp:\t2$/m)
  expect(status).not.toMatch(/^Uid:\t0\t/m)
  expect(await app.evaluate(({ app }) => app.commandLine.hasSwitch('no-sandbox'))).toBe(false)
  await close()
})

test('a power cut leaves no process behind', async () => {
  const { app } = await launchProgram()
  const pid = app.process().pid ?? 0
  await killHard(app)
  expect(() => process.kill(pid, 0)).toThrow()
})
