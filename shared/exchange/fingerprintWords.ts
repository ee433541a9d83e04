/**
 * 256 short Swedish words that are hard to mistake for each other when read aloud, one for each
 * value of a byte. The order is frozen: a fingerprint must read the same in every version.
 */
export const FINGERPRINT_WORDS: readonly string[] =
  `al ask asp björk bok ek fura gran hassel hägg lind lönn oxel rönn sälg tall äpple päron plommon
hallon blåbär lingon hjortron jordgubb krusbär vinbär rabarber gurka morot kål lök ärta böna råg
vete havre korn klöver blåsippa vitsippa gullviva viol ros tulpan pion liljekonvalj prästkrage
blåklocka ringblomma säv vass ljung mossa lav kotte ekollon blad gren stam rot knopp räv hare
älg rådjur björn lodjur grävling igelkott ekorre bäver utter säl mus häst föl ko kalv får lamm
get killing gris katt hund valp anka gås svan höna tupp kyckling duva uggla hök falk örn trana
stork lärka talgoxe blåmes domherre bofink koltrast gök svala hackspett skata lax abborre gädda
torsk sill kräfta humla fjäril trollslända nyckelpiga gräshoppa myra snigel groda ödla padda sjö
bäck älv fors damm källa hav vik sund bro brygga strand klippa holme kulle berg dal äng åker
hage skog stig väg torg park gata gränd grind staket mur hus stuga lada kvarn torn fyr port dörr
fönster tak trappa vind källare kök bord stol säng lampa ljus spegel klocka matta korg kruka
kanna kopp fat sked gaffel gryta panna ugn bröd smör ost mjölk honung saft soppa gröt våffla
bulle kaka kringla pepparkaka socker salt kanel båt segel åra ankare roder kompass karta cykel
vagn släde skida skridsko spark tåg räls buss sol måne stjärna moln regn snö is dimma blixt
regnbåge morgon kväll vår sommar höst penna papper brev pärm sax lim pensel färg garn nål tråd
knapp vante mössa halsduk stövel tröja jacka sko fiol flöjt trumma
`
    .trim()
    .split(/\s+/)
