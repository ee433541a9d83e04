import { improvement, strength, type SampleHandIn } from '#shared/sample/sampleHandIn'

/**
 * Erik Wallgård on Äppellundens hemtjänst: impressed by the numbers. One item rests on a finding without
 * quotes. Fictitious, written for practice.
 *
 * @example erikAppellunden.items.length // → 8
 */
export const erikAppellunden: SampleHandIn = {
  examiner: 'erik',
  entry: 'appellunden',
  items: [
    {
      itemId: '1.1',
      percent: 60,
      reason: 'Målen är mätbara, få och knutna till medarbetarsamtalet.',
      findings: [
        strength(
          'Målen når varje medarbetare, som formulerar ett eget bidrag.',
          [
            'Målen följer med i medarbetarsamtalet, där varje medarbetare formulerar ett eget bidrag till minst ett av dem.',
          ],
          { goodExample: true },
        ),
        strength(
          'Det första målet gäller det som de äldre ofta frågar efter, nämligen få och kända medarbetare.',
          [
            'Mål 1: Den som har hemtjänst möter få och kända medarbetare. Förväntat resultat: högst 10 medarbetare under 14 dagar för den som har hjälp varje dag.',
          ],
        ),
      ],
    },
    {
      itemId: '1.2',
      percent: 65,
      reason:
        'Planeringen är samlad, mäts vid dörren och justeras under dagen. Resurserna följs varje vecka.',
      findings: [
        strength(
          'Planeringen bygger på lokal kännedom och på registrering vid varje besök.',
          [
            'Varje grupp har en egen samordnare som känner de äldre i området.',
            'Medarbetaren registrerar start och slut för varje besök med telefonen vid dörren.',
          ],
          { keyTheme: true, goodExample: true },
        ),
        strength(
          'En större del av arbetstiden går till de äldre: 72 procent 2025 mot 64 procent 2022.',
          ['Andelen följs varje vecka av enhetschefen och samordnarna.'],
        ),
        improvement(
          'Vilken kunskap arbetssätten för måltider och rörelse bygger på framgår inte.',
          ['Varje grupp har ett måltidsombud som gått stadens utbildning.'],
        ),
      ],
    },
    {
      itemId: '1.3',
      percent: 30,
      reason:
        'Mycket är information från enheten till de äldre. Deras egen röst märks i liten utsträckning.',
      findings: [
        improvement(
          'Mötet två gånger om året når 31 av 214 personer, och där är det enheten som berättar.',
          [
            'I november 2025 kom 31 personer, varav nio anhöriga.',
            'Enhetschefen berättade om resultaten från brukarundersökningen och svarade på frågor.',
          ],
          { keyTheme: true },
        ),
        improvement(
          '29 av 40 anser att de kan påverka hur hjälpen ges, och vad de övriga elva saknar är inte efterfrågat.',
          ['29 av 40 svarade att de själva kan påverka hur hjälpen ges.'],
        ),
        strength('Klagomål besvaras inom fem arbetsdagar i 96 procent av fallen.', [
          'Under 2025 besvarades 96 procent inom fem arbetsdagar.',
        ]),
      ],
    },
    {
      itemId: '2.1',
      percent: 35,
      reason: 'Två exempel har visats för andra inom förvaltningen.',
      findings: [
        strength(
          'Checklistan vid hemgång har spridits genom förvaltningens nyhetsbrev.',
          ['Enheten har också skrivit om checklistan vid hemgång i förvaltningens nyhetsbrev.'],
          { goodExample: true },
        ),
        improvement('Spridningen stannar inom den egna stadsdelen.', [
          'Under 2025 berättade en samordnare om planeringen för samordnarna i stadsdelens andra kommunala hemtjänstenhet.',
        ]),
      ],
    },
    {
      itemId: '2.2',
      percent: 20,
      reason: 'Deltagande i nätverk är en början, men inget har tagits hem.',
      findings: [improvement('Det framgår inte vad enheten har hämtat från andra.')],
    },
    {
      itemId: '3.1',
      percent: 75,
      reason:
        'Fyra års resultat för alla mål, nedbrutna per grupp och jämförda. De flesta årsmål är nådda eller nära.',
      findings: [
        strength(
          'Punktligheten har ökat från 83 till 93 procent och når årsmålet 92 procent.',
          [
            'Registreringarna vid dörren ger varje vecka uppgifter om tid, punktlighet och antal medarbetare per person.',
          ],
          { keyTheme: true },
        ),
        strength('Fem av sju indikatorer har förbättrats varje år.', [
          'Fem av sju indikatorer har förbättrats varje år.',
        ]),
        improvement('Tryggheten har minskat från 82 till 76 procent sedan 2023.', [
          'Trygghet att bo hemma med hemtjänst\t79 %\t82 %\t80 %\t76 %\t85 %',
        ]),
      ],
    },
    {
      itemId: '3.2',
      percent: 45,
      reason:
        'Resultaten är nedbrutna per grupp, och enheten säger själv vad som inte har lyckats. Orsakerna är inte prövade.',
      findings: [
        strength(
          'Nedbrytningen per grupp gör det möjligt att se var tryggheten är lägst: 63 procent i Sjön.',
          ['Sjön\t83 %\t63 %\t12,3\t90 %', 'Resultatet per grupp 2025 visas i nästa tabell.'],
        ),
        strength(
          'Jämförelsen med stadsdelens genomsnitt visar både det som ligger högre och det som ligger lägre.',
          ['När det gäller trygghet är genomsnittet i stadsdelen 83 procent.'],
        ),
        improvement('Att utvecklingen beror på medarbetarnas engagemang är ett antagande.', [
          'Den positiva utvecklingen är ett resultat av medarbetarnas engagemang och av att vi arbetar strukturerat.',
        ]),
      ],
    },
    {
      itemId: '3.3',
      percent: 40,
      reason:
        'Förslag från medarbetarna blir verklighet. Det finns mål för 2026 men ingen plan för hur de nås.',
      findings: [
        strength(
          'Ett förslag om laddning av elcyklar sparar tio minuter per arbetspass.',
          [
            'Ett av dem var att elcyklarna laddas vid Torget i stället för i huvudlokalen, vilket sparar tio minuter per arbetspass.',
          ],
          { goodExample: true },
        ),
        improvement('Utvecklingspunkterna för 2026 anger vart enheten vill, men inte hur.', [
          'fortsätta arbeta med kontinuitet så att målet om 10 medarbetare nås',
        ]),
      ],
    },
  ],
  coverage: [
    {
      requirementId: 'r1',
      answer: 'yes',
      quotes: [
        'Målen beslutas i januari tillsammans med verksamhetsplanen och sammanfattas på ett blad som alla medarbetare får.',
      ],
    },
    {
      requirementId: 'r2',
      answer: 'yes',
      quotes: ['Till varje nämndmål finns minst ett enhetsmål med förväntat resultat.'],
    },
    { requirementId: 'r3', answer: 'yes', quotes: ['Samordnarna planerar två veckor i taget.'] },
    { requirementId: 'r4', answer: 'yes', quotes: ['Kompetensen används efter behov.'] },
    {
      requirementId: 'r5',
      answer: 'yes',
      quotes: ['Genomförandeplanerna kontrolleras genom stickprov.'],
    },
    { requirementId: 'r6', answer: 'yes', quotes: ['Alla klagomål diarieförs.'] },
    { requirementId: 'r7', answer: 'partly', quotes: ['Utvecklingsarbetet sker löpande.'] },
    {
      requirementId: 'r8',
      answer: 'partly',
      quotes: ['Två gånger om året bjuder enheten in till kaffe i samlingslokalen vid Torget.'],
    },
    { requirementId: 'r9', answer: 'partly', quotes: [] },
  ],
  questions: [
    {
      itemId: '2.2',
      askWhom: 'manager',
      text: 'Har ni hämtat något arbetssätt från en annan utförare?',
    },
    {
      itemId: '3.3',
      askWhom: 'staff',
      text: 'Vad hände med de tolv förslag som inte genomfördes?',
    },
  ],
  minutesSpent: 224,
  handedInAt: '2026-09-18T12:02:00.000Z',
}
