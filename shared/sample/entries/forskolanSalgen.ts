/**
 * A thin entry that stays vague: fictitious, written for practice.
 * Markdown headings and tables, page marks on their own lines, one paragraph a line.
 *
 * @example forskolanSalgen.includes('påhittat exempel') // → true
 */
export const forskolanSalgen = `# Förskolan Sälgen (påhittat exempel)

Detta bidrag är påhittat och används för övning.

Kvalitetsutmärkelsen 2026, tävlingsklass Förskola

Sida 1 (4)

## Om enheten

Förskolan Sälgen är en kommunal förskola i Klockhults stadsdelsförvaltning. Vi har fyra avdelningar som heter Videt, Kottarna, Barken och Löven. Förskolan ligger nära både skog och lekplatser, vilket vi ser som en stor tillgång. Hos oss går ungefär 65 barn, och antalet varierar något under året.

Arbetslagen består av förskollärare och barnskötare med lång erfarenhet. Många av oss har arbetat på Sälgen i mer än tio år. Det ger en trygghet för barnen och en stabilitet i verksamheten. Rektor ansvarar för tre förskolor och har budget-, personal- och verksamhetsansvar. Varje arbetslag har dessutom en arbetslagsledare.

Huset byggdes på 1970-talet och har en stor gård med gamla träd. Under de senaste åren har en del av förskolans rum renoverats. Köket lagar maten på plats, och kocken är en uppskattad del av verksamheten. På gården finns odlingslådor som barnen är delaktiga i att sköta.

Vår vision är att Sälgen ska vara en plats där barn växer. Vi tror på det kompetenta barnet och på glädje i vardagen. Leken är grunden i allt vi gör.

Förskolan arbetar utifrån läroplanen, stadens förskoleplan och nämndens verksamhetsplan. Barnkonventionen genomsyrar vårt arbete.

## Mål och förväntat resultat

Förskolans mål följer läroplanens områden. Under året har vi fokuserat på följande mål:

- Barnen ska utveckla ett rikt språk.
- Barnen ska känna trygghet och tillit.
- Barnen ska få utforska natur och teknik.
- Vårdnadshavarna ska vara delaktiga i verksamheten.
- Medarbetarna ska trivas och utvecklas.
- Verksamheten ska vara hållbar.

Det förväntade resultatet är att alla barn utvecklas utifrån sina egna förutsättningar och att vårdnadshavarna är nöjda. Vi siktar alltid på att resultatet ska vara bättre än föregående år. Målen presenteras för vårdnadshavarna på höstens föräldramöte.

Vi har valt att inte sätta för många siffror på målen, eftersom det viktigaste i en förskola inte alltid går att mäta. Barnens glädje och nyfikenhet är det främsta kvittot på att vi lyckas. Samtidigt är vi medvetna om att staden har egna årsmål, och dem tar vi naturligtvis hänsyn till.

Arbetslagen gör en egen plan för terminen, där de väljer vilka mål de vill fördjupa sig i. Planerna ser lite olika ut beroende på barngruppen.

## Arbetssätt

Vi arbetar medvetet med språket hela dagen. Vi läser, sjunger och samtalar med barnen. Läsning sker varje dag, oftast efter lunch. Det finns böcker på alla avdelningar, och vi besöker biblioteket när det är möjligt. Vi använder tecken som stöd och bilder för att tydliggöra vad som ska hända.

Sida 2 (4)

Trygghet skapas genom fasta rutiner och ett gott bemötande. Inskolningen är föräldraaktiv och pågår under tre till fem dagar. Därefter har varje barn en ansvarspedagog. Barnen delas in i mindre grupper under förmiddagen när bemanningen tillåter det.

I skogen har vi en egen plats som vi går till med de äldre barnen varje vecka. Där har barnen byggt kojor och följt ett träd under årstiderna. I oktober upptäckte några barn på Barken att myrorna gick samma väg varje dag. Frågan om hur myrorna hittar blev ett tema som varade till jul, där barnen ritade kartor, byggde en myrstack av lera och hjälptes åt att göra en film. Pedagogerna skrev ner barnens frågor efter varje tillfälle och lät dem styra vad gruppen gjorde nästa vecka. Temat är ett exempel på hur vi följer barnens intressen.

Lärmiljön är viktig. Avdelningarna har olika rum för bygglek, skapande och vila, och materialet ska vara tillgängligt för barnen. Under året har flera avdelningar möblerat om. På Videt flyttades bygghörnan till det största rummet, vilket har blivit uppskattat. På Löven har man skapat ett läsrum med kuddar och lampor.

Digitala verktyg används som ett komplement. Barnen får prova enkel programmering och använda lärplattor för att fotografera och söka kunskap. Hållbarhet finns med som en röd tråd. Barnen sorterar avfall, vi pratar om att inte slänga mat och vi odlar tillsammans.

Pedagogisk dokumentation används på alla avdelningar. Vi fotograferar och skriver, och barnen kan titta på bilderna tillsammans med oss. Dokumentationen är ett viktigt verktyg.

För barn i behov av särskilt stöd görs anpassningar i samråd med vårdnadshavarna. Vi har kontakt med förvaltningens stödteam och kan få handledning. Insatserna ser olika ut beroende på barnets behov, och vi strävar alltid efter att barnet ska vara en del av gruppen. Flerspråkiga barn uppmuntras att använda alla sina språk.

Likabehandlingsplanen är känd av alla. Vi arbetar förebyggande och är närvarande pedagoger.

## Resursanvändning

Vi använder våra resurser så effektivt som möjligt. Vid frånvaro hjälps avdelningarna åt. Vi öppnar och stänger tillsammans, och materialet förvaras i ett gemensamt förråd. Medarbetarnas olika kompetenser tas tillvara, till exempel har vi en ateljérista och en kollega som är bra på musik. Förskolan håller nere kostnaderna genom att återanvända material och genom att vara sparsamma med inköp.

Alla förskollärare har planeringstid. Arbetsplatsträffar hålls en gång i månaden och två planeringsdagar per termin ger tid för gemensam utveckling.

| Nyckeltal | 2023 | 2024 | 2025 | Årsmål |
| --- | --- | --- | --- | --- |
| Sjukfrånvaro | 8,9 % | 9,6 % | 9,8 % | minska |
| Andel legitimerade förskollärare | 34 % | 33 % | 31 % | öka |
| Barn per årsarbetare | 5,2 | 5,3 | 5,5 | 5,2 |

Förskolan hade ett mindre underskott under 2025 som har hanterats inom rektorsområdet.

## Uppföljning

Verksamheten följs upp kontinuerligt. Arbetslagen reflekterar varje vecka över vad som har fungerat och vad som kan förändras. Vid terminens slut görs en utvärdering som lämnas till rektor. Rektor sammanställer utvärderingarna i en kvalitetsrapport. Vi använder även stadens brukarundersökning, den webbaserade kvalitetsindikatorn och medarbetarenkäten.

Sida 3 (4)

Kvalitetsrapporten är ett levande dokument som ligger till grund för kommande års planering. Rektor presenterar den för arbetslagen vid terminsstarten i augusti. Där finns också utrymme för gemensam diskussion. Under året har vi diskuterat hur uppföljningen kan bli mer enhetlig, eftersom arbetslagen skriver sina utvärderingar på olika sätt. En gemensam mall har tagits fram men har ännu inte använts av alla.

Utvecklingssamtal ger också information om hur barnen har det. Pedagogerna har god kännedom om varje barn.

## Dialog, synpunkter och klagomål

Vi är måna om en god relation till vårdnadshavarna. Den dagliga kontakten vid lämning och hämtning är den viktigaste dialogen. Föräldramöte hålls på hösten och drop-in-fika ordnas på våren. Utvecklingssamtal erbjuds en gång per år och oftare vid behov. I appen får vårdnadshavarna bilder och veckans händelser.

Den som är missnöjd är alltid välkommen att tala med personalen. Vi försöker lösa det som uppstår direkt, så att det inte växer. Vid behov kopplas rektor in. Förvaltningen har en rutin för synpunkter och klagomål som finns på stadens webbplats. Under året har få klagomål kommit in, vilket tyder på att de flesta är nöjda.

Barnens inflytande är en självklarhet. Barnen får ofta vara med och bestämma vad vi ska göra, till exempel vilka sånger som ska sjungas på samlingen.

## Resultat och analys

Resultatet av brukarundersökningen visas i tabellen. Vårdnadshavarna är överlag nöjda med förskolan. Särskilt glädjande är att trivseln är hög.

| Indikator | 2023 | 2024 | 2025 | Årsmål |
| --- | --- | --- | --- | --- |
| Andel nöjda, helhet | 83 % | 81 % | 82 % | 86 % |
| Mitt barn trivs på förskolan | 94 % | 93 % | 94 % | 95 % |
| Mitt barns språk utvecklas | 80 % | 81 % | 79 % | 86 % |
| Jag är delaktig i verksamheten | 66 % | 64 % | 63 % | 75 % |

Vi ser att vi ligger på ungefär samma nivå som tidigare. Svarsfrekvensen var inte så hög, och därför är resultatet något osäkert. Några årsmål nåddes inte fullt ut, men förskolan är på god väg.

Delaktigheten är ett område där vi vill bli bättre. Vi tror att många vårdnadshavare har mycket att göra och därför inte alltid hinner ta del av informationen. En del har kanske inte förstått vad frågan betyder.

Språkresultatet är svårt att tolka. Vi läser mycket och har god tillgång till böcker, och pedagogerna upplever att barnen har ett rikt språk. På Barken, som arbetade med myrorna, svarade betydligt fler vårdnadshavare att språket utvecklas än på de andra avdelningarna.

Sida 4 (4)

## Utveckling

Under nästa år vill vi fortsätta på den inslagna vägen. Vi ska arbeta mer med språket, öka delaktigheten och utveckla dokumentationen så att den blir mer levande. Medarbetarna ska få kompetensutveckling inom språk. Vi ska även se över våra rutiner för inskolning.

Ett utvecklingsområde som lyfts av medarbetarna är samarbetet mellan avdelningarna. I dag arbetar avdelningarna ganska självständigt, och det finns en önskan om att ses oftare. Vi vill också bli bättre på att ta tillvara varandras kunskaper. Därför planerar vi att ordna pedagogiska caféer, där medarbetare kan berätta om något de har arbetat med.

Vi har påbörjat ett arbete med att göra lärmiljöerna mer lika mellan avdelningarna. Arbetslagsledarna har fått i uppdrag att hålla ihop det. Någon tidplan är ännu inte bestämd.

Kontakten med förskoleklassen är också något vi vill utveckla. I dag lämnas uppgifter om barnen på lite olika sätt, och skolorna i området har olika önskemål. Rektor har tagit upp frågan med skolledningen. Förhoppningen är att vi på sikt ska få en gemensam rutin som fungerar för alla, och att barnen ska få besöka skolan mer än en gång före sommaren.

Nämnden har aviserat en översyn av lokalerna i området, och det påverkar vår planering.

## Goda exempel

Temat om myrorna på Barken blev mycket uppskattat. Filmen som barnen gjorde visades på vårens drop-in-fika, och många vårdnadshavare uttryckte sin glädje. Vi tror att fler avdelningar kommer att låta sig inspireras.

Våra arbetslagsledare träffar kolleger från rektorsområdets andra förskolor ett par gånger per termin. Där delar vi erfarenheter med varandra. Vi har under året fått tips om material för utomhuspedagogik som vi har haft nytta av. Förskolan tar också emot studenter under deras praktik, och de kommer ofta med nya tankar.

Sammanfattningsvis är Sälgen en förskola med engagerad personal, glada barn och en fin utemiljö. Vi är stolta över vårt arbete och ser fram emot att fortsätta utvecklas tillsammans.
`
