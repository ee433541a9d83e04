/** Swedish texts: why a file that travels is not taken in. `refusal`: what happened. `todo`: what to do. Paths and fields are names in the file. */
export const refusalsSv = {
  safe: 'Inget har sparats och inget i programmet har ändrats.',
  hiddenBytes: 'uppgifter utanför filens delar',
  wholeRecord: 'hela uppgiften',
  ownKey: 'dig på den här datorn',
  refusal: {
    'not-a-zip':
      'Filen går inte att läsa. Den är skadad, bara delvis hämtad eller ingen fil från Examinator.',
    'no-manifest':
      'Filen är inte skriven av Examinator: innehållsförteckningen manifest.json saknas.',
    'unknown-kind': 'Filen är av slaget ”{{name}}”, som det här programmet inte känner till.',
    'too-new':
      'Filen är skriven av en nyare version av Examinator. Den kräver filformat {{needed}}, det här programmet läser till och med format {{own}}.',
    'too-large': 'Filen är större än vad programmet läser. Gränsen är {{limit}} MiB.',
    'too-many-files': 'Filen har fler delar än vad programmet läser. Gränsen är {{limit}}.',
    bomb: 'Delen ”{{path}}” i filen blir orimligt stor när den packas upp. Läsningen har avbrutits.',
    'bad-path': 'Filen har en del med ett otillåtet namn: ”{{path}}” ({{fault}}).',
    'missing-file': 'Filen är inte hel: delen ”{{path}}” saknas.',
    'extra-file': 'Filen innehåller något som inte hör hit: {{path}}.',
    'hash-mismatch': 'Delen ”{{path}}” i filen har ändrats eller skadats sedan filen skrevs.',
    'bad-signature': 'Signaturen stämmer inte. Filen har ändrats sedan den skrevs.',
    'other-key':
      'Filen uppger att den kommer från {{sender}}, men är signerad med en annan nyckel än tidigare. Tidigare fingeravtryck: {{known}}. Filens fingeravtryck: {{found}}. Avsändaren kan ha bytt dator eller profil, eller så har någon annan skrivit filen i avsändarens namn.',
    'not-the-office':
      'Filen hör till omgången ”{{round}}”, men är inte signerad av det kansli som omgången kom från. Kansliets fingeravtryck: {{known}}. Filens fingeravtryck, från {{sender}}: {{found}}.',
    'wrong-signer':
      'Bedömningen uppges komma från {{examiner}}, men är signerad av {{signer}}. En bedömning tas bara in från den som har gjort den.',
    'wrong-issuer':
      'Bedömningen är gjord av {{examiner}}, men filen uppger att den kommer från {{issuer}}. De två ska vara samma person.',
    'older-hand-in':
      'Filen är en äldre inlämning från {{examiner}}: version {{found}}. Version {{known}} har redan tagits emot.',
    'taken-back-hand-in':
      'Inlämningen från {{examiner}} är tillbakatagen. Filen är version {{found}}, och bedömningen har ändrats sedan dess: version {{known}}.',
    'wrong-passphrase': 'Lösenfrasen passar inte till filen, eller så är filen skadad.',
    locked: 'Filen är låst med en lösenfras.',
    'wrong-criteria':
      'Filen bygger på andra kriterier än omgångens. Poängen betyder därför inte samma sak.',
    'unknown-round': 'Filen hör till en omgång som inte finns i programmet ({{round}}).',
    'bad-record': 'En uppgift i filen har fel form: {{record}}, {{field}} ({{reason}}).',
    'too-deep': 'Delen ”{{path}}” i filen har fler nivåer än de {{limit}} som programmet läser.',
  },
  todo: {
    'not-a-zip': 'Hämta filen på nytt, eller be avsändaren skicka den igen.',
    'no-manifest':
      'Kontrollera att du har valt rätt fil. Ett bidrag i Word eller PDF läses in under Bidrag.',
    'unknown-kind': 'Kontrollera om det finns en nyare version av Examinator.',
    'too-new': 'Uppdatera Examinator och öppna filen igen.',
    'too-large': 'Be avsändaren dela upp innehållet i flera filer.',
    'too-many-files': 'Be avsändaren dela upp innehållet i flera filer.',
    bomb: 'Öppna inte filen i något annat program. Fråga avsändaren om den verkligen är skickad därifrån.',
    'bad-path':
      'Öppna inte filen i något annat program. Fråga avsändaren om den verkligen är skickad därifrån.',
    'missing-file': 'Be avsändaren skriva filen på nytt och skicka den igen.',
    'extra-file': 'Be avsändaren skriva filen på nytt i Examinator och skicka den oförändrad.',
    'hash-mismatch': 'Hämta filen på nytt, eller be avsändaren skicka den igen.',
    'bad-signature': 'Be avsändaren skicka filen igen, oförändrad.',
    'other-key':
      'Ring {{sender}} och be att få fingeravtrycket uppläst. Det står under Inställningar. Godta den nya nyckeln bara om alla åtta ord är desamma som filens. Det antecknas i händelseloggen.',
    'not-the-office':
      'Ring kansliet och be att få fingeravtrycket uppläst. Godta nyckeln bara om kansliet bekräftar att filen kommer därifrån och alla åtta ord är desamma. Det antecknas i händelseloggen.',
    'wrong-signer':
      'Be {{examiner}} lämna in från sin egen dator. Berätta för kansliet om filen kom från någon annan.',
    'wrong-issuer': 'Be {{examiner}} skriva filen på nytt i Examinator och skicka den själv.',
    'older-hand-in':
      'Du behöver inte göra något: den senare inlämningen gäller. Fråga {{examiner}} om du väntade dig en nyare fil.',
    'taken-back-hand-in': 'Lämna in bedömningen på nytt och skicka den nya filen.',
    'wrong-passphrase': 'Skriv lösenfrasen igen. Stora och små bokstäver räknas.',
    locked: 'Skriv lösenfrasen som du har fått av avsändaren.',
    'wrong-criteria':
      'Be avsändaren öppna den senaste omgångsfilen och lämna in på nytt, eller fråga kansliet vilka kriterier som gäller.',
    'unknown-round': 'Öppna först filen med omgången eller lagets paket, och sedan den här filen.',
    'bad-record': 'Be avsändaren skriva filen på nytt i Examinator och skicka den igen.',
    'too-deep': 'Be avsändaren skriva filen på nytt i Examinator och skicka den igen.',
  },
  pathFault: {
    characters: 'tecken som inte är tillåtna',
    parent: 'pekar utanför filen',
    absolute: 'pekar ut en plats på datorn',
    backslash: 'omvänt snedstreck',
    duplicate: 'samma namn två gånger',
    symlink: 'genväg',
    folder: 'mapp',
    'too-long': 'för långt',
  },
  recordFault: {
    missing: 'saknas',
    'wrong-type': 'fel slags värde',
    'too-long': 'för långt eller för stort',
    'too-small': 'för kort eller för litet',
    'wrong-format': 'fel form',
    'unknown-field': 'okänt fält',
    'not-allowed': 'värdet är inte tillåtet',
    'not-json': 'går inte att tolka',
    'not-utf8': 'ogiltig teckenkodning',
    'forbidden-key': 'otillåtet fältnamn',
    duplicate: 'förekommer två gånger',
    'wrong-count': 'fel antal',
    draft: 'är inte inlämnad eller färdig',
    'not-belonging': 'hör inte till resten av filen',
    'broken-chain': 'händelseloggen är bruten här',
  },
} as const
