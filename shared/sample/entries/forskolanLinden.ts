/**
 * A strong entry with gaps an examiner must find: fictitious, written for practice.
 * Markdown headings and tables, page marks on their own lines, one paragraph a line.
 *
 * @example forskolanLinden.startsWith('# Förskolan Linden (påhittat exempel)') // → true
 */
export const forskolanLinden = `# Förskolan Linden (påhittat exempel)

Detta bidrag är påhittat och används för övning.

Kvalitetsutmärkelsen 2026, tävlingsklass Förskola

Sida 1 (7)

## Om enheten

Förskolan Linden ligger i Västeräng och drivs av Västerängs stadsdelsförvaltning. Här finns 92 barn på sex avdelningar. Husets två våningar rymmer tre avdelningar för de yngsta barnen och tre för barn mellan tre och fem år. Gården delas med parkleken under eftermiddagarna.

Vi är 26 medarbetare, varav elva är legitimerade förskollärare. Rektor leder Linden och ytterligare en förskola, och är här tre dagar i veckan. Biträdande rektor finns i huset varje dag. En specialpedagog från förvaltningens stödteam arbetar hos oss en dag i veckan.

Fyra av tio barn har minst ett annat språk än svenska hemma, och tillsammans talar de 19 språk. Många familjer har bott kort tid i området. Det märks i vårt uppdrag: för flera barn är förskolan den plats där de hör mest svenska, och för flera vårdnadshavare är vi den första kontakten med staden.

Under 2022 slogs två arbetslag ihop efter en omorganisation. Resultatet i brukarundersökningen föll, och fem medarbetare slutade samma år. Det vi beskriver här är till stor del ett svar på det som hände då.

## Mål och förväntat resultat

Enhetens mål utgår från nämndens mål ”Barnen i Västeräng får en likvärdig förskola av hög kvalitet”. Målen tas fram på en planeringsdag i oktober, när alla medarbetare läser resultaten tillsammans. Vårdnadshavarrådet får förslagen innan verksamhetsplanen beslutas. Förra året ändrades mål 2 efter rådets synpunkter: ordet ”gården” lades till, eftersom det var där vårdnadshavarna såg en brist.

### Mål 1. Varje barn utvecklar sitt språk

Förväntat resultat är att minst 88 procent av vårdnadshavarna anser att barnets språk utvecklas, och att alla barn som fyllt tre år deltar i boksamtal minst tre gånger i veckan. Resultatet ska vara lika högt för barn med annat modersmål som för övriga barn.

### Mål 2. Alla barn är trygga inne och på gården

Förväntat resultat är att minst 92 procent av vårdnadshavarna anser att barnet är tryggt på gården. Barnen ska själva i samtal kunna visa platser där de trivs, och inga platser ska återkomma som otrygga vid två mätningar i rad.

Sida 2 (7)

### Mål 3. Barnen har inflytande över sin dag

Förväntat resultat är att barnen märker att det de säger får betydelse. Vi vill att inflytandet ska synas i lärmiljön och i dokumentationen på varje avdelning.

### Mål 4. Maten minskar sitt klimatavtryck och barnen äter mer grönt

Förväntat resultat är ett matsvinn på högst 25 gram per portion.

Tre av målen har funnits i minst två år. Vi har valt få mål för att orka följa dem. Mål 3 är svårast att mäta, och vi har diskuterat om det ska få en egen indikator utan att ännu ha hittat någon som säger oss något.

## Arbetssätt

### Boksamtal i små grupper

Alla avdelningar har boksamtal med fyra till sex barn. Samma bok används under två veckor, och pedagogen väljer ut åtta ord som gruppen återkommer till i lek, sång och vid måltider. Arbetssättet bygger på forskning om textsamtal och på Skolverkets stöd för språkutvecklande arbete. Hur samtalet går till finns beskrivet på en sida som alla medarbetare har varit med om att skriva. Nya medarbetare och vikarier som är hos oss mer än två veckor går bredvid vid tre samtal innan de leder ett eget.

Från början hade vi samtalen i helgrupp. När vi filmade tre tillfällen såg vi att de barn som behövde träna mest sa minst. Därför delades grupperna, och de barn som ännu talar lite svenska får boken uppläst på modersmålet hemma med hjälp av en ljudfil innan samtalet.

### Trygghetsvandring

Två gånger om året går barnen runt gården och huset två och två med en pedagog. De sätter gröna och röda klossar på platser där de trivs och inte trivs. Klossarna räknas och förs in på en karta. Kartan sitter i kapprummet så att vårdnadshavarna kan se den.

### Barnråd

Varje avdelning har barnråd en gång i veckan. De äldre barnen röstar med bilder och de yngre visar vad de väljer. Barnråden har bland annat bestämt vad ateljén ska innehålla och var vattenleken ska stå. Hur råden leds skiljer sig åt mellan avdelningarna, och på småbarnsavdelningarna söker vi fortfarande formerna.

Sida 3 (7)

### Överlämning mellan avdelningar

När ett barn byter avdelning möts pedagogerna i 40 minuter. De går igenom barnets språk, kamrater och vad som ger ro. Barnet har då besökt sin nya avdelning minst fem gånger. Vårdnadshavarna får frågor i förväg och är med de sista tio minuterna.

## Resursanvändning

Personalkostnaden är den största delen av budgeten, och det är med tid vi styr. Under 2024 kartlade vi hur arbetstiden användes under två veckor. Kartläggningen visade att sammanlagt elva timmar i veckan gick till att flytta barn mellan avdelningar på morgonen. Vi införde ett gemensamt öppningsrum och frigjorde sju av de elva timmarna. Tiden används nu till boksamtal mellan klockan 9 och 9.30, när flest barn har kommit.

Förskollärarna har fyra timmars planeringstid i veckan och barnskötarna en och en halv. Planeringstiden ligger på fasta tider och ställs in vid sjukfrånvaro bara efter beslut av biträdande rektor. Under 2025 ställdes 9 procent av tiden in, mot 31 procent 2023.

Kompetens används över avdelningsgränserna. En förskollärare med fördjupning i flerspråkighet handleder kollegerna 20 timmar per termin, och två barnskötare som talar somaliska och arabiska deltar vid inskolning på andra avdelningar än sin egen.

| Resurs | 2023 | 2024 | 2025 | Mål 2025 |
| --- | --- | --- | --- | --- |
| Vikariekostnad, tkr per månad | 96 | 81 | 62 | 70 |
| Sjukfrånvaro | 11,2 % | 9,4 % | 7,9 % | 8,0 % |
| Inställd planeringstid | 31 % | 17 % | 9 % | 10 % |
| Matsvinn, gram per portion | 41 | 33 | 24 | 25 |

Budgeten var i balans 2024 och 2025. Överskottet 2025, 140 000 kronor, gick tillbaka till förvaltningen. Lokalerna används på kvällstid av en modersmålsförening, som i gengäld läser in våra ljudfiler på fem språk.

Sida 4 (7)

## Uppföljning och utvärdering

Varje mål har en ansvarig pedagog. Uppföljningen sker i tre steg. Varje månad fyller avdelningen i en enkel översikt: antal boksamtal, vilka barn som deltog och om planeringstiden hölls. Varje tertial möts de ansvariga pedagogerna, biträdande rektor och rektor. I november görs en utvärdering som hela personalen deltar i och som blir underlag för nästa års mål.

Stadens brukarundersökning besvaras varje vår. Svarsfrekvensen var 74 procent 2025, mot 58 procent 2023. Vi tror att ökningen beror på att enkäten gick att besvara vid hämtningen med hjälp av tolk på tre språk.

Barnens språk följs med samma underlag på alla avdelningar, tre gånger per år. Två pedagoger gör bedömningen var för sig för vart femte barn, för att vi ska veta om vi ser på samma sätt. Vid senaste tillfället var de överens i 17 av 19 fall.

Barnens trivsel följs genom trygghetsvandringen. Vad medarbetarna upplever följs genom medarbetarenkäten och i korta avstämningar i arbetslagen varannan vecka.

## Dialog med vårdnadshavare och barn

Vårdnadshavarrådet har en representant från varje avdelning. Vårdnadshavarrådet går igenom målen i mars och resultaten i november. Protokollen översätts till engelska, arabiska och somaliska och sätts upp vid entrén. Av de elva förslag som rådet lämnade under 2025 genomfördes sju, två avslogs med en förklaring och två bereds fortfarande.

Utvecklingssamtal hålls två gånger per år. Tolk bokas alltid när någon i familjen behöver det. Vid inskolningen får familjen en bok med foton som visar dagen på förskolan. Den finns på nio språk och har tagits fram av vårdnadshavare tillsammans med oss.

Barnen berättar varje år för vårdnadshavarna om årets trygghetsvandring. Då får barnen själva visa på kartan vad som har ändrats. Det som inte gick att ändra förklarar vi också.

Sida 5 (7)

## Synpunkter och klagomål

Synpunkter kan lämnas muntligt till personalen, i brevlådan vid entrén, i stadens e-tjänst eller på en talsvarslinje där man kan tala in på sitt eget språk. Information om hur man gör finns på anslag vid varje avdelning och tas upp på inskolningens andra dag.

Klagomål tas emot av biträdande rektor. Den som har lämnat ett klagomål och uppgett sitt namn kontaktas inom två arbetsdagar. Under 2025 kom 23 synpunkter, varav nio klagomål. De flesta gällde information om ändrade öppettider och kläder som hade blivit borta. Efter klagomålen om kläder märktes alla hyllor om.

Medarbetarna uppmuntras att se klagomål som en hjälp. Det är lätt att säga och svårare att göra, och vi talar om det när en ny medarbetare börjar.

## Resultat, analys och utveckling

Andelen vårdnadshavare som anser att barnets språk utvecklas har ökat under tre år. Vi följer resultatet per avdelning varje månad och jämför med förskolor som har liknande förutsättningar. Ökningen är störst på de avdelningar som arbetat längst med boksamtal i mindre grupper.

Sida 6 (7)

| Indikator | 2023 | 2024 | 2025 | Årsmål |
| --- | --- | --- | --- | --- |
| Andel nöjda, språk | 78 % | 84 % | 91 % | 88 % |
| Andel nöjda, språk, barn med annat modersmål | 69 % | 80 % | 90 % | 88 % |
| Trygghet på gården | 90 % | 86 % | 85 % | 92 % |
| Andel nöjda, helhet | 76 % | 82 % | 87 % | 85 % |
| Boksamtal per barn och vecka | 1,4 | 2,6 | 3,1 | 3,0 |
| Aktivt medskapandeindex | 71 | 78 | 83 | 80 |

Jämförelsen görs med fem förskolor i staden med ungefär lika många barn med annat modersmål. Deras genomsnitt för språk var 83 procent 2025. Två av dem ligger högre än vi när det gäller tryggheten på gården.

Ökningen för språk kan ha flera orsaker. Två avdelningar började med små grupper hösten 2023 och fyra först hösten 2024. De två första hade våren 2024 ökat med 15 procentenheter, medan de fyra andra hade ökat med två. Det gör oss ganska säkra på att det är gruppens storlek som har betydelse. Ljudfilerna på modersmålet är vi mindre säkra på, eftersom de infördes samtidigt på alla avdelningar.

När vi såg att tryggheten på gården sjönk gick vi igenom incidentrapporter och intervjuade barnen två och två. Det visade sig att oron fanns vid cykelförrådet under hämtningen. Vi ändrade bemanningen mellan klockan 15 och 16. I höstens trygghetsvandring fick platsen fyra röda klossar, mot 17 på våren. Brukarundersökningen gjordes innan bemanningen ändrades.

För mål 3 har vi inget samlat resultat. Avdelningarna beskriver inflytandet i sin dokumentation, men beskrivningarna går inte att lägga ihop.

### Hur vi använder det vi lärt oss

Resultaten diskuteras på arbetsplatsträffar varje termin. Där bestämmer vi vilka arbetssätt som ska fortsätta, ändras eller avslutas, och vem som ansvarar för nästa uppföljning. Två arbetssätt har avslutats eftersom de inte gav den effekt vi räknat med. Det ena var veckobrevet, som bara lästes av en tredjedel av vårdnadshavarna. Det andra var språkgrupper med extern pedagog, där barnen inte använde orden när de kom tillbaka till sin avdelning.

För 2026 finns en handlingsplan med fem punkter. Varje punkt har ansvarig, slutdatum och ett tal som ska visa om den lyckas. Två av punkterna gäller gården, en gäller barnråden på småbarnsavdelningarna och två gäller överlämningen till förskoleklass. Planen följs upp varje tertial.

Sida 7 (7)

## Goda exempel

### Det vi delar med oss av

Under 2025 tog vi emot elva studiebesök om boksamtal. Varje besök avslutas med att gästerna filmar ett eget försök hemma och skickar det till oss för återkoppling. Sju av de elva förskolorna har gjort det, och fyra har berättat att de har infört små grupper. Materialet finns fritt på stadens samarbetsyta och har hämtats 310 gånger.

Trygghetsvandringen visades på Goda exempelmässan 2024. Parkleken bredvid oss använder nu samma karta. Tre medarbetare är handledare i stadsdelens nätverk för nya förskollärare.

### Det vi lär av andra

Idén till det gemensamma öppningsrummet kom från en förskola i en annan stadsdel, som vi hittade när vi jämförde vikariekostnader. Vi besökte dem två gånger, provade i sex veckor på nedre våningen och ändrade tiden innan vi införde det i hela huset.

Under hösten har vi också besökt två förskolor i en annan stadsdel för att se hur de arbetar med övergångar mellan avdelningar. Vi läser rapporter från Skolinspektionen och tar upp dem på arbetsplatsträffar när de berör oss.

Rektor deltar i ett nätverk med sex rektorer. Där väljer man varje termin en fråga där skillnaden i resultat är stor, och den som har bäst resultat visar hur de gör. Hittills har vi oftast varit den som visar.
`
