/** Swedish texts: the lock of the profile on this computer. A passphrase is "lösenfras". */
export const lockSv = {
  screen: {
    title: 'Profilen är låst',
    lead: 'Skriv din lösenfras för att fortsätta. Allt du har skrivit finns kvar.',
    passphrase: 'Lösenfras',
    unlock: 'Lås upp',
    working: 'Låser upp …',
    wrong: 'Lösenfrasen stämmer inte.',
    wait_one: 'Vänta {{count}} sekund innan du försöker igen.',
    wait_other: 'Vänta {{count}} sekunder innan du försöker igen.',
    unfinished:
      'Låsningen blev inte klar förra gången och kunde inte fortsätta nu. Inget har gått förlorat. Se till att det finns plats på disken och försök igen.',
    forgotten:
      'Ingen kan öppna en låst profil utan lösenfrasen, inte heller den som har gjort programmet.',
  },
  working: {
    on: 'Låser profilen',
    off: 'Tar bort låset',
    text: 'Allt skrivs om och kontrolleras. Stäng inte av datorn. Om den ändå stängs av går inget förlorat.',
  },
  damaged: {
    title: 'Låset går inte att läsa',
    text: 'Filerna lock.json i profilens mapp är skadade. Utan dem kan ingen öppna profilen. Lägg tillbaka en av dem från en säkerhetskopia av mappen och försök igen. Programmet har inte ändrat något.',
    again: 'Försök igen',
  },
  dialog: {
    title: 'Lås på den här datorn',
    open: 'Profilen är inte låst. Den som kommer åt datorns disk kan läsa dina bidrag, bedömningar och anteckningar.',
    on: 'Profilen är låst. Utan lösenfrasen syns bara slumpade beteckningar, ordningsnummer och tider på disken.',
    what: 'Låset gäller det som programmet sparar på den här datorn, även dess egna säkerhetskopior.',
    notWhat:
      'Filer som du själv sparar påverkas inte: det du lämnar in, rapporter, läsbara kopior och säkerhetskopior som fil. De har en egen lösenfras om du vill. Kopiorna på den andra platsen ersätts av låsta så snart den går att nå.',
    key: 'Din signaturnyckel skyddas inte av låset. Den som tar datorn kan inte läsa något med den, men skulle kunna skriva filer i ditt namn.',
    passphrase: 'Ny lösenfras',
    passphraseHint:
      'Minst {{count}} tecken. Fyra eller fem vanliga ord i följd är lätta att minnas.',
    again: 'Samma lösenfras igen',
    short: 'Skriv minst {{count}} tecken.',
    differs: 'Lösenfraserna är inte lika.',
    accept: 'Jag förstår att ingen kan öppna profilen om jag glömmer lösenfrasen.',
    acceptMissing: 'Kryssa i rutan för att fortsätta.',
    putOn: 'Lås profilen',
    failed: {
      unsaved: 'Det du skrev kunde inte sparas först. Inget har ändrats.',
      unchanged: 'Det gick inte ({{reason}}). Profilen är som den var.',
      unfinished:
        'Det blev inte helt klart ({{reason}}). Inget har gått förlorat. Resten görs nästa gång du öppnar profilen.',
    },
    present: 'Din lösenfras nu',
    after: 'Lås av sig själv efter',
    minutes: '{{count}} minuter utan att du gör något',
    now: 'Lås nu',
    change: 'Byt lösenfras',
    changed: 'Lösenfrasen är bytt.',
    remove: 'Ta bort låset',
    removeHint: 'Allt skrivs tillbaka i klartext på disken.',
    remember: 'Kom ihåg på den här datorn',
    rememberHint:
      'Nyckeln läggs i datorns eget nyckelförråd. När du startar programmet behöver du inte skriva lösenfrasen. När du har låst behöver du den.',
    remembered: 'Den här datorn kommer ihåg nyckeln.',
    forget: 'Glöm nyckeln på den här datorn',
    noKeyStore:
      'Den här datorn har inget nyckelförråd som programmet kan lita på. Därför kan den inte komma ihåg lösenfrasen åt dig.',
    close: 'Stäng',
  },
  place: {
    passphrase: 'Lösenfras för låsta kopior',
    hint: 'Kopiorna här kan vara låsta. Skriv profilens lösenfras innan du väljer en.',
    wrong: 'den är låst, och lösenfrasen stämmer inte',
  },
  settings: 'Lås på den här datorn …',
  command: 'Lås nu',
  commandOpen: 'Lås profilen med en lösenfras …',
} as const
