/** A thing that must not be written, where, and an example of it that the check must notice. */
export interface Ban {
  readonly what: string
  readonly where: RegExp
  readonly except?: RegExp
  readonly pattern: RegExp
  readonly example: string
}

const desktop = /^electron\//
const program = /^(electron|renderer|shared)\//
const window = /^(renderer|shared)\//
const everything = /^(electron|renderer|shared|build|\.ci|package\.json|electron-builder)/

/** Electron's list of security demands, as far as the source can show them. */
export const bans: readonly Ban[] = [
  {
    what: 'Node in a page, worker or frame',
    where: program,
    pattern: /\bnodeIntegration\w*\s*:(?!\s*false\b)/,
    example: 'nodeIntegrationInWorker: true',
  },
  {
    what: 'a page that shares its world',
    where: program,
    pattern: /\bcontextIsolation\s*:(?!\s*true\b)/,
    example: 'contextIsolation: false',
  },
  {
    what: 'a window outside the sandbox',
    where: program,
    pattern: /\bsandbox\s*:(?!\s*true\b)/,
    example: 'sandbox: !app.isPackaged',
  },
  {
    what: 'the sandbox switched off',
    where: everything,
    pattern: /['"`\s=](--)?(no-sandbox|disable-setuid-sandbox|disable-gpu-sandbox|no-zygote)\b/,
    example: `appendSwitch('no-sandbox')`,
  },
  {
    what: 'web security off',
    where: program,
    pattern: /\bwebSecurity\s*:(?!\s*true\b)|disable-web-security/,
    example: 'webSecurity: false',
  },
  {
    what: 'insecure content',
    where: program,
    pattern: /allowRunningInsecureContent|allow-running-insecure-content/,
    example: 'allowRunningInsecureContent: true',
  },
  {
    what: 'experimental features',
    where: program,
    pattern: /experimentalFeatures|enable-experimental-web-platform/,
    example: 'experimentalFeatures: true',
  },
  {
    what: 'features by switch',
    where: program,
    pattern: /enableBlinkFeatures|enable-blink-features/,
    example: `enableBlinkFeatures: 'X'`,
  },
  {
    what: 'a webview',
    where: program,
    pattern: /webviewTag\s*:(?!\s*false\b)|<webview\b|allowpopups/,
    example: 'webviewTag: true',
  },
  {
    what: 'a scheme that steps around the content policy',
    where: program,
    pattern: /\bbypassCSP\s*:/,
    example: 'bypassCSP: true',
  },
  {
    what: 'a page from a file path',
    where: program,
    pattern: /\bloadFile\(|loadURL\(\s*['"`](file|https?):/,
    example: `window.loadFile('index.html')`,
  },
  {
    what: 'a door outside the doors',
    where: program,
    except: /^electron\/ipc\//,
    pattern: /\bipcMain\b/,
    example: `ipcMain.handle('x', run)`,
  },
  {
    what: 'the raw messenger outside the preload',
    where: program,
    except: /^electron\/preload\.ts$/,
    pattern: /\bipcRenderer\b/,
    example: `ipcRenderer.send('x')`,
  },
  {
    what: 'a second bridge',
    where: program,
    except: /^electron\/preload\.ts$/,
    pattern: /\bexposeInMainWorld\b/,
    example: `contextBridge.exposeInMainWorld('x', {})`,
  },
  {
    what: 'the remote module',
    where: program,
    pattern: /@electron\/remote|enableRemoteModule/,
    example: `import '@electron/remote'`,
  },
  {
    what: 'an outside program or address opened unchecked',
    where: desktop,
    pattern: /\bshell\.openExternal\((?!\s*checked)|\bshell\.openPath\(/,
    example: 'shell.openExternal(url)',
  },
  {
    what: 'a child process of the program',
    where: program,
    pattern: /node:child_process|\bfork\(/,
    example: `import { exec } from 'node:child_process'`,
  },
  {
    what: 'text run as a program',
    where: program,
    pattern: /\beval\(|\bnew Function\(|executeJavaScript\(/,
    example: 'eval(text)',
  },
  {
    what: 'the network from the window',
    where: window,
    pattern:
      /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bRTCPeerConnection\b/,
    example: 'fetch(address)',
  },
  {
    what: 'the network from the desktop',
    where: desktop,
    pattern:
      /node:(https?|net|tls|dgram|http2|dns)\b|\bnet\.(request|fetch)\((?!\s*pathToFileURL)|autoUpdater|electron-updater/,
    example: `import https from 'node:https'`,
  },
  {
    what: 'markup from text',
    where: window,
    pattern:
      /\.(innerHTML|outerHTML)\s*=(?!=)|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write\(|createContextualFragment/,
    example: 'element.innerHTML = text',
  },
  {
    what: 'a window that is not denied',
    where: desktop,
    pattern: /action:\s*['"]allow['"]/,
    example: `setWindowOpenHandler(() => ({ action: 'allow' }))`,
  },
  {
    what: 'a loosened content policy',
    where: program,
    pattern: /['"]unsafe-(inline|eval|hashes)['"]|wasm-unsafe-eval/,
    example: `"script-src 'unsafe-inline'"`,
  },
  {
    what: 'a package registry by name',
    where: everything,
    pattern: /registry\.(npmjs|yarnpkg)|npm\.pkg\.github/,
    example: 'https://registry.npmjs.org/',
  },
]

/** A thing that must be written somewhere below a folder. */
export interface Demand {
  readonly what: string
  readonly where: RegExp
  readonly pattern: RegExp
}

export const demands: readonly Demand[] = [
  { what: 'the sandbox for every page', where: desktop, pattern: /app\.enableSandbox\(\)/ },
  { what: 'one instance', where: desktop, pattern: /requestSingleInstanceLock\(/ },
  { what: 'permissions answered', where: desktop, pattern: /setPermissionRequestHandler\(/ },
  { what: 'permissions looked up', where: desktop, pattern: /setPermissionCheckHandler\(/ },
  { what: 'devices answered', where: desktop, pattern: /setDevicePermissionHandler\(/ },
  {
    what: 'no new windows',
    where: desktop,
    pattern: /setWindowOpenHandler\(\(\) => \(\{ action: 'deny' \}\)\)/,
  },
  { what: 'no webviews', where: desktop, pattern: /'will-attach-webview'/ },
  { what: 'no leaving the page', where: desktop, pattern: /'will-navigate'/ },
  { what: 'no leaving in a frame', where: desktop, pattern: /'will-frame-navigate'/ },
  { what: 'no leaving by a detour', where: desktop, pattern: /'will-redirect'/ },
  {
    what: 'a content policy that begins with nothing',
    where: desktop,
    pattern: /default-src 'none'|'default-src'?:? ?\[?"?'none'/,
  },
  {
    what: 'zod without code made on the fly, on the desktop',
    where: /^electron\/quietZod\.ts$/,
    pattern: /jitless: true/,
  },
  {
    what: 'said before any schema is made, on the desktop',
    where: /^electron\/main\.ts$/,
    pattern: /^import '\.\/quietZod'/,
  },
  {
    what: 'zod without code made on the fly, in the window',
    where: /^renderer\/quietZod\.ts$/,
    pattern: /jitless: true/,
  },
  {
    what: 'said before any schema is made, in the window',
    where: /^renderer\/runFirst\.ts$/,
    pattern: /^import '\.\/quietZod'/,
  },
  {
    what: 'what runs first in the window',
    where: /^renderer\/main\.tsx$/,
    pattern: /^import '\.\/runFirst'/,
  },
]
