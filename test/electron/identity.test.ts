import { join, sep } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { claimIdentity, isOurPage, ORIGIN, PROGRAM_NAME } from '../../electron/identity'

const app = vi.hoisted(() => ({
  setName: vi.fn<(name: string) => void>(),
  setPath: vi.fn<(name: string, path: string) => void>(),
  getPath: vi.fn<() => string>(() => '/home/anna/.config'),
  commandLine: { getSwitchValue: vi.fn<() => string>(() => '') },
}))
vi.mock('electron', () => ({ app }))

beforeEach(() => {
  vi.clearAllMocks()
  app.commandLine.getSwitchValue.mockReturnValue('')
})

describe('the program finds its data again next year', () => {
  test('origin and name are the ones that stored data is bound to', () => {
    expect(ORIGIN).toBe('app://examinator')
    expect(PROGRAM_NAME).toBe('Examinator')
  })

  test('the profile lies under the program’s own name', () => {
    claimIdentity()
    expect(app.setName).toHaveBeenCalledWith('Examinator')
    expect(app.setPath).toHaveBeenCalledWith('userData', join('/home/anna/.config', 'Examinator'))
  })

  test('another profile folder can be chosen, and is made absolute', () => {
    app.commandLine.getSwitchValue.mockReturnValue('jury')
    claimIdentity()
    expect(app.setPath).toHaveBeenCalledWith('userData', `${process.cwd()}${sep}jury`)
  })
})

describe('only our own pages are ours', () => {
  test.each(['app://examinator/', 'app://examinator/index.html#x', 'app://examinator'])(
    '%s',
    (url) => {
      expect(isOurPage(url)).toBe(true)
    },
  )

  test.each([
    '',
    'about:blank',
    'app://examinator.se/',
    'app://examinator@elsewhere/',
    'app://elsewhere/examinator',
    'apps://examinator/',
    'https://examinator/',
    'file:///app://examinator/',
    'javascript:location="app://examinator/"',
    'data:text/html,app://examinator/',
    'blob:app://examinator/1',
  ])('%j is not', (url) => {
    expect(isOurPage(url)).toBe(false)
  })
})
