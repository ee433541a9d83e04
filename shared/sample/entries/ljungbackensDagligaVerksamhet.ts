/**
 * An entry with careful analysis and hardly any numbers: fictitious, written for practice.
 * Markdown headings and tables, page marks on their own lines, one paragraph a line.
 *
 * @example ljungbackensDagligaVerksamhet.includes('påhittat exempel') // → true
 */
export const ljungbackensDagligaVerksamhet = `# Ljungbackens dagliga verksamhet (påhittat exempel)

Detta bidrag är påhittat och används för övning.

Kvalitetsutmärkelsen 2026, tävlingsklass Socialtjänst samt stöd och service

Sida 1 (6)

## Om enheten

Ljungbacken är en daglig verksamhet enligt LSS i Östra Holmens stadsdelsförvaltning. Till oss kommer vuxna med intellektuell funktionsnedsättning eller autism. En del behöver stöd i allt de gör under dagen. Andra går själva till tunnelbanan efter lunch för att arbeta i en butik eller på ett lager.

Verksamheten finns på tre platser. I Verkstan arbetar vi med återbruk av cyklar och möbler. I Köket lagas lunch som säljs till förvaltningens personal och till pensionärsföreningen. I Lugnet finns mindre rum, sinnesstimulering och en trädgård för den som behöver en dag med få intryck. Dessutom finns Steget, en grupp där deltagarna har sin sysselsättning ute på företag med stöd av en handledare.

Medarbetarna är stödpedagoger, stödassistenter och två arbetsterapeuter. Enhetschefen har ansvar för verksamhet, personal och budget. Enheten har haft budget i balans de senaste tre åren.

Vårt uppdrag är att varje deltagare ska ha en meningsfull sysselsättning, utvecklas och komma närmare det arbetsliv som är möjligt för just honom eller henne. Det sista ledet glömdes länge bort hos oss. När vi frågade deltagarna vad de drömde om svarade många ”ett jobb”, och i nästan ingen plan stod ordet jobb.

## Mål och förväntat resultat

Enhetens mål är formulerade utifrån nämndens mål ”Personer med funktionsnedsättning lever ett självständigt liv” och diskuterades i fyra samtalsgrupper med deltagare innan de skrevs. Målen finns i en version med bilder som sitter på väggen på alla tre platserna.

### Mål 1. Varje deltagare bestämmer över sin dag

Förväntat resultat är ett tillstånd: deltagaren kan visa eller berätta vad han eller hon har valt, vad som valdes bort och vem som kan ändra det.

### Mål 2. Varje deltagare utvecklas mot något som är viktigt för honom eller henne

Förväntat resultat är att deltagaren når minst ett av sina egna delmål under året, och att delmålet är uttryckt i deltagarens egna ord, bilder eller tecken.

### Mål 3. Fler deltagare får pröva arbete utanför Ljungbacken

Förväntat resultat är att alla som vill pröva får göra det inom rimlig tid, och att den som återvänder inte upplever det som ett misslyckande.

Sida 2 (6)

Vi har diskuterat mycket om målen går att följa upp. Nämnden efterfrågar målvärden. Vi anser att ett tal för självbestämmande lätt blir ett tal om något annat, till exempel om hur många möten som har hållits. Därför har vi valt att beskriva det tillstånd vi vill se. Vi är medvetna om att det gör det svårt för andra att se om vi rör oss åt rätt håll.

## Arbetssätt

### Kartläggning genom att göra

En ny deltagare provar alla delar av verksamheten under sex veckor. Stödpedagogen skriver inte ner vad deltagaren säger sig vilja, utan vad som händer: vad personen söker sig till, hur länge intresset håller och vad som kommer före oro. Arbetssättet bygger på en modell för aktivitetsanalys som arbetsterapeuterna har anpassat. Kartläggningen avslutas med ett samtal där deltagaren väljer vem som ska vara med.

### Valtavlan

Varje morgon väljer deltagaren två arbetspass på en tavla med foton. För några är tavlan en surfplatta, för andra är det två föremål att välja mellan. Stödassistenten får inte svara i deltagarens ställe förrän det har gått en minut. Minuten är en överenskommelse som vi påminner varandra om.

### Steget

Den som vill arbeta utanför huset får en handledare från Steget. Handledaren är med den första tiden, utbildar en kollega på företaget och drar sig sedan tillbaka. Vi har sju avtal med företag i närheten. Varje placering börjar med tre veckor på prov utan att någon lovar något, och platsen i Ljungbacken finns kvar i ett halvår.

### Lågaffektivt bemötande

Alla medarbetare är utbildade i lågaffektivt bemötande. Efter varje händelse där någon har blivit rädd eller kommit till skada hålls ett samtal inom två dagar. Frågan är alltid densamma: vilka krav ställde vi, och hade personen förmåga att klara dem just då?

Sida 3 (6)

## Resursanvändning

Den största resursen är medarbetarnas tid tillsammans med deltagarna. Varje måndag fördelas medarbetarna efter veckans behov och inte efter fast placering. Den som har utbildning i tecken som stöd flyttas dit den behövs.

När Steget startade tillfördes inga nya pengar. Handledarna finansierades genom att Verkstan och Köket samordnade sina inköp, och genom att gruppen som tidigare packade reklam lades ner. Deltagarna i den gruppen hade själva sagt att arbetet inte gav dem något. Att lägga ner något som hade funnits i tolv år krävde fler samtal med anhöriga än vi hade räknat med.

Lokalerna används inte fullt ut på fredagar. Vi har lyft frågan med förvaltningen, eftersom hyran är en stor del av kostnaden. Arbetsterapeuternas tid räcker till kartläggningar men sällan till uppföljningen av dem, och det påverkar vad vi vet.

| Resurs | 2023 | 2024 | 2025 | Årsmål |
| --- | --- | --- | --- | --- |
| Sjukfrånvaro | - | - | 7,4 % | tas fram av nämnden |
| Andel medarbetare med utbildning i lågaffektivt bemötande | - | - | 100 % | 100 % |
| Tid tillsammans med deltagare | - | - | - | - |

## Uppföljning och utvärdering

Uppföljningen bygger på berättelser. En gång i kvartalet väljer varje deltagare, med det stöd som behövs, en händelse som har betytt något. Det kan vara ett foto, en film eller en sak. Stödpedagogen skriver ner vad händelsen säger om målet. Berättelserna läses sedan av två medarbetare från en annan plats än deltagarens egen. De letar efter mönster: vad hade hänt strax innan, vem var med, vad hade vi gjort annorlunda?

Metoden har vi hämtat från en handbok om utvärdering med betydelsefulla händelser. Vi valde den eftersom de flesta av våra deltagare inte kan besvara stadens brukarundersökning på egen hand. När någon annan svarar åt dem får vi veta vad den andra tror. Svarsfrekvensen är låg, och resultatet redovisas därför inte för vår enhet.

Genomförandeplanerna följs upp minst en gång om året. Tertialrapporterna lämnas till avdelningschefen. Det finns ingen samlad uppgift om hur många delmål som nås, men planerna finns i verksamhetssystemet och går att räkna.

Sida 4 (6)

## Dialog och inflytande

Deltagarrådet möts den första tisdagen i varje månad. Rådet leds av två deltagare med stöd av en medarbetare som inte har någon annan roll på mötet. Dagordningen är i bilder. Enhetschefen kommer när rådet bjuder in, i snitt varannan gång. Beslut som rör lokaler, lunch, resor och nya arbetspass fattas efter att rådet har sagt sitt.

Anhöriga och gode män bjuds in två gånger om året. På vårens möte berättar deltagarna om sitt arbete. På höstens möte är frågan vad vi inte har lyckats med. Den frågan var svår att ställa första gången. Nu är det den som lockar flest.

Företagen i Steget har en egen träff varje termin, där de berättar för varandra vad som har fungerat.

## Synpunkter och klagomål

Deltagarna kan lämna synpunkter med hjälp av ett bildkort med tre ansikten, i deltagarrådet eller till den medarbetare de själva väljer. Anhöriga använder oftast telefon, e-post eller stadens e-tjänst. Alla synpunkter skrivs in i samma lista, också de som lämnas med kort eller kroppsspråk.

Enhetschefen går igenom listan varje månad tillsammans med en stödpedagog från varje plats. Den som lämnat en synpunkt får veta vad som hände. Två gånger om året tittar vi på listan som helhet och frågar oss vilka som saknas i den. Hösten 2025 såg vi att nästan inga synpunkter kom från Lugnet. Vi tror inte att det beror på att alla är nöjda där. Det beror på att kortet med ansikten kräver att man kan peka. Sedan dess dokumenterar medarbetarna i Lugnet varje gång någon tydligt säger nej med kroppen.

## Resultat och analys

Av berättelserna ser vi att fler deltagare än tidigare själva påbörjar en aktivitet. Förändringen är tydligast i Verkstan. Deltagarna där har gått från att vänta på instruktion till att hämta sitt material, och flera visar nykomlingar hur man gör.

Sida 5 (6)

| Indikator | 2023 | 2024 | 2025 | Årsmål |
| --- | --- | --- | --- | --- |
| Andel deltagare som upplever att de kan påverka | - | - | - | 85 % |
| Andel deltagare som når minst ett delmål | - | - | mäts från 2026 | - |
| Deltagare som prövat arbete utanför Ljungbacken | - | - | flera | öka |

### Varför vi tror att det har förändrats

Vi har prövat tre förklaringar. Den första är att gruppen har förändrats och att de som kommer nu är mer självständiga. Vi läste därför bara berättelser från deltagare som varit hos oss i minst tre år, och mönstret fanns kvar. Den andra är att valtavlan har gjort skillnad. Mot det talar att tavlan infördes på alla platser samtidigt, medan förändringen är tydlig i Verkstan och knappt märks i Köket. Den tredje är att arbetet i Verkstan har en början och ett slut som syns: en trasig cykel blir hel. I Köket är det kocken som vet när något är färdigt.

Vi prövade den tredje förklaringen under våren. I Köket fick tre deltagare ansvar för hela rätten, från inköpslista till servering, i stället för ett moment var. Två av dem började efter några veckor fråga efter nästa steg själva. Den tredje tyckte att det blev för mycket och gick tillbaka till att skära grönsaker. Vår slutsats är att helheten har betydelse för många, men att den behöver gå att dela upp.

### Vad som inte har fungerat

Minuten vid valtavlan följs inte alltid. När vi filmade en vecka såg vi att stödassistenterna oftast svarade tidigare när det var kö till tavlan. Det var alltså inte okunskap utan brist på tid på morgonen. Vi flyttade starten för det första passet i stället för att utbilda mer.

Flera av dem som prövade arbete utanför huset kom tillbaka. I början såg vi det som ett nederlag. När vi jämförde berättelserna såg vi att de som återvände ofta hade haft en handledare på företaget som slutat eller bytt arbetsuppgifter. Arbetsuppgiften hade sällan varit problemet. Sedan i höstas utbildar Steget alltid två personer på varje företag. Det är för tidigt att säga om det räcker.

Sida 6 (6)

Vi vet inte vad vår metod missar. Den som väljer berättelse väljer oftast något som gick bra. Därför har vi från och med i år bett varje deltagare att också visa något som var tråkigt eller svårt.

## Utveckling

Analysen tas upp på en utvecklingsdag i december. Där väljer vi högst tre förändringar för nästa år. Varje förändring beskrivs med en mening som börjar med ”Vi tror att”, så att det går att pröva om vi hade fel. Förändringarna för 2026 är

- Vi tror att fler i Köket tar egna initiativ om alla får följa minst en rätt från början till slut.
- Vi tror att färre placeringar avbryts om två personer på företaget är utbildade.
- Vi tror att vi förstår mer om Lugnet om vi också räknar, och inte bara berättar.

Den sista punkten har mötts av tvekan i personalgruppen. Vi ska börja med att räkna val och nej i en grupp under tre månader.

## Goda exempel

Vi har fått idéer från andra. Metoden med betydelsefulla händelser hittade vi hos en daglig verksamhet i en annan kommun. Vi bjöd in dem, läste deras första utvärdering och ändrade sedan så att berättelserna läses av någon från en annan plats. De ställde samma fråga till oss ett år senare och har nu infört vår ändring. Idén att utbilda två handledare kommer från en arbetsmarknadsenhet i staden.

Själva visar vi upp Verkstan för dem som frågar. Studenter från arbetsterapeutprogrammet gör sin praktik hos oss varje termin. En stödpedagog har handlett två verksamheter som vill börja med valtavlan, och vi har lovat att besöka dem igen för att se vad de har ändrat.
`
