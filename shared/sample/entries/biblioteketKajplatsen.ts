/**
 * An entry that tells of its own good examples and takes up nobody else's: fictitious, written for practice.
 * Markdown headings and tables, page marks on their own lines, one paragraph a line.
 *
 * @example biblioteketKajplatsen.includes('påhittat exempel') // → true
 */
export const biblioteketKajplatsen = `# Biblioteket Kajplatsen (påhittat exempel)

Detta bidrag är påhittat och används för övning.

Kvalitetsutmärkelsen 2026, tävlingsklass Andra verksamheter

Sida 1 (6)

## Om enheten

Biblioteket Kajplatsen är ett kommunalt folkbibliotek i ett område som har vuxit från 9 000 till 17 000 invånare på tio år. Biblioteket öppnade 2014 i en gammal tullbyggnad vid vattnet. Lokalen är 640 kvadratmeter i två plan. Här finns barnavdelning, läsesal, en verkstad med symaskiner och 3D-skrivare, samt en scen med plats för 60 personer.

Vi är 14 medarbetare, varav åtta bibliotekarier, fyra biblioteksassistenter, en pedagog och en enhetschef. Enhetschefen har ansvar för budget, personal och verksamhet. Biblioteket har öppet sju dagar i veckan, sammanlagt 61 timmar. På söndagar är det meröppet, vilket betyder att den som har lånekort kan komma in själv.

Vårt uppdrag utgår från bibliotekslagen, stadens biblioteksprogram och nämndens mål. Särskilt prioriterade grupper är barn och unga, personer med funktionsnedsättning, nationella minoriteter och personer som har annat modersmål än svenska.

## Mål och förväntat resultat

Inför verksamhetsplanen för 2025 gick vi igenom vilka i området som inte kommer till biblioteket. Vi jämförde låntagarnas adresser med befolkningen per kvarter. Tre grupper framträdde: hushåll i de nybyggda hyresrätterna, pojkar mellan 13 och 16 år och personer över 80 år. Målen skrevs utifrån dem.

- Mål 1: Fler invånare i hela området använder biblioteket. Förväntat resultat: andelen aktiva låntagare i hyresrätterna vid Norra kajen är minst 25 procent.
- Mål 2: Barn och unga utvecklar sin läslust. Förväntat resultat: minst 1 400 barn och unga deltar i läsfrämjande program, varav minst 200 pojkar mellan 13 och 16 år.
- Mål 3: Besökarna får den hjälp de behöver i en digital vardag. Förväntat resultat: minst 90 procent av dem som får hjälp löser sitt ärende.
- Mål 4: Biblioteket är tryggt för alla besökare. Förväntat resultat: minst 93 procent upplever biblioteket som tryggt.

Sida 2 (6)

Förväntade resultat stäms av med förvaltningsledningen i november. Där diskuteras om nivåerna är rimliga i förhållande till budgeten. Mål 3 höjdes efter den dialogen från 85 till 90 procent.

## Arbetssätt

### Boken hem till trappan

I hyresrätterna vid Norra kajen har vi en hylla i tvättstugan i sex hus. Hyresgästerna har själva valt var den ska stå. En bibliotekarie fyller på varje torsdag mellan klockan 17 och 19, då många tvättar, och kan skriva ut lånekort på plats. Böcker som inte kommer tillbaka räknas, men ingen krävs på dem.

### Läsligan

Läsligan riktar sig till pojkar i högstadiet och görs med tre idrottsföreningar. Efter träningen läser en ledare eller en äldre spelare högt i tio minuter. Bibliotekets pedagog utbildar ledarna och väljer texter tillsammans med spelarna. Föreningarna samlar poäng för lästid som kan bytas mot en författarträff.

### Digital hjälp utan kö

Varje vardag mellan klockan 10 och 14 finns en medarbetare vid ett bord i entrén. Den som behöver hjälp får 20 minuter och kan boka en längre tid. Hjälpen följer en enkel princip: besökaren håller i musen. Vi har kommit överens om vad vi får göra när det gäller bank och legitimation, och överenskommelsen finns på bordet på lättläst svenska.

### Trygghet genom värdskap

Under eftermiddagarna går en medarbetare runt i lokalen som värd och hälsar på alla. Värden har inga andra uppgifter. Rollen alternerar varannan timme. När något händer finns en rutin i tre steg som har tagits fram med fältassistenter och ordningsvakter.

Sida 3 (6)

## Resursanvändning

Under 2024 mätte vi tiden för alla arbetsmoment under tre veckor. Att sätta upp återlämnade böcker tog 31 timmar i veckan. Vi ändrade hyllsystemet för skönlitteratur så att återlämnade böcker först visas på vagnar i entrén. Ungefär fyra av tio böcker lånas direkt från vagnen. Tiden för uppsättning sjönk till 19 timmar, och tolv timmar i veckan används nu till tvättstugorna och värdskapet.

Medarbetarnas kompetens kartläggs varje vår. Schemat läggs så att det alltid finns någon som talar arabiska, engelska eller spanska på vardagskvällar. Verkstan bemannas av volontärer från en hantverksförening två kvällar i veckan, med en medarbetare som ansvarig.

| Resurs | 2023 | 2024 | 2025 | Årsmål |
| --- | --- | --- | --- | --- |
| Kostnad per besök, kronor | 71 | 66 | 58 | 62 |
| Timmar för uppsättning per vecka | 31 | 24 | 19 | 20 |
| Sjukfrånvaro | 5,9 % | 6,2 % | 5,1 % | 5,5 % |
| Öppettimmar per vecka | 54 | 58 | 61 | 60 |

Budgeten har varit i balans alla tre åren.

## Uppföljning och utvärdering

Besök räknas i entrén och lån i bibliotekssystemet. Låntagarnas adresser sammanställs per kvarter två gånger per år, utan att någon enskild går att känna igen. I Läsligan registrerar föreningarna deltagare och lästid. Vid den digitala hjälpen trycker besökaren på en knapp: Löste det sig, delvis eller inte? Den som trycker ”inte” får frågan vad som saknades.

En trygghetsenkät görs i april och oktober bland 300 besökare. Enkäten delas ut av studenter för att besökarna ska våga svara ärligt. Varje mål har en målansvarig som skriver en sida per tertial: vad blev resultatet, vad förklarar det och vad gör vi nu. Sidorna läses av hela personalen på ett lunchmöte.

Sida 4 (6)

## Dialog med besökarna

Biblioteket har ett ungdomsråd med elva medlemmar som förfogar över 40 000 kronor om året. Rådet beslutade 2025 om soffor, en spelturnering och längre öppettid på fredagar. Äldre som inte kan ta sig till biblioteket får besök av Boken kommer, där vi frågar om utbudet en gång per halvår.

Inför flytten av barnavdelningen byggde 46 barn modeller av hur de ville ha det. Arkitekten fick modellerna. Efteråt bjöds barnen in för att se vad som blev av deras idéer, och vad som inte gick.

## Synpunkter och klagomål

Synpunkter lämnas på kort, i stadens e-tjänst, i sociala medier eller direkt till värden. Alla synpunkter och våra svar sätts upp på en tavla vid trappan, utan namn. Den som vill ha ett eget svar får det inom tre arbetsdagar. Varje månad sorteras synpunkterna efter ämne. Ett ämne som återkommer tre månader i rad tas upp som en egen fråga på personalmötet.

Under 2025 kom 164 synpunkter. De vanligaste ämnena var ljudnivån (41), önskemål om böcker (38) och skrivarna (22). Efter att läsesalen fick en dörr sjönk synpunkterna om ljudnivå från i genomsnitt fem till två i månaden.

## Resultat

| Indikator | 2023 | 2024 | 2025 | Årsmål |
| --- | --- | --- | --- | --- |
| Andel aktiva låntagare, Norra kajen | 11 % | 19 % | 27 % | 25 % |
| Deltagare i läsfrämjande program | 1 020 | 1 260 | 1 510 | 1 400 |
| Varav pojkar 13–16 år | 34 | 142 | 231 | 200 |
| Digital hjälp, andel lösta ärenden | 82 % | 86 % | 88 % | 90 % |
| Upplevd trygghet | 89 % | 92 % | 94 % | 93 % |
| Upplevd trygghet, kvinnor över 65 år | 88 % | 86 % | 84 % | 93 % |
| Antal besök, tusental | 148 | 161 | 184 | 170 |

Sida 5 (6)

## Analys

Vid Norra kajen ökade låntagarna i alla sex hus, men mest i de två hus där hyllan står bredvid tvättmaskinerna och minst där den står i ett förråd. I hus utan hylla ökade andelen med tre procentenheter under samma tid. Vi drar slutsatsen att hyllan har betydelse och att placeringen har större betydelse än vilka böcker som står där.

Läsligan fungerar i två av tre föreningar. I den tredje byttes ledaren ut tre gånger. Poängen verkar inte vara det som lockar, för spelarna fortsatte att läsa också sedan säsongens författarträff var klar. När vi frågade dem svarade de flesta att det var för att tränaren läste.

De digitala ärenden som inte löses gäller till fyra av fem banklegitimation, där vi inte får hjälpa till. Målet på 90 procent går troligen inte att nå med nuvarande regler. Vi har valt att behålla målet men redovisa ärendena var för sig.

Den upplevda tryggheten har ökat för alla grupper utom för kvinnor över 65 år. Det var oväntat. I samtal med pensionärsföreningen framkom att de kommer tidigt på dagen, innan värden börjar sitt pass, och att meröppet på söndagar känns ödsligt.

## Utveckling

Varje år i december beslutar vi tillsammans vad vi ska börja med, fortsätta med och sluta med. Under 2025 slutade vi med bokprat på förmiddagar, som hade få deltagare. För 2026 gäller följande:

- Värdskapet börjar klockan 9 i stället för klockan 13. Målansvarig för trygghet följer enkäten i april.
- Hyllorna i förråd flyttas till tvättstugan i två hus. Resultatet jämförs i juni.
- Läsligan får två utbildade ledare i varje förening.
- Meröppet bemannas med en värd varannan söndag till och med maj, och jämförs med de söndagar då ingen är på plats.

Sida 6 (6)

## Goda exempel

Kajplatsen är ett bibliotek som gärna delar med sig. Boken hem till trappan har beskrivits i en film på fyra minuter som har visats mer än 2 000 gånger. Vi har skrivit en handledning i sju steg med kostnader, avtal med hyresvärden och en lista över det som gick fel. Handledningen har lämnats till alla bibliotek i staden, och fem av dem har startat egna hyllor. Vi ringer upp dem efter tre månader och frågar vad som behöver ändras i handledningen. Den är nu inne på sin tredje version.

Läsligan presenterades på Goda exempelmässan i maj 2025. Idrottsförvaltningen har tagit in modellen i sin utbildning för ledare. Två kommuner utanför Stockholm har gjort studiebesök, och vi har hållit fyra föreläsningar för bibliotekarier.

Trygghet genom värdskap är ett annat gott exempel. Sedan 2024 har vi tagit emot nio grupper som vill se hur det går till. Besökarna får gå bredvid en värd under ett pass. Efteråt får de ett kort med de fem frågor som vi själva ställde oss innan vi började.

Vi ser det som en del av uppdraget att andra ska få nytta av det vi har kommit fram till. Medarbetarna turas om att ta emot besök, och tiden för besök är inlagd i schemat med två timmar i veckan. Ett tecken på att det fungerar är att nästan hälften av besöken kommer på rekommendation från någon som redan har varit här. Den nyfikenhet som andra visar gör oss stolta och bidrar till en god stämning i arbetslaget.

Även omvärlden är viktig för oss. Vi följer med i branschpress och sociala medier och det finns alltid något att inspireras av.
`
