import { BrowserWindow, nativeTheme, screen } from 'electron'
import { isOurPage, ORIGIN, PROGRAM_NAME } from './identity'
import type { SettingsFile, WindowPlace } from './settings'

const SMALLEST = { width: 1024, height: 640 }
const USUAL = { width: 1360, height: 860 }

/** Makes the one window, where it stood last time. Nobody sees it yet. */
export function createWindow(
  preload: string,
  settings: SettingsFile,
  devTools: boolean,
): BrowserWindow {
  const place = settings.current.place
  const window = new BrowserWindow({
    ...(place !== null && isOnScreen(place) ? withoutState(place) : USUAL),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    // A blank page would be painted first, and its content later for that.
    paintWhenInitiallyHidden: false,
    title: PROGRAM_NAME,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181c' : '#fbfaf8',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools,
      v8CacheOptions: 'bypassHeatCheck',
    },
  })
  // A blank page asks nobody's leave, so it cannot be refused; the program comes back instead.
  window.webContents.on('did-navigate', (_event, url) => {
    if (!isOurPage(url)) void loadWindow(window)
  })
  rememberPlace(window, settings)
  return window
}

/** Opens the program's page. */
export async function loadWindow(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${ORIGIN}/`)
}

/** Brings the window in front of others, as a second start of the program asks for. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function rememberPlace(window: BrowserWindow, settings: SettingsFile): void {
  window.on('close', () => {
    settings.change({
      place: { ...window.getNormalBounds(), maximized: window.isMaximized() },
    })
  })
}

/** A screen may have been unplugged since; then the window opens in its usual place. */
function isOnScreen(place: WindowPlace): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const across = overlap(place.x, place.width, workArea.x, workArea.width)
    const down = overlap(place.y, place.height, workArea.y, workArea.height)
    return across >= 200 && down >= 100
  })
}

function overlap(a: number, aLength: number, b: number, bLength: number): number {
  return Math.min(a + aLength, b + bLength) - Math.max(a, b)
}

function withoutState({ x, y, width, height }: WindowPlace): Omit<WindowPlace, 'maximized'> {
  return { x, y, width, height }
}
