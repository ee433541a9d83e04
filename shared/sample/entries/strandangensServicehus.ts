/**
 * An entry in 2011 terms whose kvalitetsgaranti has expired: fictitious, written for practice.
 * Markdown headings and tables, page marks on their own lines, one paragraph a line.
 *
 * @example strandangensServicehus.includes('påhittat exempel') // → true
 */
export const strandangensServicehus = `# Strandängens servicehus (påhittat exempel)

Detta bidrag är påhittat och används för övning.

Kvalitetsutmärkelsen 2026, tävlingsklass Äldreomsorg

Sida 1 (6)

## Om enheten

Strandängens servicehus ligger i Mellanviks stadsdelsområde och drivs på entreprenad av stiftelsen Strandro. Avtalet med stadsdelsnämnden gäller till och med september 2028. I huset finns 78 lägenheter. 83 personer bor här, varav fem par. Medelåldern är 86 år.

Hos oss arbetar 41 medarbetare, varav 33 undersköterskor och sex vårdbiträden. Verksamhetschefen ansvarar för verksamhet, budget och personal och stöds av en gruppledare för varje våningsplan. Natten bemannas av två medarbetare. Legitimerad personal kommer från den vårdcentral som har avtal med regionen.

Verksamhetsidén är att den som bor på Strandängen ska kunna leva sitt liv med så mycket hjälp som behövs och så lite som möjligt. Vi vill vara ett hus där det händer något, men där man också kan stänga sin dörr.

## Åtaganden

Enhetens åtaganden utgår från nämndens mål och från avtalet. De har arbetats fram av medarbetarna på två planeringsdagar och har granskats av stadsdelsförvaltningen innan de fastställdes. Vi använder ordet åtagande, eftersom det säger vad vi lovar dem som bor här.

### Åtagande 1. Vi åtar oss att hjälpen utformas tillsammans med dig

Förväntat resultat är att alla boende har en genomförandeplan som de själva har varit med om att utforma, och att minst 90 procent anser att de kan påverka hur hjälpen ges.

### Åtagande 2. Vi åtar oss att du kan lita på att hjälp kommer när du larmar

Förväntat resultat är att minst 95 procent av larmen besvaras på plats inom tio minuter, dygnet runt.

### Åtagande 3. Vi åtar oss att erbjuda något att göra och någon att göra det med

Förväntat resultat är att varje boende som vill deltar i minst en gemensam aktivitet i veckan och kommer utomhus minst två gånger i veckan.

Sida 2 (6)

### Åtagande 4. Vi åtar oss att måltiden blir en stund att se fram emot

Förväntat resultat är att minst 85 procent är nöjda med maten och måltidsmiljön.

Åtagandena ryms inom ersättningen enligt avtalet. Trovärdigheten i åtagande 2 diskuterades särskilt, eftersom nattbemanningen är låg. Vi beslutade att behålla tio minuter och att mäta dag och natt var för sig.

## Arbetssätt

### Genomförandeplan vid köksbordet

Kontaktpersonen skriver planen hemma hos den boende vid två tillfällen om 45 minuter. Det första samtalet handlar om livet innan flytten, det andra om hjälpen. Den boende får läsa och ändra planen innan den skrivs under. Den som har svårt att uttrycka sig i ord får använda bildstöd. Planen ses över var fjärde månad.

### Larm och närvaro

Larmet går till den medarbetare som är närmast. Om ingen har tryckt ”på väg” inom två minuter går larmet vidare till nästa. Gruppledaren ser alla larm i en lista och ringer upp den boende om tiden överskrids. På natten delar de två medarbetarna på våningsplanen enligt en karta som ändras varje vecka efter var behoven är störst.

### Veckans fyra

Varje vecka finns minst fyra aktiviteter som boende själva leder: kortspel, sång, stickning eller något som veckans värd väljer. Medarbetarna hjälper till med det praktiska. Kontaktpersonen frågar varje söndag vad den boende vill vara med om och ordnar sällskap till den som inte vill gå ensam. Utevistelsen bokas som ett eget besök, så att den inte ställs in när det är ont om tid.

### Matråd och dukning

Matrådet består av åtta boende och kocken. Rådet provsmakar nya rätter och väljer högtidsmenyer. Varje bord dukas med karotter, så att man tar själv. Efter varje kvartal får kocken se vad som blev kvar i karotterna.

Sida 3 (6)

## Resursanvändning

Resurserna mäts på tre sätt: kostnad per boende, tid hos boende och kompetens. Under 2024 infördes ett schema där medarbetarna lägger sina pass själva inom vissa ramar. Antalet timanställda timmar minskade därefter. Kostnaden för el och vatten följs per månad, eftersom huset är stort och gammalt. Värmen i trapphusen sänktes med två grader efter att matrådet tillfrågats, och den besparingen används till utflykter.

Två undersköterskor är specialistutbildade i äldres psykiska hälsa och handleder kollegerna en timme varannan vecka. Frivilliga från två föreningar kommer till huset. De har under året gett 1 150 timmar, främst till promenader.

| Resurs | 2023 | 2024 | 2025 | Årsmål |
| --- | --- | --- | --- | --- |
| Timanställda timmar per månad | 610 | 480 | 395 | 420 |
| Sjukfrånvaro | 9,1 % | 8,6 % | 7,7 % | 8,0 % |
| Andel undersköterskor | 78 % | 81 % | 85 % | 85 % |
| Energi, kWh per kvadratmeter | 168 | 161 | 149 | 150 |

Enheten redovisade överskott 2024 och 2025. Av överskottet 2025 gick hälften till en ny balkong på plan 3.

## Uppföljning

Åtagandena följs upp varje månad på ett möte mellan verksamhetschefen och gruppledarna. Larmtiderna hämtas ur larmsystemet. Deltagandet i aktiviteter och utevistelse antecknas av kontaktpersonen och läggs samman per våningsplan. Genomförandeplanerna granskas två och två av medarbetare som inte är kontaktperson för den boende.

Vad de boende tycker följs genom stadens brukarundersökning och genom samtal med tio boende varje kvartal. Samtalen görs av en medarbetare från ett annat våningsplan. Stadsdelsförvaltningen följer upp avtalet en gång per år. Vid uppföljningen 2025 fanns två avvikelser, som båda gällde dokumentation av delegering och var åtgärdade inom en månad.

Sida 4 (6)

## Kvalitetsgaranti

Strandängens kvalitetsgaranti riktar sig till den som bor här och till den som funderar på att flytta hit. Den tar upp de åtaganden som har störst betydelse för den enskilde.

- Du får en kontaktperson innan du flyttar in.
- Din genomförandeplan är klar inom två veckor.
- När du larmar kommer någon inom tio minuter.
- Du erbjuds att komma ut minst två gånger i veckan.
- Om vi inte håller det vi lovar kontaktar verksamhetschefen dig inom tre dagar och berättar vad vi gör åt det.

Kvalitetsgarantin innehåller också vår verksamhetsidé, uppgifter om hur man lämnar synpunkter och telefonnummer till verksamhetschefen. Den antogs av Mellanviks stadsdelsnämnd den 14 november 2024. Garantin finns i entrén, i varje välkomstpärm och på husets webbplats. Den läses upp på vårens boendemöte, där vi frågar om den stämmer med verkligheten.

Under 2025 åberopades garantin elva gånger. I nio fall gällde det utevistelse som hade uteblivit och i två fall larm. Verksamhetschefen ringde i samtliga fall upp inom tre dagar.

## Dialog med boende och närstående

Boendemöten hålls fyra gånger om året. Dagordningen görs av boenderådet. Minnesanteckningar med stor stil delas ut i brevlådorna. Närstående bjuds in till två kvällar om året och får månadsbrev om de vill. Den närmaste kontakten är kontaktpersonen, som ringer en närstående varje månad om den boende har sagt ja till det.

I samtalen om förväntningar händer det att vi får säga nej. En boende ville ha hjälp med bad varje kväll. Vi förklarade vad biståndsbeslutet omfattar och hjälpte till att ansöka om ändring.

Sida 5 (6)

## Synpunkter och klagomål

Synpunkter lämnas på boendemöten, till kontaktpersonen, på en blankett i entrén eller till stadsdelsförvaltningen. Varje synpunkt får ett nummer och en ansvarig. Den som lämnat synpunkten får besked inom fem dagar om vad som händer. En lista över alla synpunkter, utan namn, sätts upp vid postfacken.

Två gånger om året sammanställer gruppledarna synpunkterna per åtagande. Sammanställningen jämförs med brukarundersökningen. Under 2025 kom 62 synpunkter, varav 24 klagomål. 13 av klagomålen gällde att utevistelsen hade ställts in. Det ledde till att utevistelsen bokas som ett eget besök sedan i augusti.

## Resultat

| Indikator | 2022 | 2023 | 2024 | 2025 | Årsmål |
| --- | --- | --- | --- | --- | --- |
| Kan påverka hur hjälpen ges | 76 % | 81 % | 86 % | 91 % | 90 % |
| Larm besvarade inom tio minuter, dag | 92 % | 94 % | 97 % | 98 % | 95 % |
| Larm besvarade inom tio minuter, natt | 90 % | 88 % | 91 % | 93 % | 95 % |
| Utevistelse minst två gånger i veckan | 48 % | 55 % | 54 % | 71 % | 80 % |
| Nöjda med maten och måltidsmiljön | 77 % | 79 % | 84 % | 86 % | 85 % |
| Besväras av ensamhet, ofta eller ibland | 61 % | 58 % | 57 % | 49 % | 50 % |

Andelen som besväras av ensamhet är 56 procent i stadens servicehus som helhet. Larmtiderna jämförs med stiftelsens två andra hus, som ligger på 95 och 96 procent dagtid.

## Analys

Utevistelsen ökade först när den bokades som ett eget besök. Under våren 2025, innan ändringen, var andelen 57 procent, och under hösten var den 84 procent. Vi har letat efter andra orsaker. Vädret var ungefär lika båda åren, och de frivilligas timmar fördelades jämnt. Att utevistelsen tidigare ställdes in berodde enligt gruppledarnas anteckningar i två av tre fall på att ett larm kom emellan.

Larm på natten besvaras långsammare på plan 4 än på övriga plan. Kartan ändras efter var behoven är störst, men hissen är långsam, och trappan tar tre minuter. Vi har inte fått råd att göra något åt hissen.

Sida 6 (6)

Att färre besväras av ensamhet hänger troligen ihop med Veckans fyra, men vi vet det inte. De som deltar i Veckans fyra är ofta samma personer. När vi i november talade med tio boende som aldrig deltar svarade sju att de inte vill, två att de hör dåligt och en att hon inte visste att hon fick komma.

Matens resultat förklaras av karotterna. Nöjdheten ökade på de två våningsplan som först fick karotter, ett halvår tidigare än på de andra.

## Utveckling

Resultaten analyseras i november och december. Då bedöms varje åtagande: ska det vara kvar, höjas eller bytas ut? För 2026 har åtagande 3 skärpts till tre utevistelser i veckan för den som vill. En hörselslinga installeras i samlingssalen i mars. Nattens karta provas med en fast placering på plan 4 under tre månader, och larmtiden jämförs med samma månader 2025.

Det som inte ger resultat tas bort. Under 2025 slutade vi med gymnastik före frukost, som lockade tre personer.

## Goda exempel

Karotterna och matrådet har visats upp för två andra servicehus i staden, och för stiftelsens övriga hus. Ett av dem har infört karotter. Vi har också berättat om utevistelsen som eget besök på förvaltningens utförarträff i oktober 2025.

Genomförandeplan vid köksbordet kommer från ett servicehus i en annan stadsdel. Vi fick deras samtalsguide och provade den med sex boende. Eftersom den var skriven för ett enda samtal delade vi upp den i två, och därefter ökade andelen som anser att de kan påverka. Varje år väljer vi i stiftelsen en fråga där något av husen ligger klart bättre och besöker det huset en hel dag.
`
