import { improvement, strength, type SampleHandIn } from '#shared/sample/sampleHandIn'

/**
 * Sofia Brandell on Förskolan Linden: weighs systems and measures, one item without quotes on purpose.
 * Fictitious, written for practice.
 *
 * @example sofiaLinden.items.length // → 8
 */
export const sofiaLinden: SampleHandIn = {
  examiner: 'sofia',
  entry: 'linden',
  items: [
    {
      itemId: '1.1',
      percent: 60,
      reason:
        'Målen är begripliga och till större delen mätbara. Det framgår inte hur nivåerna har valts.',
      findings: [
        strength('Målen förankras hos vårdnadshavarna före beslut.', [
          'Vårdnadshavarrådet får förslagen innan verksamhetsplanen beslutas.',
        ]),
        improvement('Det framgår inte varför årsmålen ligger på just 88 och 92 procent.', [
          'Förväntat resultat är att minst 88 procent av vårdnadshavarna anser att barnets språk utvecklas, och att alla barn som fyllt tre år deltar i boksamtal minst tre gånger i veckan.',
        ]),
      ],
    },
    {
      itemId: '1.2',
      percent: 70,
      reason: 'Resursanvändningen är mätt med fyra tal över tre år och styr arbetssättet.',
      findings: [
        strength(
          'Tidsstudien visar sambandet mellan hur dagen organiseras och hur mycket tid barnen får.',
          [
            'Kartläggningen visade att sammanlagt elva timmar i veckan gick till att flytta barn mellan avdelningar på morgonen.',
          ],
          { keyTheme: true, goodExample: true },
        ),
        strength(
          'Lokalerna används på kvällstid i utbyte mot ljudfiler på fem språk.',
          [
            'Lokalerna används på kvällstid av en modersmålsförening, som i gengäld läser in våra ljudfiler på fem språk.',
          ],
          { goodExample: true },
        ),
        improvement(
          'Av de fyra arbetssätten är det bara boksamtalen där den kunskap de bygger på är angiven.',
          [
            'Arbetssättet bygger på forskning om textsamtal och på Skolverkets stöd för språkutvecklande arbete.',
          ],
        ),
      ],
    },
    {
      itemId: '1.3',
      percent: 30,
      reason:
        'Utan sammanställning blir varje klagomål ett enskilt fall. Rådet når sex familjer, och förskolan har 92 barn.',
      findings: [
        improvement('Ingen sammanställning av synpunkter redovisas.', [], { keyTheme: true }),
        improvement(
          'Det framgår inte hur vårdnadshavare utanför rådet får veta vad deras synpunkter har lett till.',
        ),
      ],
    },
    {
      itemId: '2.1',
      percent: 75,
      reason:
        'Spridningen är en process med återkoppling, och effekten hos mottagarna är delvis känd.',
      findings: [
        strength(
          'Mottagarna får återkoppling på sina egna försök, vilket gör spridningen till ett gemensamt lärande.',
          [
            'Varje besök avslutas med att gästerna filmar ett eget försök hemma och skickar det till oss för återkoppling.',
          ],
          { goodExample: true },
        ),
        strength('Enheten har visat upp trygghetsvandringen på Goda exempelmässan.', [
          'Trygghetsvandringen visades på Goda exempelmässan 2024.',
        ]),
        improvement(
          'Det framgår inte vad de fyra förskolor som infört små grupper har fått för resultat.',
          [
            'Sju av de elva förskolorna har gjort det, och fyra har berättat att de har infört små grupper.',
          ],
        ),
      ],
    },
    {
      itemId: '2.2',
      percent: 35,
      reason:
        'Ett tydligt exempel och en jämförelsegrupp. Systematiken i sökandet är inte beskriven.',
      findings: [
        strength(
          'Jämförelsen av vikariekostnader ledde till ett lån som bidrog till att kostnaden minskade från 96 till 62 tkr per månad.',
          [
            'Idén till det gemensamma öppningsrummet kom från en förskola i en annan stadsdel, som vi hittade när vi jämförde vikariekostnader.',
          ],
        ),
        improvement('Sökandet sker inom förskolan, och exempel från andra verksamheter saknas.', [
          'Under hösten har vi också besökt två förskolor i en annan stadsdel för att se hur de arbetar med övergångar mellan avdelningar.',
        ]),
      ],
    },
    {
      itemId: '3.1',
      percent: 50,
      reason:
        'Trenden är positiv för språk och helhet. Svarsfrekvens och bortfall gör talen osäkra.',
      findings: [
        strength(
          'Helhetsomdömet har ökat från 76 till 87 procent på tre år och når årsmålet 85 procent.',
          ['Andel nöjda, helhet\t76 %\t82 %\t87 %\t85 %'],
          { keyTheme: true },
        ),
        improvement(
          'Svarsfrekvensen ökade från 58 till 74 procent samma år som insamlingen ändrades, och vad det betyder för resultaten är inte prövat.',
          [
            'Svarsfrekvensen var 74 procent 2025, mot 58 procent 2023.',
            'Vi tror att ökningen beror på att enkäten gick att besvara vid hämtningen med hjälp av tolk på tre språk.',
          ],
        ),
        improvement(
          'Tryggheten på gården är 85 procent mot årsmålet 92 och har minskat varje år.',
          ['Trygghet på gården\t90 %\t86 %\t85 %\t92 %'],
        ),
      ],
    },
    {
      itemId: '3.2',
      percent: 55,
      reason: 'Orsaker prövas inom språk och gård. Resursernas del i resultatet analyseras inte.',
      findings: [
        strength(
          'Orsaken till otryggheten spårades till en plats och en tid på dagen.',
          ['Det visade sig att oron fanns vid cykelförrådet under hämtningen.'],
          { keyTheme: true },
        ),
        strength('Kartan ger ett tal före och efter åtgärden: 17 röda klossar blev fyra.', [
          'I höstens trygghetsvandring fick platsen fyra röda klossar, mot 17 på våren.',
        ]),
        improvement(
          'Att fler svarade 2025 nämns som en framgång men inte som en möjlig förklaring till att resultaten steg.',
          [
            'Vi tror att ökningen beror på att enkäten gick att besvara vid hämtningen med hjälp av tolk på tre språk.',
          ],
        ),
      ],
    },
    {
      itemId: '3.3',
      percent: 65,
      reason:
        'Det finns en fast gång från resultat till beslut, och det som inte ger effekt avslutas.',
      findings: [
        strength(
          'Beslut om arbetssätt fattas varje termin och får en ansvarig för nästa uppföljning.',
          [
            'Där bestämmer vi vilka arbetssätt som ska fortsätta, ändras eller avslutas, och vem som ansvarar för nästa uppföljning.',
          ],
          { keyTheme: true },
        ),
        strength(
          'Språkgrupperna avslutades sedan enheten sett att orden inte användes på avdelningen.',
          [
            'Det andra var språkgrupper med extern pedagog, där barnen inte använde orden när de kom tillbaka till sin avdelning.',
          ],
        ),
      ],
    },
  ],
  coverage: [
    {
      requirementId: 'r1',
      answer: 'yes',
      quotes: [
        'Målen tas fram på en planeringsdag i oktober, när alla medarbetare läser resultaten tillsammans.',
      ],
    },
    {
      requirementId: 'r2',
      answer: 'partly',
      quotes: [
        'Vi vill att inflytandet ska synas i lärmiljön och i dokumentationen på varje avdelning.',
      ],
    },
    {
      requirementId: 'r3',
      answer: 'yes',
      quotes: [
        'Samma bok används under två veckor, och pedagogen väljer ut åtta ord som gruppen återkommer till i lek, sång och vid måltider.',
      ],
    },
    {
      requirementId: 'r4',
      answer: 'yes',
      quotes: ['Under 2024 kartlade vi hur arbetstiden användes under två veckor.'],
    },
    {
      requirementId: 'r5',
      answer: 'yes',
      quotes: ['Varje tertial möts de ansvariga pedagogerna, biträdande rektor och rektor.'],
    },
    { requirementId: 'r6', answer: 'no', quotes: [] },
    {
      requirementId: 'r7',
      answer: 'yes',
      quotes: ['För 2026 finns en handlingsplan med fem punkter.'],
    },
    {
      requirementId: 'r8',
      answer: 'yes',
      quotes: [
        'Protokollen översätts till engelska, arabiska och somaliska och sätts upp vid entrén.',
      ],
    },
    {
      requirementId: 'r9',
      answer: 'yes',
      quotes: ['Trygghetsvandringen visades på Goda exempelmässan 2024.'],
    },
  ],
  questions: [
    {
      itemId: '1.3',
      askWhom: 'users',
      text: 'Hur får du veta vad som hände med det du tyckte till om?',
    },
    {
      itemId: '3.1',
      askWhom: 'manager',
      text: 'Hur ser resultaten ut om ni bara räknar de familjer som svarade båda åren?',
    },
  ],
  minutesSpent: 331,
  handedInAt: '2026-09-14T11:20:00.000Z',
}
