import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { servedFile } from '../../electron/servedFile'

vi.mock('electron', () => ({ app: {} }))

let folder = ''
let root = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'served-'))
  root = join(folder, 'renderer')
  await mkdir(join(root, 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(root, 'index.html'), '<p>')
  await writeFile(join(root, 'assets', 'main-B_x.9.js'), '1')
  await writeFile(join(root, 'assets', 'source.ts'), '1')
  await symlink(join(folder, 'secret.txt'), join(root, 'assets', 'link.txt'))
  await symlink(join(root, 'index.html'), join(root, 'assets', 'inside.html'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('the window gets its own files and nothing else', () => {
  test.each([
    ['app://examinator/', 'index.html', 'text/html; charset=utf-8'],
    ['app://examinator/?x=/../y#z', 'index.html', 'text/html; charset=utf-8'],
    ['app://examinator/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['app://examinator/assets/main-B_x.9.js', 'main-B_x.9.js', 'text/javascript; charset=utf-8'],
    ['app://examinator/assets/inside.html', 'index.html', 'text/html; charset=utf-8'],
  ])('%s is served', async (url, name, mimeType) => {
    expect(await servedFile(root, 'GET', url)).toMatchObject({
      status: 200,
      mimeType,
      path: expect.stringMatching(`${name}$`),
    })
  })

  test.each([
    'app://examinator/../secret.txt',
    'app://examinator/assets/../../secret.txt',
    'app://examinator/%2e%2e/secret.txt',
    'app://examinator/%2E%2E%2Fsecret.txt',
    'app://examinator/..%2fsecret.txt',
    'app://examinator/..%5csecret.txt',
    'app://examinator/..\\secret.txt',
    'app://examinator/assets\\main.js',
    'app://examinator/index.html%00.txt',
    'app://examinator/index.html\0',
    'app://examinator//etc/passwd',
    'app://examinator/C:/Windows/win.ini',
    'app://examinator/./index.html',
    'app://examinator/.hidden.txt',
    'app://examinator/assets//main-B_x.9.js',
    'app://examinator/åäö.txt',
    'app://elsewhere/index.html',
    'app://examinator.elsewhere/index.html',
    'APP://examinator/index.html',
    'file:///etc/passwd',
    'https://examinator/index.html',
    '/index.html',
    '',
  ])('%j is refused before the disk is asked', async (url) => {
    expect(await servedFile(root, 'GET', url)).toEqual({ status: 400 })
  })

  test('a link that leads out of the folder is refused', async () => {
    expect(await servedFile(root, 'GET', 'app://examinator/assets/link.txt')).toEqual({
      status: 400,
    })
  })

  test.each([
    'app://examinator/missing.js',
    'app://examinator/assets',
    'app://examinator/assets/source.ts',
    'app://examinator/assets/noending',
  ])('%s is not found', async (url) => {
    expect(await servedFile(root, 'GET', url)).toEqual({ status: 404 })
  })

  test.each(['POST', 'PUT', 'HEAD', 'OPTIONS', 'get', ''])(
    '%j is not a way to ask',
    async (method) => {
      expect(await servedFile(root, method, 'app://examinator/')).toEqual({ status: 405 })
    },
  )
})
