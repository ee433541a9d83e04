/**
 * An entry rich in numbers and poor in analysis: fictitious, written for practice.
 * Markdown headings and tables, page marks on their own lines, one paragraph a line.
 *
 * @example appellundensHemtjanst.includes('påhittat exempel') // → true
 */
export const appellundensHemtjanst = `# Äppellundens hemtjänst (påhittat exempel)

Detta bidrag är påhittat och används för övning.

Kvalitetsutmärkelsen 2026, tävlingsklass Äldreomsorg

Sida 1 (6)

## Om enheten

Äppellundens hemtjänst är en kommunal hemtjänstenhet i Söderlidens stadsdelsförvaltning. Vi ger omsorg, service, ledsagning och avlösning till 214 personer som bor kvar hemma. De flesta är över 80 år. Ungefär var tredje person har också hemsjukvård genom regionen.

Enheten har 48 tillsvidareanställda medarbetare i fyra geografiska grupper: Parken, Backen, Torget och Sjön. 37 är undersköterskor, sju är vårdbiträden och fyra arbetar med planering och samordning. Enhetschefen har verksamhets-, budget- och personalansvar och har två biträdande enhetschefer. Kvällar och helger arbetar vi i två grupper.

Vår verksamhetsidé är att den som har hemtjänst ska känna igen den som kommer, veta när hjälpen kommer och själv bestämma över hur den ges. Vi arbetar efter stadens värdegrund för äldreomsorgen och efter socialtjänstlagens krav på självbestämmande och skäliga levnadsvillkor.

I Söderliden finns 23 utförare som de äldre kan välja mellan. Andelen som väljer oss har varit ungefär en fjärdedel under de senaste åren.

## Mål och förväntat resultat

Enheten arbetar mot tre av nämndens mål. Till varje nämndmål finns minst ett enhetsmål med förväntat resultat. Målen beslutas i januari tillsammans med verksamhetsplanen och sammanfattas på ett blad som alla medarbetare får.

- Mål 1: Den som har hemtjänst möter få och kända medarbetare. Förväntat resultat: högst 10 medarbetare under 14 dagar för den som har hjälp varje dag.
- Mål 2: Hjälpen kommer i rätt tid. Förväntat resultat: minst 92 procent av besöken börjar inom 20 minuter från överenskommen tid.
- Mål 3: De äldre är nöjda med sin hemtjänst och känner sig trygga. Förväntat resultat: minst 90 procent nöjda i brukarundersökningen.
- Mål 4: Medarbetarna har rätt kompetens och stannar hos oss. Förväntat resultat: minst 85 procent undersköterskor och en sjukfrånvaro på högst 8,0 procent.

Sida 2 (6)

Målvärdena är satta utifrån föregående års resultat och nämndens årsmål. Målen följer med i medarbetarsamtalet, där varje medarbetare formulerar ett eget bidrag till minst ett av dem.

## Arbetssätt

### Kontaktmannaskap

Alla som har hemtjänst får en fast omsorgskontakt inom tre dagar från första besöket. Den fasta omsorgskontakten skriver genomförandeplanen tillsammans med den enskilde och, om den enskilde vill, med anhöriga. Planen ska vara klar inom 14 dagar och ses över var sjätte månad eller när något förändras. Ersättare utses samtidigt så att den enskilde vet vem som kommer när den ordinarie är ledig.

### Planering

Planeringen görs i ett planeringssystem där besökens längd och tid bygger på beställningen. Samordnarna planerar två veckor i taget. Varje grupp har en egen samordnare som känner de äldre i området. Ändringar under dagen läggs in direkt och syns i medarbetarens telefon. Medarbetaren registrerar start och slut för varje besök med telefonen vid dörren.

### Måltider och rörelse

Vid varje måltidsbesök frågar vi vad personen vill äta och om det finns något vi kan göra tillsammans. Den som vill erbjuds att följa med till butiken eller att röra sig utomhus i samband med besöket. Varje grupp har ett måltidsombud som gått stadens utbildning.

### Trygghet vid hemgång

När någon kommer hem från sjukhus gör en särskild medarbetare de första besöken tillsammans med den fasta omsorgskontakten. Hemmet gås igenom med en checklista för fallrisker. Arbetssättet har använts sedan 2022.

### Gemensamt lärande

Varje grupp har ett eget möte på 45 minuter varannan vecka. Där tas ett ärende upp i taget, och den fasta omsorgskontakten beskriver vad som har fungerat och vad som är svårt. Samordnaren skriver ner vad gruppen har kommit överens om. Nya medarbetare har en mentor under tre månader och går en introduktion på fem dagar, varav två tillsammans med mentorn hos de äldre.

Sida 3 (6)

## Resursanvändning

Enhetens intäkter kommer från ersättningen för utförda timmar. Därför är det viktigt att en så stor andel av arbetstiden som möjligt är tid hos de äldre. Andelen följs varje vecka av enhetschefen och samordnarna. Grupperna är indelade så att medarbetarna kan gå eller cykla till nästan alla besök. Enheten har 22 elcyklar och två elbilar.

Kompetensen används efter behov. Delegerade hälso- och sjukvårdsinsatser utförs bara av undersköterskor med aktuell delegering. Fyra medarbetare är specialistutbildade i demens och planeras i första hand hos personer med demenssjukdom. Sex medarbetare talar finska, polska eller persiska och är fast omsorgskontakt för personer med samma språk.

Schemat läggs efter hur besöken är fördelade över dygnet. Den som arbetar morgon möts av ett kort uppstartsmöte på åtta minuter, där gårdagens avvikelser gås igenom.

| Resurs | 2022 | 2023 | 2024 | 2025 | Årsmål |
| --- | --- | --- | --- | --- | --- |
| Andel tid hos de äldre | 64 % | 66 % | 69 % | 72 % | 70 % |
| Sjukfrånvaro | 10,8 % | 9,9 % | 8,8 % | 8,1 % | 8,0 % |
| Andel undersköterskor | 71 % | 76 % | 80 % | 84 % | 85 % |
| Personalomsättning | 19 % | 17 % | 14 % | 12 % | 12 % |
| Resultat, tkr | -410 | 35 | 220 | 310 | 0 |

Enheten hade ett underskott 2022 och har därefter haft budget i balans. Kostnaden för timanställda har minskat med 18 procent sedan 2023.

Sida 4 (6)

## Uppföljning

Uppföljningen sker på flera nivåer. Registreringarna vid dörren ger varje vecka uppgifter om tid, punktlighet och antal medarbetare per person. Uppgifterna skrivs ut som en rapport och sätts upp i personalrummet. En gång i månaden går ledningsgruppen igenom rapporten. Varje tertial lämnas resultaten till avdelningschefen.

Genomförandeplanerna kontrolleras genom stickprov. Varje månad läser en biträdande enhetschef tio planer mot en mall med tolv frågor. Stadens brukarundersökning besvaras en gång om året. Enheten gör dessutom en egen telefonenkät med 40 slumpvis utvalda personer i maj och november.

Stickproven visar om den enskildes egna önskemål finns med i planen och om insatserna är beskrivna så att en vikarie kan utföra dem. Resultatet lämnas till den fasta omsorgskontakten samma vecka. Frågorna i telefonenkäten är desamma från år till år och ställs av en administratör som inte arbetar i omsorgen.

Avvikelser registreras i förvaltningens system. Antalet redovisas på arbetsplatsträffen varje månad. Legitimerad personal deltar när avvikelsen gäller läkemedel.

## Dialog med de äldre och deras anhöriga

Den viktigaste dialogen sker i vardagen mellan den enskilde och den fasta omsorgskontakten. Vid uppföljningen av genomförandeplanen ställs alltid tre frågor: Vad fungerar, vad vill du ändra och vad vill du göra själv? Svaren skrivs in i planen.

Två gånger om året bjuder enheten in till kaffe i samlingslokalen vid Torget. I november 2025 kom 31 personer, varav nio anhöriga. Enhetschefen berättade om resultaten från brukarundersökningen och svarade på frågor. En skriftlig sammanfattning skickades hem till alla som har hemtjänst hos oss.

Enheten har en kvalitetsgaranti som beskriver vad den enskilde kan förvänta sig. Den antogs av stadsdelsnämnden den 11 december 2025 tillsammans med verksamhetsplanen för 2026. Den delas ut vid första besöket och finns på tre språk.

## Synpunkter och klagomål

Synpunkter och klagomål kan lämnas till alla medarbetare, på en förfrankerad blankett som sitter i omsorgspärmen, per telefon eller i stadens e-tjänst. Den medarbetare som får ett klagomål för det vidare till biträdande enhetschef samma dag. Den som klagat får ett svar inom fem arbetsdagar. Det som går att rätta direkt rättas direkt.

Alla klagomål diarieförs. Enheten följer hur många som kommer in och hur snabbt de besvaras. Under 2025 besvarades 96 procent inom fem arbetsdagar.

Sida 5 (6)

## Resultat

Nedan redovisas enhetens resultat för de senaste fyra åren. Fem av sju indikatorer har förbättrats varje år.

| Indikator | 2022 | 2023 | 2024 | 2025 | Årsmål |
| --- | --- | --- | --- | --- | --- |
| Nöjda med hemtjänsten, helhet | 81 % | 84 % | 86 % | 88 % | 90 % |
| Bemötande | 94 % | 95 % | 95 % | 96 % | 95 % |
| Trygghet att bo hemma med hemtjänst | 79 % | 82 % | 80 % | 76 % | 85 % |
| Personalen har tillräckligt med tid | 74 % | 75 % | 71 % | 67 % | 80 % |
| Personalkontinuitet, antal medarbetare på 14 dagar | 16,1 | 14,2 | 12,3 | 10,4 | 10 |
| Besök inom 20 minuter från avtalad tid | 83 % | 86 % | 90 % | 93 % | 92 % |
| Genomförandeplan inom 14 dagar | 62 % | 71 % | 85 % | 94 % | 95 % |

I jämförelse med stadsdelens övriga utförare ligger enheten högre när det gäller bemötande (96 procent mot 93) och helhet (88 procent mot 85). När det gäller trygghet är genomsnittet i stadsdelen 83 procent.

Resultatet per grupp 2025 visas i nästa tabell. Svarsfrekvensen i brukarundersökningen var 61 procent.

| Grupp | Helhet | Trygghet | Kontinuitet | Rätt tid |
| --- | --- | --- | --- | --- |
| Parken | 91 % | 82 % | 9,1 | 95 % |
| Backen | 89 % | 80 % | 9,8 | 94 % |
| Torget | 88 % | 78 % | 10,6 | 93 % |
| Sjön | 83 % | 63 % | 12,3 | 90 % |

Antalet klagomål har gått från 58 år 2023 till 44 år 2024 och 47 år 2025. Av klagomålen 2025 gällde 19 att besöket kändes stressat, 12 gällde tiden för besöket, nio gällde städning och sju gällde övrigt.

I telefonenkäten i november 2025 svarade 36 av 40 att de känner igen den som kommer. 29 av 40 svarade att de själva kan påverka hur hjälpen ges.

## Analys

Resultaten visar att enheten är på rätt väg. Den positiva utvecklingen är ett resultat av medarbetarnas engagemang och av att vi arbetar strukturerat. Målet för punktlighet är uppnått och målet för kontinuitet är nästan uppnått.

Tryggheten har minskat, vilket vi ser allvarligt på. Resultatet varierar av naturliga skäl mellan åren, och den som svarar kan ha olika skäl till sitt svar. Vi följer utvecklingen.

Sida 6 (6)

## Utveckling

Utvecklingsarbetet sker löpande. Resultaten presenteras på arbetsplatsträffar och medarbetarna får lämna förslag. Under 2025 lämnades 26 förslag och 14 genomfördes. Ett av dem var att elcyklarna laddas vid Torget i stället för i huvudlokalen, vilket sparar tio minuter per arbetspass.

Under 2026 kommer enheten att

- fortsätta arbeta med kontinuitet så att målet om 10 medarbetare nås
- öka andelen tid hos de äldre till 74 procent
- höja andelen undersköterskor till 87 procent
- arbeta vidare med trygghet i alla grupper.

Arbetet leds av ledningsgruppen. Uppföljning sker i tertialrapporterna.

## Goda exempel

Äppellunden får ofta beröm för sitt arbete med punktlighet. Under 2025 berättade en samordnare om planeringen för samordnarna i stadsdelens andra kommunala hemtjänstenhet. Enheten har också skrivit om checklistan vid hemgång i förvaltningens nyhetsbrev.

Enhetschefen ingår i stadens nätverk för hemtjänstchefer, som träffas fyra gånger om året. Där utbyts erfarenheter om till exempel rekrytering och digitala lösningar. Frågan om fast omsorgskontakt har varit uppe vid två tillfällen. Två medarbetare var på en konferens om demens under hösten och har berättat om den på en arbetsplatsträff.
`
