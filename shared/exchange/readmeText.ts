/**
 * The page that lies in every open file, for a person who has the file but not the program. It names
 * nobody, and is the same in every file, so that it reveals nothing.
 */
export const README_TEXT = `EXAMINATOR

Den här filen
-------------
Filen hör till programmet Examinator, som används av dem som bedömer bidrag till
Stockholms stads kvalitetsutmärkelse. Den innehåller uppgifter ur en omgång av
utmärkelsen. Öppna den i Examinator: programmet kontrollerar att den är hel,
visar vad den innehåller och frågar innan något sparas.

Så läser du filen utan programmet
---------------------------------
1. Filen är ett zip-arkiv. Gör en kopia och byt ändelsen till .zip.
2. manifest.json berättar vad filen är, vem som har skrivit den, när, och vilka
   delar den har med längd och kontrollsumma (SHA-256).
3. I mappen content ligger uppgifterna som JSON i UTF-8, en fil per slag:
   rounds är omgången, entries bidragen, assessments bedömningarna.
4. I mappen attachments ligger bilagor, namngivna efter sin kontrollsumma.

Ändra inget i filen: då stämmer inte kontrollsummor och signatur längre, och
programmet läser den inte. Innehållet kan omfattas av sekretess. Lämna inte
filen vidare till någon som inte ska ha den.


This file
---------
The file belongs to the program Examinator, used by those who assess entries to
the City of Stockholm's quality award. It holds data from a round of the award.
Open it in Examinator: the program checks that it is whole, shows what it
contains and asks before anything is stored.

How to read the file without the program
----------------------------------------
1. The file is a zip archive. Make a copy and change the extension to .zip.
2. manifest.json tells what the file is, who wrote it, when, and which parts it
   has with their length and checksum (SHA-256).
3. The folder content holds the data as JSON in UTF-8, one file per kind: rounds
   is the round, entries the entries, assessments the assessments.
4. The folder attachments holds attachments, named by their checksum.

Change nothing in the file: checksums and signature would no longer fit, and the
program would not read it. The content may be confidential. Do not pass the file
on to anyone who should not have it.
`
