import { improvement, strength, type SampleHandIn } from '#shared/sample/sampleHandIn'

/**
 * Maria Ek on Äppellundens hemtjänst: reads the tables against the text. Fictitious, written for practice.
 *
 * @example mariaAppellunden.items.length // → 8
 */
export const mariaAppellunden: SampleHandIn = {
  examiner: 'maria',
  entry: 'appellunden',
  items: [
    {
      itemId: '1.1',
      percent: 55,
      reason: 'Varje mål har ett målvärde som går att följa. De äldres del i målen framgår inte.',
      findings: [
        strength('Alla fyra mål har ett förväntat resultat i form av ett målvärde.', [
          'Mål 2: Hjälpen kommer i rätt tid. Förväntat resultat: minst 92 procent av besöken börjar inom 20 minuter från överenskommen tid.',
        ]),
        strength('Verksamhetsidén uttrycker vad den enskilde ska märka.', [
          'Vår verksamhetsidé är att den som har hemtjänst ska känna igen den som kommer, veta när hjälpen kommer och själv bestämma över hur den ges.',
        ]),
        improvement(
          'Självbestämmandet i verksamhetsidén motsvaras inte av något mål.',
          ['Målvärdena är satta utifrån föregående års resultat och nämndens årsmål.'],
          { keyTheme: true },
        ),
      ],
    },
    {
      itemId: '1.2',
      percent: 50,
      reason:
        'Arbetssätten är tydliga för planering och kontaktmannaskap. För trygghet beskrivs bara hemgången från sjukhus.',
      findings: [
        strength(
          'Den fasta omsorgskontakten har bestämda tider: kontakt inom tre dagar och plan inom 14 dagar.',
          [
            'Alla som har hemtjänst får en fast omsorgskontakt inom tre dagar från första besöket.',
            'Planen ska vara klar inom 14 dagar och ses över var sjätte månad eller när något förändras.',
          ],
        ),
        strength(
          'Språk och specialistkunskap styr vem som blir kontakt för vem.',
          [
            'Sex medarbetare talar finska, polska eller persiska och är fast omsorgskontakt för personer med samma språk.',
          ],
          { goodExample: true },
        ),
        improvement(
          'Andelen tid hos de äldre har ökat från 64 till 72 procent, men vad ökningen betyder för arbetssättet i besöken beskrivs inte.',
          [
            'Därför är det viktigt att en så stor andel av arbetstiden som möjligt är tid hos de äldre.',
          ],
          { keyTheme: true },
        ),
      ],
    },
    {
      itemId: '1.3',
      percent: 55,
      reason:
        'Formerna är flera och klagomål besvaras snabbt. Vad klagomålen har ändrat i verksamheten framgår inte.',
      findings: [
        strength(
          'Varje uppföljning av genomförandeplanen innehåller tre frågor som ger den enskilde ordet.',
          [
            'Vid uppföljningen av genomförandeplanen ställs alltid tre frågor: Vad fungerar, vad vill du ändra och vad vill du göra själv?',
          ],
          { goodExample: true },
        ),
        strength('Resultaten återförs till alla, också till dem som inte kan komma på mötet.', [
          'En skriftlig sammanfattning skickades hem till alla som har hemtjänst hos oss.',
        ]),
        improvement(
          'Klagomålen räknas och besvaras, men hur de används i utvecklingen beskrivs inte.',
          ['Enheten följer hur många som kommer in och hur snabbt de besvaras.'],
        ),
      ],
    },
    {
      itemId: '2.1',
      percent: 30,
      reason: 'Enstaka tillfällen där enheten berättat om sig själv. Mottagarnas nytta är okänd.',
      findings: [
        strength('Planeringen har visats för den andra kommunala hemtjänstenheten i stadsdelen.', [
          'Under 2025 berättade en samordnare om planeringen för samordnarna i stadsdelens andra kommunala hemtjänstenhet.',
        ]),
        improvement(
          'Personalkontinuiteten, som förbättrats från 16,1 till 10,4 medarbetare, lyfts inte fram som ett gott exempel.',
          ['Äppellunden får ofta beröm för sitt arbete med punktlighet.'],
          { keyTheme: true },
        ),
      ],
    },
    {
      itemId: '2.2',
      percent: 25,
      reason:
        'Enheten deltar i nätverk och konferens. Inget av det har lett till ett beskrivet prov eller beslut.',
      findings: [
        strength('Enhetschefen deltar i ett nätverk med fyra träffar per år.', [
          'Enhetschefen ingår i stadens nätverk för hemtjänstchefer, som träffas fyra gånger om året.',
        ]),
        improvement(
          'Det framgår inte att någon idé från nätverket eller konferensen har prövats i enheten.',
          [
            'Två medarbetare var på en konferens om demens under hösten och har berättat om den på en arbetsplatsträff.',
          ],
        ),
      ],
    },
    {
      itemId: '3.1',
      percent: 65,
      reason:
        'Uppföljningen är tät, resultaten redovisas per grupp och över fyra år. Två indikatorer har vänt nedåt.',
      findings: [
        strength(
          'Resultaten redovisas över fyra år, per grupp och mot stadsdelens genomsnitt, till exempel 96 procent mot 93 för bemötande.',
          [
            'I jämförelse med stadsdelens övriga utförare ligger enheten högre när det gäller bemötande (96 procent mot 93) och helhet (88 procent mot 85).',
          ],
          { keyTheme: true },
        ),
        strength('Kontinuiteten har förbättrats från 16,1 till 10,4 medarbetare på 14 dagar.', [
          'Personalkontinuitet, antal medarbetare på 14 dagar\t16,1\t14,2\t12,3\t10,4\t10',
        ]),
        improvement(
          'Fyra av sju indikatorer har förbättrats varje år, inte fem: bemötandet var 95 procent både 2023 och 2024.',
          [
            'Bemötande\t94 %\t95 %\t95 %\t96 %\t95 %',
            'Fem av sju indikatorer har förbättrats varje år.',
          ],
        ),
      ],
    },
    {
      itemId: '3.2',
      percent: 20,
      reason:
        'Analysavsnittet återger resultat och antar orsaker. Underlaget för en analys finns i enhetens egna tabeller men används inte.',
      findings: [
        improvement(
          'Tryggheten i gruppen Sjön är 63 procent mot 76 i hela enheten, och skillnaden förklaras inte.',
          ['Sjön\t83 %\t63 %\t12,3\t90 %', 'Tryggheten har minskat, vilket vi ser allvarligt på.'],
          { keyTheme: true },
        ),
        improvement(
          'Sambandet mellan högre andel utförd tid, 67 procent som anser att personalen har tid och 19 klagomål om stress undersöks inte.',
          [
            'Av klagomålen 2025 gällde 19 att besöket kändes stressat, 12 gällde tiden för besöket, nio gällde städning och sju gällde övrigt.',
            'Resultatet varierar av naturliga skäl mellan åren, och den som svarar kan ha olika skäl till sitt svar.',
          ],
          { keyTheme: true },
        ),
      ],
    },
    {
      itemId: '3.3',
      percent: 35,
      reason:
        'Medarbetarnas förslag tas till vara. Planen för 2026 följer målen men inte någon analys.',
      findings: [
        strength('Av 26 förslag från medarbetarna genomfördes 14 under 2025.', [
          'Under 2025 lämnades 26 förslag och 14 genomfördes.',
        ]),
        improvement('Punkten om trygghet saknar åtgärd, tid och ansvarig.', [
          'arbeta vidare med trygghet i alla grupper.',
        ]),
        improvement(
          'Andelen tid hos de äldre ska öka ytterligare, till 74 procent, medan upplevelsen av tid minskar.',
          ['öka andelen tid hos de äldre till 74 procent'],
        ),
      ],
    },
  ],
  coverage: [
    { requirementId: 'r1', answer: 'yes', quotes: ['Enheten arbetar mot tre av nämndens mål.'] },
    {
      requirementId: 'r2',
      answer: 'yes',
      quotes: ['Till varje nämndmål finns minst ett enhetsmål med förväntat resultat.'],
    },
    { requirementId: 'r3', answer: 'partly', quotes: ['Arbetssättet har använts sedan 2022.'] },
    {
      requirementId: 'r4',
      answer: 'yes',
      quotes: ['Schemat läggs efter hur besöken är fördelade över dygnet.'],
    },
    { requirementId: 'r5', answer: 'yes', quotes: ['Uppföljningen sker på flera nivåer.'] },
    {
      requirementId: 'r6',
      answer: 'yes',
      quotes: [
        'Den medarbetare som får ett klagomål för det vidare till biträdande enhetschef samma dag.',
      ],
    },
    { requirementId: 'r7', answer: 'no', quotes: ['Vi följer utvecklingen.'] },
    {
      requirementId: 'r8',
      answer: 'yes',
      quotes: [
        'Den antogs av stadsdelsnämnden den 11 december 2025 tillsammans med verksamhetsplanen för 2026.',
      ],
    },
    {
      requirementId: 'r9',
      answer: 'partly',
      quotes: ['Enheten har också skrivit om checklistan vid hemgång i förvaltningens nyhetsbrev.'],
    },
  ],
  questions: [
    {
      itemId: '3.2',
      askWhom: 'manager',
      text: 'Vad är annorlunda i gruppen Sjön jämfört med Parken?',
    },
    {
      itemId: '1.2',
      askWhom: 'staff',
      text: 'Hur har besöken förändrats sedan andelen tid hos de äldre började följas varje vecka?',
    },
    {
      itemId: '1.3',
      askWhom: 'users',
      text: 'Vad får dig att känna dig trygg eller otrygg när hjälpen kommer?',
    },
  ],
  minutesSpent: 356,
  handedInAt: '2026-09-17T14:30:00.000Z',
}
