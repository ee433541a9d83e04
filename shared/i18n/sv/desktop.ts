/** Swedish texts: the operating system's side — menu, native dialogs, printed footer. */
export const desktopSv = {
  menu: {
    file: 'Arkiv',
    open: 'Öppna…',
    backup: 'Säkerhetskopiera…',
    settings: 'Inställningar',
    lock: 'Lås nu',
    quit: 'Avsluta',
    edit: 'Redigera',
    undo: 'Ångra',
    redo: 'Gör om',
    cut: 'Klipp ut',
    copy: 'Kopiera',
    paste: 'Klistra in',
    selectAll: 'Markera allt',
    undoRecord: 'Ångra senaste ändringen',
    view: 'Visa',
    palette: 'Sök och gör…',
    zoomIn: 'Större',
    zoomOut: 'Mindre',
    zoomReset: 'Normal storlek',
    fullScreen: 'Helskärm',
    theme: 'Utseende',
    themeSystem: 'Som systemet',
    themeLight: 'Ljust',
    themeDark: 'Mörkt',
    help: 'Hjälp',
    about: 'Om Examinator',
  },
  dialog: {
    examinatorFiles: 'Examinator-filer',
    entryFiles: 'Bidrag',
    allFiles: 'Alla filer',
    copiesFolder: 'Välj mapp för säkerhetskopior',
  },
  quit: {
    message: 'Allt kunde inte sparas',
    detail:
      'Det du skrev sist finns bara i fönstret. Stanna kvar och försök igen, eller avsluta ändå och förlora det.',
    stay: 'Stanna kvar',
    quit: 'Avsluta ändå',
  },
  crash: {
    message: 'Fönstret slutade fungera',
    detail: 'Det du har sparat finns kvar på datorn. Du kan öppna fönstret igen eller avsluta.',
    again: 'Öppna igen',
    quit: 'Avsluta',
  },
  unwritable: {
    /** Shown before any window. The slot is the profile's folder. */
    message: 'Examinator kan inte spara något',
    detail:
      'Programmet kan inte skriva i mappen {{folder}}. Disken kan vara full, eller så får du inte skriva där. Programmet har inte öppnats, och inget har ändrats. Frigör utrymme eller be IT-stödet om hjälp, och starta igen.',
    quit: 'Avsluta',
  },
  print: {
    /** Printed at the foot of each page; the slots are filled by the printer. */
    page: 'Sida {{page}} av {{pages}}',
  },
} as const
