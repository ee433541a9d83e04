import { improvement, strength, type SampleHandIn } from '#shared/sample/sampleHandIn'

/**
 * Sofia Brandell on Äppellundens hemtjänst: asks what the numbers are for, one "bra" for the writing
 * helper. Fictitious, written for practice.
 *
 * @example sofiaAppellunden.items.length // → 8
 */
export const sofiaAppellunden: SampleHandIn = {
  examiner: 'sofia',
  entry: 'appellunden',
  items: [
    {
      itemId: '1.1',
      percent: 50,
      reason:
        'Målvärden finns, men de beskriver mest hur arbetet utförs. Vad de äldre uppnår är ett enda av fyra mål.',
      findings: [
        strength('Målvärdena är entydiga och går att mäta varje vecka.', [
          'Mål 1: Den som har hemtjänst möter få och kända medarbetare. Förväntat resultat: högst 10 medarbetare under 14 dagar för den som har hjälp varje dag.',
        ]),
        improvement(
          'Trygghet nämns i mål 3, men det förväntade resultatet gäller nöjdhet.',
          [
            'Mål 3: De äldre är nöjda med sin hemtjänst och känner sig trygga. Förväntat resultat: minst 90 procent nöjda i brukarundersökningen.',
          ],
          { keyTheme: true },
        ),
      ],
    },
    {
      itemId: '1.2',
      percent: 40,
      reason:
        'Arbetssätt beskrivs var för sig. Hur de leder till trygghet, och om de används lika i grupperna, framgår inte.',
      findings: [
        strength(
          'Uppstartsmötet på åtta minuter gör gårdagens avvikelser kända för alla på passet.',
          [
            'Den som arbetar morgon möts av ett kort uppstartsmöte på åtta minuter, där gårdagens avvikelser gås igenom.',
          ],
          { goodExample: true },
        ),
        improvement(
          'Det framgår inte hur enheten vet att arbetssätten används på samma sätt i de fyra grupperna.',
          [
            'Enheten har 48 tillsvidareanställda medarbetare i fyra geografiska grupper: Parken, Backen, Torget och Sjön.',
          ],
          { keyTheme: true },
        ),
        improvement(
          'Resurserna mäts som andel utförd tid, och vad de äldre får ut av tiden mäts inte på samma sätt.',
          [
            'Därför är det viktigt att en så stor andel av arbetstiden som möjligt är tid hos de äldre.',
          ],
        ),
      ],
    },
    {
      itemId: '1.3',
      percent: 50,
      reason:
        'Klagomålshanteringen är ordnad i första ledet. Dialogen är bra i vardagen men sammanställs inte.',
      findings: [
        strength('Vägen för ett klagomål är bestämd från mottagande till svar.', [
          'Den medarbetare som får ett klagomål för det vidare till biträdande enhetschef samma dag.',
          'Den som klagat får ett svar inom fem arbetsdagar.',
        ]),
        strength('Enheten har en bra form för vardagsdialog med tre fasta frågor.', [
          'Vid uppföljningen av genomförandeplanen ställs alltid tre frågor: Vad fungerar, vad vill du ändra och vad vill du göra själv?',
        ]),
        improvement(
          'Svaren på de tre frågorna stannar i den enskildes plan och läggs inte samman.',
          ['Svaren skrivs in i planen.'],
        ),
      ],
    },
    {
      itemId: '2.1',
      percent: 20,
      reason: 'Spridningen är tillfällig och saknar mottagare som följts upp.',
      findings: [
        improvement('Det beröm som nämns säger inte vad andra har haft för nytta av arbetet.', [
          'Äppellunden får ofta beröm för sitt arbete med punktlighet.',
        ]),
        improvement(
          'Det framgår inte om någon har använt checklistan sedan den beskrevs i nyhetsbrevet.',
          ['Enheten har också skrivit om checklistan vid hemgång i förvaltningens nyhetsbrev.'],
        ),
      ],
    },
    {
      itemId: '2.2',
      percent: 25,
      reason: 'Kontaktytor finns. Steget från att höra till att pröva saknas.',
      findings: [
        strength('Frågan om fast omsorgskontakt har jämförts med andra vid två tillfällen.', [
          'Frågan om fast omsorgskontakt har varit uppe vid två tillfällen.',
        ]),
        improvement(
          'Enheten känner till att andra utförare har högre trygghet, men har inte tagit reda på hur de arbetar.',
          ['När det gäller trygghet är genomsnittet i stadsdelen 83 procent.'],
          { keyTheme: true },
        ),
      ],
    },
    {
      itemId: '3.1',
      percent: 45,
      reason:
        'Det mesta som mäts är hur arbetet utförs. De två mått som fångar de äldres upplevelse av trygghet och tid har försämrats två år i rad.',
      findings: [
        improvement(
          'Andelen som anser att personalen har tillräckligt med tid har minskat från 75 till 67 procent på två år, mot årsmålet 80 procent.',
          ['Personalen har tillräckligt med tid\t74 %\t75 %\t71 %\t67 %\t80 %'],
          { keyTheme: true },
        ),
        improvement(
          'Med en svarsfrekvens på 61 procent och fyra grupper är osäkerheten i varje grupps resultat inte redovisad.',
          ['Svarsfrekvensen i brukarundersökningen var 61 procent.'],
        ),
        strength('Genomförandeplaner inom 14 dagar har ökat från 62 till 94 procent på fyra år.', [
          'Varje månad läser en biträdande enhetschef tio planer mot en mall med tolv frågor.',
        ]),
      ],
    },
    {
      itemId: '3.2',
      percent: 15,
      reason: 'Enheten återger resultat och väntar. Ingen orsak är sökt.',
      findings: [
        improvement(
          'Den minskade tryggheten möts med ett antagande om slumpen, trots att minskningen pågått två år i rad.',
          [
            'Resultatet varierar av naturliga skäl mellan åren, och den som svarar kan ha olika skäl till sitt svar.',
          ],
          { keyTheme: true },
        ),
        improvement(
          'Tabellen per grupp visar att låg kontinuitet och låg trygghet följs åt, men sambandet kommenteras inte.',
          ['Sjön\t83 %\t63 %\t12,3\t90 %', 'Resultatet per grupp 2025 visas i nästa tabell.'],
        ),
      ],
    },
    {
      itemId: '3.3',
      percent: 30,
      reason: 'Förbättringar sker genom förslag. Resultaten styr inte vad som prioriteras.',
      findings: [
        strength('Medarbetarnas förslag leder ofta till genomförande: 14 av 26 under 2025.', [
          'Under 2025 lämnades 26 förslag och 14 genomfördes.',
        ]),
        improvement(
          'Åtgärderna för 2026 riktas till alla grupper, trots att resultatet skiljer 19 procentenheter mellan Parken och Sjön.',
          ['arbeta vidare med trygghet i alla grupper.'],
        ),
      ],
    },
  ],
  coverage: [
    { requirementId: 'r1', answer: 'yes', quotes: ['Enheten arbetar mot tre av nämndens mål.'] },
    {
      requirementId: 'r2',
      answer: 'partly',
      quotes: [
        'Mål 3: De äldre är nöjda med sin hemtjänst och känner sig trygga. Förväntat resultat: minst 90 procent nöjda i brukarundersökningen.',
      ],
    },
    { requirementId: 'r3', answer: 'partly', quotes: [] },
    {
      requirementId: 'r4',
      answer: 'yes',
      quotes: ['Andelen följs varje vecka av enhetschefen och samordnarna.'],
    },
    {
      requirementId: 'r5',
      answer: 'yes',
      quotes: ['En gång i månaden går ledningsgruppen igenom rapporten.'],
    },
    {
      requirementId: 'r6',
      answer: 'partly',
      quotes: ['Det som går att rätta direkt rättas direkt.'],
    },
    { requirementId: 'r7', answer: 'no', quotes: ['Vi följer utvecklingen.'] },
    {
      requirementId: 'r8',
      answer: 'yes',
      quotes: [
        'Den viktigaste dialogen sker i vardagen mellan den enskilde och den fasta omsorgskontakten.',
      ],
    },
    { requirementId: 'r9', answer: 'no', quotes: [] },
  ],
  questions: [
    {
      itemId: '3.2',
      askWhom: 'staff',
      text: 'Vad tror ni själva att den minskade tryggheten beror på?',
    },
    { itemId: '3.1', askWhom: 'manager', text: 'Hur många svarade i gruppen Sjön?' },
  ],
  minutesSpent: 298,
  handedInAt: '2026-09-15T09:48:00.000Z',
}
