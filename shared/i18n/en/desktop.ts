import type { desktopSv } from '#shared/i18n/sv/desktop'
import type { Translation } from '#shared/i18n/translate'

/** English texts: the operating system's side — menu, native dialogs, printed footer. */
export const desktopEn: Translation<typeof desktopSv> = {
  menu: {
    file: 'File',
    open: 'Open…',
    backup: 'Back up…',
    settings: 'Settings',
    lock: 'Lock Now',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    undoRecord: 'Undo the latest change',
    view: 'View',
    palette: 'Search and do…',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    zoomReset: 'Normal size',
    fullScreen: 'Full screen',
    theme: 'Appearance',
    themeSystem: 'As the system',
    themeLight: 'Light',
    themeDark: 'Dark',
    help: 'Help',
    about: 'About Examinator',
  },
  dialog: {
    examinatorFiles: 'Examinator files',
    entryFiles: 'Entries',
    allFiles: 'All files',
    copiesFolder: 'Choose a folder for backup copies',
  },
  quit: {
    message: 'Not everything could be saved',
    detail:
      'What you wrote last is only in the window. Stay and try again, or quit anyway and lose it.',
    stay: 'Stay',
    quit: 'Quit anyway',
  },
  crash: {
    message: 'The window stopped working',
    detail: 'What you have saved is still on the computer. You can open the window again or quit.',
    again: 'Open again',
    quit: 'Quit',
  },
  unwritable: {
    /** Shown before any window. The slot is the profile's folder. */
    message: 'Examinator cannot save anything',
    detail:
      'The program cannot write in the folder {{folder}}. The disk may be full, or you may not write there. The program has not been opened, and nothing has been changed. Free up space or ask IT support for help, and start again.',
    quit: 'Quit',
  },
  print: {
    page: 'Page {{page}} of {{pages}}',
  },
}
