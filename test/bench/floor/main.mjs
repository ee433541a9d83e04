import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { app, BrowserWindow, protocol } from 'electron'

// The least an Electron program can be: one sandboxed window that shows one page from its own folder.
app.setPath('userData', app.commandLine.getSwitchValue('profile-folder'))
app.enableSandbox()
protocol.registerSchemesAsPrivileged([
  {
    scheme: 'app',
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
])

const pages = path.join(import.meta.dirname, 'pages')
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' }

async function served(request) {
  const { pathname } = new URL(request.url)
  const bytes = await readFile(path.join(pages, pathname))
  return new Response(bytes, { headers: { 'content-type': types[path.extname(pathname)] } })
}

async function openWindow() {
  protocol.handle('app', served)
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    show: false,
    backgroundColor: '#fbfaf8',
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  await window.loadURL(`app://examinator/${app.commandLine.getSwitchValue('page') || 'empty.html'}`)
}

void app.whenReady().then(openWindow)
