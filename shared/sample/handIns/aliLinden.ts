import { improvement, strength, type SampleHandIn } from '#shared/sample/sampleHandIn'

/**
 * Ali Rahmani on Förskolan Linden: severe, looks for what closes the loop. Fictitious, written for practice.
 *
 * @example aliLinden.items.length // → 8
 */
export const aliLinden: SampleHandIn = {
  examiner: 'ali',
  entry: 'linden',
  items: [
    {
      itemId: '1.1',
      percent: 55,
      reason:
        'Mål 1, 2 och 4 håller. Mål 3 är en avsikt, och för mål 4 saknas koppling till nämndens mål.',
      findings: [
        strength(
          'Det förväntade resultatet för trygghet förenar ett målvärde med barnens egna utsagor.',
          [
            'Förväntat resultat är att minst 92 procent av vårdnadshavarna anser att barnet är tryggt på gården.',
          ],
        ),
        improvement(
          'Det förväntade resultatet för inflytande anger inget tillstånd som går att känna igen när det är uppnått.',
          ['Förväntat resultat är att barnen märker att det de säger får betydelse.'],
          { keyTheme: true },
        ),
        improvement('Det framgår inte vilket av nämndens mål som matsvinnet stödjer.', [
          'Förväntat resultat är ett matsvinn på högst 25 gram per portion.',
        ]),
      ],
    },
    {
      itemId: '1.2',
      percent: 60,
      reason:
        'Resurserna mäts, och mätningen används. Tillämpningen av två av fyra arbetssätt är oklar.',
      findings: [
        strength(
          'Planeringstiden skyddas genom beslut på ledningsnivå, och den inställda tiden har minskat från 31 till 9 procent.',
          [
            'Planeringstiden ligger på fasta tider och ställs in vid sjukfrånvaro bara efter beslut av biträdande rektor.',
          ],
          { goodExample: true },
        ),
        improvement('Arbetssättet för inflytande är inte gemensamt för enheten.', [
          'Hur råden leds skiljer sig åt mellan avdelningarna, och på småbarnsavdelningarna söker vi fortfarande formerna.',
        ]),
      ],
    },
    {
      itemId: '1.3',
      percent: 35,
      reason:
        'Vägarna in är många, men kedjan från mottagande till lärande är bruten. Klagomål är den del av delkriteriet som väger tyngst för den som är missnöjd.',
      findings: [
        improvement(
          'Det framgår inte hur klagomål åtgärdas eller följs upp.',
          ['Klagomål tas emot av biträdande rektor.'],
          { keyTheme: true },
        ),
        improvement('Den som klagar utan att uppge namn får inget besked om vad som hänt.', [
          'Den som har lämnat ett klagomål och uppgett sitt namn kontaktas inom två arbetsdagar.',
        ]),
        strength('Rådet får både mål och resultat till sig under året.', [
          'Vårdnadshavarrådet går igenom målen i mars och resultaten i november.',
        ]),
      ],
    },
    {
      itemId: '2.1',
      percent: 70,
      reason: 'Spridningen har en form, följs upp och har gett resultat hos andra.',
      findings: [
        strength(
          'Enheten vet vad spridningen har lett till: sju av elva besökare har provat och fyra har infört små grupper.',
          [
            'Sju av de elva förskolorna har gjort det, och fyra har berättat att de har infört små grupper.',
          ],
          { goodExample: true },
        ),
        strength('Tre medarbetare är handledare för nya förskollärare i stadsdelen.', [
          'Tre medarbetare är handledare i stadsdelens nätverk för nya förskollärare.',
        ]),
      ],
    },
    {
      itemId: '2.2',
      percent: 30,
      reason:
        'Ett enda exempel är hämtat utifrån och infört. Resten är kontakter utan beskriven effekt.',
      findings: [
        strength(
          'Det gemensamma öppningsrummet är hämtat från en annan förskola och provat före införandet.',
          [
            'Idén till det gemensamma öppningsrummet kom från en förskola i en annan stadsdel, som vi hittade när vi jämförde vikariekostnader.',
          ],
        ),
        improvement(
          'Nätverket ger inte enheten något beskrivet lärande.',
          ['Hittills har vi oftast varit den som visar.'],
          { keyTheme: true },
        ),
        improvement('Läsningen av rapporter saknar bevakningsansvar och beskriven följd.', [
          'Vi läser rapporter från Skolinspektionen och tar upp dem på arbetsplatsträffar när de berör oss.',
        ]),
      ],
    },
    {
      itemId: '3.1',
      percent: 40,
      reason:
        'Två av fyra mål saknar uppnått resultat: inflytande mäts inte och tryggheten har minskat två år i rad. Språk och mat väger inte upp det.',
      findings: [
        improvement(
          'Tryggheten på gården har minskat två år i rad, från 90 till 85 procent, medan årsmålet är 92 procent.',
          [
            'Trygghet på gården\t90 %\t86 %\t85 %\t92 %',
            'Två av dem ligger högre än vi när det gäller tryggheten på gården.',
          ],
          { keyTheme: true },
        ),
        improvement(
          'Ett av fyra mål saknar resultat, eftersom dokumentationen inte går att sammanställa.',
          [
            'Avdelningarna beskriver inflytandet i sin dokumentation, men beskrivningarna går inte att lägga ihop.',
          ],
        ),
        strength(
          'Matsvinnet har minskat från 41 till 24 gram per portion och når målet på 25 gram.',
          ['Matsvinn, gram per portion\t41\t33\t24\t25'],
        ),
      ],
    },
    {
      itemId: '3.2',
      percent: 50,
      reason:
        'Språkresultatet är analyserat. För inflytande, sjukfrånvaro och helhetsomdöme saknas analys.',
      findings: [
        strength('Två arbetssätt har prövats mot sin effekt och avslutats.', [
          'Det ena var veckobrevet, som bara lästes av en tredjedel av vårdnadshavarna.',
        ]),
        improvement(
          'Att enheten är nästan säker på gruppstorlekens betydelse vilar på två avdelningar, och andra skillnader mellan avdelningarna är inte prövade.',
          ['Det gör oss ganska säkra på att det är gruppens storlek som har betydelse.'],
        ),
        improvement(
          'Tryggheten började minska 2024, men orsaken söktes först efter resultatet 2025.',
          ['I höstens trygghetsvandring fick platsen fyra röda klossar, mot 17 på våren.'],
        ),
      ],
    },
    {
      itemId: '3.3',
      percent: 50,
      reason: 'Formen för utveckling finns. Innehållet i planen är inte redovisat.',
      findings: [
        strength('Handlingsplanen följs upp varje tertial.', ['Planen följs upp varje tertial.']),
        improvement(
          'Det går inte att utläsa om planens punkter följer av analysen, eftersom de bara räknas upp efter ämne.',
          [
            'Två av punkterna gäller gården, en gäller barnråden på småbarnsavdelningarna och två gäller överlämningen till förskoleklass.',
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
        'Enhetens mål utgår från nämndens mål ”Barnen i Västeräng får en likvärdig förskola av hög kvalitet”.',
      ],
    },
    {
      requirementId: 'r2',
      answer: 'partly',
      quotes: [
        'Mål 3 är svårast att mäta, och vi har diskuterat om det ska få en egen indikator utan att ännu ha hittat någon som säger oss något.',
      ],
    },
    { requirementId: 'r3', answer: 'yes', quotes: [] },
    {
      requirementId: 'r4',
      answer: 'yes',
      quotes: ['Under 2025 ställdes 9 procent av tiden in, mot 31 procent 2023.'],
    },
    { requirementId: 'r5', answer: 'partly', quotes: ['För mål 3 har vi inget samlat resultat.'] },
    { requirementId: 'r6', answer: 'partly', quotes: ['Klagomål tas emot av biträdande rektor.'] },
    { requirementId: 'r7', answer: 'partly', quotes: ['Planen följs upp varje tertial.'] },
    {
      requirementId: 'r8',
      answer: 'yes',
      quotes: ['Vårdnadshavarrådet går igenom målen i mars och resultaten i november.'],
    },
    {
      requirementId: 'r9',
      answer: 'partly',
      quotes: ['Hittills har vi oftast varit den som visar.'],
    },
  ],
  questions: [
    {
      itemId: '1.3',
      askWhom: 'manager',
      text: 'Visa ett klagomål från 2025 från början till slut. Var finns det antecknat?',
    },
    {
      itemId: '3.1',
      askWhom: 'staff',
      text: 'Hur vet ni på er avdelning om barnen har inflytande?',
    },
    {
      itemId: '3.2',
      askWhom: 'manager',
      text: 'Vad gjorde ni när tryggheten sjönk första gången, våren 2024?',
    },
  ],
  minutesSpent: 455,
  handedInAt: '2026-09-11T15:05:00.000Z',
}
