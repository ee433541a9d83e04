import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { foreignRuntime } from '../../build/afterPack.mjs'

const read = (place: string) =>
  readFileSync(fileURLToPath(new URL(`../../${place}`, import.meta.url)), 'utf8')

// Electron supports its three newest majors and brings out a new one every eight weeks
// (https://www.electronjs.org/docs/latest/tutorial/electron-timelines). 45 was the newest when
// this was written. Red here means: move to a supported major, then write the new three.
const SUPPORTED_MAJORS = [45, 44, 43]

const wanted = /"electron": "([^"]+)"/.exec(read('package.json'))?.[1] ?? ''

describe('row 16: the Electron that is shipped', () => {
  it('is one of the three majors that get security fixes', () => {
    expect(SUPPORTED_MAJORS).toContain(Number.parseInt(wanted, 10))
  })

  it('is named to the last digit, and the lock holds that one', () => {
    expect(wanted).toMatch(/^\d+\.\d+\.\d+$/)
    expect(read('package-lock.json')).toContain(`"node_modules/electron": {
      "version": "${wanted}"`)
  })
})

describe('row 19: an installer', () => {
  const official = { targets: ['nsis'], wanted }

  it('is made of the Electron that package.json names', () => {
    expect(foreignRuntime(official)).toBeNull()
    expect(foreignRuntime({ ...official, electronVersion: wanted })).toBeNull()
  })

  it.each(['nsis', 'dmg', 'AppImage', 'deb', 'zip', 'portable'])(
    'as %s is never made of the copy on the package registry, nor of any other folder',
    (target) => {
      const copy = { targets: [target], wanted, electronVersion: '33.2.1' }
      expect(foreignRuntime(copy)).toMatch(/not of 33\.2\.1/)
      expect(foreignRuntime({ ...copy, electronDist: '/some/folder' })).toMatch(/never made/)
      expect(foreignRuntime({ ...copy, targets: ['dir', target] })).not.toBeNull()
    },
  )

  it('is not the unpacked program for development, which may be made of the copy', () => {
    const copy = { targets: ['dir'], wanted, electronVersion: '33.2.1', electronDist: '/a' }
    expect(foreignRuntime(copy)).toBeNull()
  })

  it('goes through that check and gets its fuses: the settings call it and name no runtime', () => {
    const settings = read('electron-builder.yml')
    expect(settings).toMatch(/^afterPack: build\/afterPack\.mjs$/m)
    expect(settings).not.toMatch(/electronDist|electronVersion|electronDownload|electronFuses/)
    expect(read('build/afterPack.mjs')).toContain('setFuses(programIn(appOutDir), releaseFuses)')
  })
})
