import { improvement, strength, type SampleHandIn } from '#shared/sample/sampleHandIn'

/**
 * Maria Ek on Förskolan Linden: careful, well evidenced. Fictitious, written for practice.
 *
 * @example mariaLinden.items.length // → 8
 */
export const mariaLinden: SampleHandIn = {
  examiner: 'maria',
  entry: 'linden',
  items: [
    {
      itemId: '1.1',
      percent: 75,
      reason:
        'Tre av fyra mål är uppföljningsbara och har prövats med dem de gäller. Att mål 3 saknar mått håller nere nivån inom bandet.',
      findings: [
        strength(
          'Målen prövas med både medarbetare och vårdnadshavare innan de fastställs, och rådets synpunkter har ändrat ett mål.',
          [
            'Förra året ändrades mål 2 efter rådets synpunkter: ordet ”gården” lades till, eftersom det var där vårdnadshavarna såg en brist.',
          ],
          { keyTheme: true },
        ),
        strength(
          'Det förväntade resultatet för språk är ett mätbart målvärde som också gäller likvärdighet mellan barn.',
          ['Resultatet ska vara lika högt för barn med annat modersmål som för övriga barn.'],
        ),
        improvement('Mål 3 om inflytande har ett förväntat resultat som inte går att följa upp.', [
          'Mål 3 är svårast att mäta, och vi har diskuterat om det ska få en egen indikator utan att ännu ha hittat någon som säger oss något.',
        ]),
      ],
    },
    {
      itemId: '1.2',
      percent: 65,
      reason:
        'Arbetssätt och resurser hänger ihop och är kunskapsbaserade inom språk. Barnråden tillämpas ännu olika.',
      findings: [
        strength(
          'Enheten har mätt hur arbetstiden används och flyttat den till det arbetssätt som ger barnen mest.',
          [
            'Kartläggningen visade att sammanlagt elva timmar i veckan gick till att flytta barn mellan avdelningar på morgonen.',
            'Tiden används nu till boksamtal mellan klockan 9 och 9.30, när flest barn har kommit.',
          ],
          { goodExample: true },
        ),
        strength(
          'Boksamtalen är beskrivna, lärs ut till nya medarbetare och vilar på angiven kunskap.',
          [
            'Nya medarbetare och vikarier som är hos oss mer än två veckor går bredvid vid tre samtal innan de leder ett eget.',
          ],
        ),
        improvement(
          'Barnråden leds olika på avdelningarna, och för de yngsta barnen saknas en gemensam form.',
          [
            'Hur råden leds skiljer sig åt mellan avdelningarna, och på småbarnsavdelningarna söker vi fortfarande formerna.',
          ],
        ),
      ],
    },
    {
      itemId: '1.3',
      percent: 70,
      reason:
        'Dialogen är fast, sker på flera språk och leder till ändringar. Klagomål har en mottagare och en tid. Uppföljningen av klagomål är svagast belagd.',
      findings: [
        strength(
          'Vårdnadshavarna påverkar mål och arbetssätt vid två fasta tillfällen per år.',
          [
            'Vårdnadshavarrådet går igenom målen i mars och resultaten i november.',
            'Av de elva förslag som rådet lämnade under 2025 genomfördes sju, två avslogs med en förklaring och två bereds fortfarande.',
          ],
          { keyTheme: true },
        ),
        strength('Klagomål har en namngiven mottagare och besvaras inom två arbetsdagar.', [
          'Klagomål tas emot av biträdande rektor.',
          'Den som har lämnat ett klagomål och uppgett sitt namn kontaktas inom två arbetsdagar.',
        ]),
        strength(
          'Barnen redovisar själva för vårdnadshavarna vad som har ändrats och vad som inte gick att ändra.',
          ['Då får barnen själva visa på kartan vad som har ändrats.'],
        ),
      ],
    },
    {
      itemId: '2.1',
      percent: 70,
      reason:
        'Spridningen är planerad och följs upp hos dem som tagit emot. Den gäller främst ett område.',
      findings: [
        strength(
          'Studiebesöken följs upp genom att gästerna provar och får återkoppling, och fyra av elva har ändrat sitt arbetssätt.',
          [
            'Varje besök avslutas med att gästerna filmar ett eget försök hemma och skickar det till oss för återkoppling.',
            'Sju av de elva förskolorna har gjort det, och fyra har berättat att de har infört små grupper.',
          ],
          { keyTheme: true, goodExample: true },
        ),
        improvement(
          'Det framgår inte hur enheten väljer vilka arbetssätt som visas för andra, eller hur vinsten med öppningsrummet sprids vidare.',
        ),
      ],
    },
    {
      itemId: '2.2',
      percent: 45,
      reason:
        'Ett exempel är taget hela vägen från jämförelse till införande. I övrigt beskrivs besök och läsning utan vad de har lett till.',
      findings: [
        strength(
          'Öppningsrummet söktes upp genom en jämförelse, provades i liten skala och anpassades före införandet.',
          [
            'Vi besökte dem två gånger, provade i sex veckor på nedre våningen och ändrade tiden innan vi införde det i hela huset.',
          ],
          { goodExample: true },
        ),
        improvement(
          'Besöken om övergångar har ännu inte lett till något beskrivet beslut eller prov.',
          [
            'Under hösten har vi också besökt två förskolor i en annan stadsdel för att se hur de arbetar med övergångar mellan avdelningar.',
          ],
        ),
        improvement(
          'I nätverket är enheten oftare givare än mottagare, och vad den har lärt där framgår inte.',
          ['Hittills har vi oftast varit den som visar.'],
        ),
      ],
    },
    {
      itemId: '3.1',
      percent: 60,
      reason:
        'De flesta mål följs med flera metoder och har resultat över tre år. Ett mål saknar resultat och ett har vänt nedåt.',
      findings: [
        strength(
          'Andelen nöjda med barnets språk har ökat från 78 till 91 procent på tre år och ligger över både årsmålet och jämförelsegruppens 83 procent.',
          [
            'Andel nöjda, språk\t78 %\t84 %\t91 %\t88 %',
            'Deras genomsnitt för språk var 83 procent 2025.',
          ],
          { keyTheme: true },
        ),
        strength(
          'Bedömningarnas tillförlitlighet prövas: två pedagoger var överens i 17 av 19 fall.',
          ['Vid senaste tillfället var de överens i 17 av 19 fall.'],
        ),
        improvement('För mål 3 finns inget samlat resultat för något av de tre åren.', [
          'För mål 3 har vi inget samlat resultat.',
        ]),
      ],
    },
    {
      itemId: '3.2',
      percent: 60,
      reason:
        'Orsaker söks återkommande och med flera källor. Effekten av den ändrade bemanningen är bara delvis prövad.',
      findings: [
        strength(
          'Enheten skiljer på arbetssätt som ger effekt och sådana som inte gör det, och avslutar de senare.',
          ['Två arbetssätt har avslutats eftersom de inte gav den effekt vi räknat med.'],
          { keyTheme: true },
        ),
        strength(
          'Avdelningar som började vid olika tid används som jämförelse för att pröva om gruppens storlek har betydelse.',
          [
            'De två första hade våren 2024 ökat med 15 procentenheter, medan de fyra andra hade ökat med två.',
          ],
          { goodExample: true },
        ),
        improvement(
          'Orsaken till den minskade tryggheten är undersökt, men effekten av ändrad bemanning är visad vid ett enda tillfälle.',
          [
            'Det visade sig att oron fanns vid cykelförrådet under hämtningen.',
            'Brukarundersökningen gjordes innan bemanningen ändrades.',
          ],
        ),
      ],
    },
    {
      itemId: '3.3',
      percent: 60,
      reason:
        'Handlingsplanen är konkret och följs upp. Tidigare års planer redovisas inte, så det går inte att se om planerna håller.',
      findings: [
        strength(
          'Handlingsplanens punkter har ansvarig, slutdatum och ett tal som visar om de lyckas.',
          ['Varje punkt har ansvarig, slutdatum och ett tal som ska visa om den lyckas.'],
        ),
        improvement(
          'Det framgår inte hur många punkter i tidigare handlingsplaner som har genomförts.',
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
      quotes: ['Förväntat resultat är att barnen märker att det de säger får betydelse.'],
    },
    {
      requirementId: 'r3',
      answer: 'yes',
      quotes: [
        'Hur samtalet går till finns beskrivet på en sida som alla medarbetare har varit med om att skriva.',
      ],
    },
    {
      requirementId: 'r4',
      answer: 'yes',
      quotes: ['Under 2024 kartlade vi hur arbetstiden användes under två veckor.'],
    },
    { requirementId: 'r5', answer: 'yes', quotes: ['Varje mål har en ansvarig pedagog.'] },
    { requirementId: 'r6', answer: 'yes', quotes: ['Klagomål tas emot av biträdande rektor.'] },
    {
      requirementId: 'r7',
      answer: 'yes',
      quotes: ['För 2026 finns en handlingsplan med fem punkter.'],
    },
    {
      requirementId: 'r8',
      answer: 'yes',
      quotes: ['Vårdnadshavarrådet går igenom målen i mars och resultaten i november.'],
    },
    {
      requirementId: 'r9',
      answer: 'yes',
      quotes: ['Under 2025 tog vi emot elva studiebesök om boksamtal.'],
    },
  ],
  questions: [
    {
      itemId: '1.3',
      askWhom: 'manager',
      text: 'Hur sammanställs klagomål över året, och vem tar del av sammanställningen?',
    },
    {
      itemId: '3.2',
      askWhom: 'staff',
      text: 'Vad har ni sett vid cykelförrådet sedan bemanningen ändrades?',
    },
    {
      itemId: '2.2',
      askWhom: 'staff',
      text: 'Vad tog ni med er från besöken om övergångar, och vad har ni provat?',
    },
  ],
  minutesSpent: 412,
  handedInAt: '2026-09-16T13:42:00.000Z',
}
