import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SettingsFile } from '../../electron/settings'

let folder = ''
const path = () => join(folder, 'desktop.json')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const place = { x: -10, y: 20, width: 1200, height: 700, maximized: true }

test('a new profile speaks Swedish and opens in the usual place', () => {
  expect(new SettingsFile(path()).current).toEqual({ language: 'sv', place: null })
})

test('language and place are remembered', () => {
  const settings = new SettingsFile(path())
  settings.change({ language: 'en' })
  settings.change({ place })
  expect(new SettingsFile(path()).current).toEqual({ language: 'en', place })
  expect(readdirSync(folder)).toEqual(['desktop.json'])
})

test.each(['', '{', 'null', '[]', '{"language":"fi"}', '{"place":{"x":1}}', '{"unknown":1}'])(
  'an unreadable file (%j) gives what a new profile has',
  (text) => {
    writeFileSync(path(), text)
    expect(new SettingsFile(path()).current).toEqual({ language: 'sv', place: null })
  },
)

test('a profile that cannot be written keeps the choice until the program closes', () => {
  const settings = new SettingsFile(join(folder, 'no', 'desktop.json'))
  settings.change({ language: 'en' })
  expect(settings.current.language).toBe('en')
})
