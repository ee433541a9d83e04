/**
 * 256 Swedish words, one for each value of a byte: things one can point at, easily spelled, of three
 * to nine letters. No two are within one letter of each other and none begins another, so that a
 * word misheard or mistyped is seldom another of the list. In alphabetical order, and frozen: a
 * fingerprint must read the same in every version.
 */
export const FINGERPRINT_WORDS: readonly string[] =
  `abborre adress album ananas anis anka april arbete artikel aula avokado backe bagare balkong banan
basker berg biff björk blad blomma blus blåbär blåmes bofink bomull bord brev bricka brunn brygga
bröd buss båge bäck böna cirkel citron cykel dadel dagbok dans delfin dimma docka dosa droppe
dusch duva dörr ekollon ekorre elefant energi fabrik fackla falk fasan fest figur filt fjäril
flagga flaska flod flöjt fors fotboll frukost fråga fura fågel färg fönster gaffel gardin garn
gata giraff gitarr glas gran groda grotta gryning gryta grädde gränd gröt guld gurka gädda hallon
halsduk hammare handske harpa hassel havre havtorn himmel hink hjul hjälm holme honung humla hund
hylla hägg häst idrott insjö jacka jasmin julgran kaffe kajak kaka kalv kamin kanel kanna kanot
kapten karta kastanj katt kiosk klippa klocka klöver knopp koala kompass kontor koppar korall korn
kotte kringla krona kruka krusbär kräfta kudde kulle kvarn kväll källa lada lamm lampa leksak
lektion lera lind lingon linjal ljung ljus lodjur lucka luft lärka läsning lönn magnet majs mandel
mango marmor matta mejeri melodi melon metall mjölk moln morgon morot mosaik mossa motor mugg
museum musik myra måltid måne mätare nyckel nyhet näbb oktober olja padda papper park penna pensel
pion plommon port pärm päron regn roder rådjur räls saft sill skata sked skida skog släde smör
snigel socker sommar soppa spegel staket stam stig stjärna stol strand stuga stövel svala svan
sälg tall torg torsk trana trappa trumma tråd tröja tulpan uggla utter vagn vante vass vete vinbär
viol våffla åker äpple ärta ödla
`
    .trim()
    .split(/\s+/)
