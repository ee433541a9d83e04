import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import { PROGRAM_NAME } from './identity'
import { desktopText, type DesktopText } from './desktopText'
import type { SettingsFile } from './settings'

type Item = MenuItemConstructorOptions

/** The names the window knows; it decides what they do. */
type MenuCommand =
  | 'open'
  | 'backup'
  | 'palette'
  | 'undo-record'
  | 'settings'
  | 'lock'
  | 'about'
  | 'theme-system'
  | 'theme-light'
  | 'theme-dark'

/** Puts up the menu in the chosen language. Called again when the language changes. */
export function showMenu(window: BrowserWindow, settings: SettingsFile): void {
  const words = desktopText(settings.current.language).menu
  const command = (label: string, name: MenuCommand, accelerator?: string): Item => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => {
      window.webContents.send('desk:menu', name)
    },
  })
  const menus: Item[] = [
    {
      label: words.file,
      submenu: [
        command(words.open, 'open', 'CmdOrCtrl+O'),
        command(words.backup, 'backup'),
        { type: 'separator' },
        command(words.settings, 'settings', 'CmdOrCtrl+,'),
        command(words.lock, 'lock', 'CmdOrCtrl+Shift+L'),
        { type: 'separator' },
        { label: words.quit, role: 'quit' },
      ],
    },
    {
      label: words.edit,
      submenu: [
        ...editItems(words),
        { type: 'separator' },
        command(words.undoRecord, 'undo-record', 'CmdOrCtrl+Shift+Backspace'),
      ],
    },
    {
      label: words.view,
      submenu: [
        command(words.palette, 'palette', 'CmdOrCtrl+K'),
        { type: 'separator' },
        ...viewItems(words),
        {
          label: words.theme,
          submenu: [
            command(words.themeSystem, 'theme-system'),
            command(words.themeLight, 'theme-light'),
            command(words.themeDark, 'theme-dark'),
          ],
        },
      ],
    },
    { label: words.help, role: 'help', submenu: [command(words.about, 'about')] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(withProgramMenu(menus)))
}

/** Cut, copy and paste under the right mouse button, where there is something to edit or copy. */
export function showContextMenu(window: BrowserWindow, settings: SettingsFile): void {
  window.webContents.on('context-menu', (_event, place) => {
    if (!place.isEditable && place.selectionText === '') return
    const words = desktopText(settings.current.language).menu
    const items = place.isEditable
      ? editItems(words)
      : [{ label: words.copy, role: 'copy' } satisfies Item]
    Menu.buildFromTemplate(items).popup({ window })
  })
}

function editItems(words: DesktopText['menu']): Item[] {
  return [
    { label: words.undo, role: 'undo' },
    { label: words.redo, role: 'redo' },
    { type: 'separator' },
    { label: words.cut, role: 'cut' },
    { label: words.copy, role: 'copy' },
    { label: words.paste, role: 'paste' },
    { label: words.selectAll, role: 'selectAll' },
  ]
}

function viewItems(words: DesktopText['menu']): Item[] {
  return [
    { label: words.zoomIn, role: 'zoomIn' },
    { label: words.zoomOut, role: 'zoomOut' },
    { label: words.zoomReset, role: 'resetZoom' },
    { label: words.fullScreen, role: 'togglefullscreen' },
  ]
}

function withProgramMenu(menus: readonly Item[]): Item[] {
  return process.platform === 'darwin'
    ? [{ label: PROGRAM_NAME, role: 'appMenu' }, ...menus]
    : [...menus]
}
