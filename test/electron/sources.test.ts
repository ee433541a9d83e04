import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { contentPolicy, printPolicy } from '../../electron/contentPolicy'

const folder = fileURLToPath(new URL('../../electron/', import.meta.url))
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({
    name: name.replaceAll('\\', '/'),
    // Comments may speak of what is forbidden.
    code: readFileSync(folder + name, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
  }))
const where = (pattern: RegExp) =>
  sources.filter(({ code }) => pattern.test(code)).map(({ name }) => name)

describe('what the desktop’s source never says', () => {
  test.each([
    ['row 2', /nodeIntegration(InWorker|InSubFrames)?:\s*true/],
    ['row 3', /contextIsolation:\s*false/],
    ['row 4', /sandbox:\s*false|no-sandbox/],
    ['row 6', /webSecurity:\s*false|disable-web-security/],
    ['row 7', /unsafe-inline|unsafe-eval|wasm-unsafe/],
    ['row 8', /allowRunningInsecureContent/],
    ['row 9', /experimentalFeatures/],
    ['row 10', /enableBlinkFeatures|enable-blink-features/],
    ['row 11', /webviewTag|allowpopups/i],
    ['row 15', /openExternal|openPath|\bshell\b/],
    ['row 18', /bypassCSP|file:\/\/|loadFile\(/],
    ['row 20', /exposeInMainWorld\([^)]*ipcRenderer|executeJavaScript|\bremote\b/],
    ['no network', /https?:\/\/|node:(http|https|net|dgram|tls|dns)\b|fetch\(|\bnet\b/],
    ['no other programs', /child_process|utilityProcess|\beval\(|new Function/],
  ])('%s', (_row, pattern) => {
    expect(where(pattern)).toEqual([])
  })

  test('row 17: doors are registered in one place only, and signals sent from the main process alone', () => {
    expect(where(/ipcMain\s*\.\s*(handle|on|once)|ipcMain,/)).toEqual(['ipc/serve.ts'])
    expect(where(/ipcRenderer/)).toEqual(['preload.ts'])
    expect(where(/contextBridge/)).toEqual(['preload.ts'])
  })

  test('row 2–4: every window says sandbox, isolation and no Node', () => {
    const windows = sources.filter(({ code }) => code.includes('new BrowserWindow('))
    expect(windows.map(({ name }) => name).toSorted()).toEqual([
      'print/printReport.ts',
      'window.ts',
    ])
    for (const { code } of windows) {
      expect(code).toMatch(/sandbox: true/)
      expect(code).toMatch(/contextIsolation: true/)
      expect(code).toMatch(/nodeIntegration: false/)
    }
  })
})

describe('row 7: the policy', () => {
  test('of the window', () => {
    expect(contentPolicy('N')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data: blob:; " +
        "font-src 'self'; worker-src 'self'; connect-src 'none'; object-src 'none'; base-uri 'none'; " +
        "form-action 'none'; frame-ancestors 'none'",
    )
  })

  test('of a printed report: no scripts, nothing from elsewhere', () => {
    expect(printPolicy('N')).toBe(
      "default-src 'none'; style-src 'nonce-N'; img-src data:; font-src 'self' data:; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
  })
})
