import { improvement, strength, type SampleHandIn } from '#shared/sample/sampleHandIn'

/**
 * Erik Wallgård on Förskolan Linden: generous, reads the whole before the parts, one "borde" for the
 * writing helper. Fictitious, written for practice.
 *
 * @example erikLinden.items.length // → 8
 */
export const erikLinden: SampleHandIn = {
  examiner: 'erik',
  entry: 'linden',
  items: [
    {
      itemId: '1.1',
      percent: 70,
      reason:
        'Målkedjan är tydlig och barnens behov är utgångspunkten. Det fångar syftet med verksamheten.',
      findings: [
        strength(
          'Målen är få, följer av nämndens mål och har funnits länge nog för att visa utveckling.',
          [
            'Tre av målen har funnits i minst två år.',
            'Vi har valt få mål för att orka följa dem.',
          ],
        ),
        strength('Barnens egna val av platser ingår i det förväntade resultatet för trygghet.', [
          'Barnen ska själva i samtal kunna visa platser där de trivs, och inga platser ska återkomma som otrygga vid två mätningar i rad.',
        ]),
      ],
    },
    {
      itemId: '1.2',
      percent: 60,
      reason: 'Arbetssätten är genomtänkta och följs av de flesta. Resursanvändningen är mätt.',
      findings: [
        strength(
          'Tiden som frigjordes på morgonen går till barnen.',
          ['Vi införde ett gemensamt öppningsrum och frigjorde sju av de elva timmarna.'],
          { goodExample: true },
        ),
        strength(
          'Arbetssättet ändrades sedan filmade samtal visat att de barn som hade mest att träna på kom minst till tals.',
          ['När vi filmade tre tillfällen såg vi att de barn som behövde träna mest sa minst.'],
        ),
        improvement(
          'Det framgår inte om överlämningen på 40 minuter hålls för alla barn som byter avdelning.',
          ['När ett barn byter avdelning möts pedagogerna i 40 minuter.'],
        ),
      ],
    },
    {
      itemId: '1.3',
      percent: 65,
      reason:
        'Familjer som annars sällan hörs har flera vägar in, och det märks i vad som ändrats.',
      findings: [
        strength(
          'Synpunkter tas emot på flera sätt och på flera språk.',
          [
            'Synpunkter kan lämnas muntligt till personalen, i brevlådan vid entrén, i stadens e-tjänst eller på en talsvarslinje där man kan tala in på sitt eget språk.',
          ],
          { keyTheme: true, goodExample: true },
        ),
        strength(
          'Rådets förslag får ett svar: av elva förslag genomfördes sju, och de två som avslogs fick en förklaring.',
          [
            'Av de elva förslag som rådet lämnade under 2025 genomfördes sju, två avslogs med en förklaring och två bereds fortfarande.',
          ],
        ),
        strength('Klagomål leder till åtgärd, vilket märkningen av alla hyllor visar.', [
          'Efter klagomålen om kläder märktes alla hyllor om.',
        ]),
      ],
    },
    {
      itemId: '2.1',
      percent: 65,
      reason: 'Enheten delar aktivt med sig och vet vad det gett hos några av mottagarna.',
      findings: [
        strength('Materialet finns fritt för andra och har hämtats 310 gånger.', [
          'Materialet finns fritt på stadens samarbetsyta och har hämtats 310 gånger.',
        ]),
        strength('Trygghetsvandringen har spridits till parkleken, som nu använder samma karta.', [
          'Parkleken bredvid oss använder nu samma karta.',
        ]),
      ],
    },
    {
      itemId: '2.2',
      percent: 60,
      reason:
        'Sökandet utgår från skillnader i resultat, och ett lån har prövats och införts. Det är ett mönster och inte en tillfällighet.',
      findings: [
        strength(
          'Enheten letar efter andras lösningar där de egna resultaten är svagare.',
          [
            'Idén till det gemensamma öppningsrummet kom från en förskola i en annan stadsdel, som vi hittade när vi jämförde vikariekostnader.',
          ],
          { keyTheme: true },
        ),
        strength(
          'Rektorsnätverket har en fast form där den som har högst resultat visar hur de gör.',
          [
            'Där väljer man varje termin en fråga där skillnaden i resultat är stor, och den som har bäst resultat visar hur de gör.',
          ],
        ),
        improvement(
          'Två förskolor i jämförelsegruppen har högre trygghet på gården, men ingen av dem har besökts i den frågan.',
          ['Två av dem ligger högre än vi när det gäller tryggheten på gården.'],
        ),
      ],
    },
    {
      itemId: '3.1',
      percent: 70,
      reason: 'Fem av sex indikatorer ökar tre år i rad och når årsmålet. Uppföljningen är tät.',
      findings: [
        strength(
          'Skillnaden mellan barn med annat modersmål och alla barn har minskat från nio procentenheter till en.',
          [
            'Andel nöjda, språk, barn med annat modersmål\t69 %\t80 %\t90 %\t88 %',
            'Resultatet ska vara lika högt för barn med annat modersmål som för övriga barn.',
          ],
          { keyTheme: true },
        ),
        strength('Uppföljningen sker per månad, tertial och år med utpekade ansvariga.', [
          'Varje månad fyller avdelningen i en enkel översikt: antal boksamtal, vilka barn som deltog och om planeringstiden hölls.',
        ]),
        improvement(
          'Tryggheten på gården har minskat från 90 till 85 procent och ligger sju procentenheter under årsmålet.',
          ['Trygghet på gården\t90 %\t86 %\t85 %\t92 %'],
        ),
      ],
    },
    {
      itemId: '3.2',
      percent: 75,
      reason: 'Analysen prövar orsaker, skiljer säkert från osäkert och ändrar arbetssätten.',
      findings: [
        strength(
          'Enheten talar om hur säker den är på sina slutsatser.',
          [
            'Ljudfilerna på modersmålet är vi mindre säkra på, eftersom de infördes samtidigt på alla avdelningar.',
          ],
          { keyTheme: true },
        ),
        strength('Barnens egna berättelser används som källa när orsaken till otrygghet söks.', [
          'När vi såg att tryggheten på gården sjönk gick vi igenom incidentrapporter och intervjuade barnen två och två.',
        ]),
        improvement(
          'Orsaken till den minskade tryggheten är undersökt, men effekten av ändrad bemanning borde följas upp.',
          ['Vi ändrade bemanningen mellan klockan 15 och 16.'],
        ),
      ],
    },
    {
      itemId: '3.3',
      percent: 60,
      reason: 'Förbättringar väljs gemensamt och får en ansvarig.',
      findings: [
        strength(
          'Medarbetarna bestämmer på arbetsplatsträffar vilka arbetssätt som ska fortsätta, ändras eller avslutas.',
          [
            'Där bestämmer vi vilka arbetssätt som ska fortsätta, ändras eller avslutas, och vem som ansvarar för nästa uppföljning.',
          ],
        ),
        improvement('Handlingsplanens fem punkter och deras tal återges inte i bidraget.', [
          'För 2026 finns en handlingsplan med fem punkter.',
        ]),
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
      answer: 'yes',
      quotes: ['Förväntat resultat är ett matsvinn på högst 25 gram per portion.'],
    },
    {
      requirementId: 'r3',
      answer: 'yes',
      quotes: ['Alla avdelningar har boksamtal med fyra till sex barn.'],
    },
    {
      requirementId: 'r4',
      answer: 'yes',
      quotes: ['Personalkostnaden är den största delen av budgeten, och det är med tid vi styr.'],
    },
    { requirementId: 'r5', answer: 'yes', quotes: ['Uppföljningen sker i tre steg.'] },
    {
      requirementId: 'r6',
      answer: 'yes',
      quotes: [
        'Information om hur man gör finns på anslag vid varje avdelning och tas upp på inskolningens andra dag.',
      ],
    },
    {
      requirementId: 'r7',
      answer: 'yes',
      quotes: ['Resultaten diskuteras på arbetsplatsträffar varje termin.'],
    },
    {
      requirementId: 'r8',
      answer: 'yes',
      quotes: ['Vårdnadshavarrådet har en representant från varje avdelning.'],
    },
    { requirementId: 'r9', answer: 'yes', quotes: [] },
  ],
  questions: [
    {
      itemId: '1.2',
      askWhom: 'staff',
      text: 'Berätta om senaste gången ett barn bytte avdelning. Hur gick överlämningen till?',
    },
    {
      itemId: '3.3',
      askWhom: 'manager',
      text: 'Kan vi få se handlingsplanen för 2026 och den för 2025?',
    },
  ],
  minutesSpent: 268,
  handedInAt: '2026-09-17T07:15:00.000Z',
}
