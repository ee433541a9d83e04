import type { Moment } from '#shared/kernel/calendar'
import type { FileKind } from './manifest'

/** What the page says at its head. `about`: the round and what of it, in words; empty where there is none. */
export interface ReadmeFacts {
  readonly kind: FileKind
  readonly issuer: { readonly name: string; readonly administration: string }
  readonly createdAt: Moment
  readonly about: string
}

interface Head {
  readonly what: string
  readonly status: string
  readonly release: string
}

const after = { sv: 'tidigast efter prisutdelningen', en: 'after the ceremony at the earliest' }
const draft = { sv: 'Arbetsmaterial', en: 'Working material' }
const final = { sv: 'Färdigställd', en: 'Final' }
const never = {
  sv: 'inte alls: filen är till för den som skrev den',
  en: 'not at all: the file is for whoever wrote it',
}
const open = { sv: 'när som helst', en: 'at any time' }

const heads = {
  criteria: ['Bedömningsmall', 'Criteria', final, open],
  round: ['Omgång med bidrag', 'Round with entries', draft, after],
  'team-package': ['Paket till ett examinatorslag', 'Package for a team', draft, after],
  'hand-in': ['Inlämnad bedömning', 'Handed-in assessment', final, after],
  consensus: ['Lagets bedömning', 'The team’s assessment', final, after],
  jury: ['Juryns underlag', 'The jury’s basis', draft, after],
  'training-case': ['Övningsfall', 'Practice case', draft, open],
  'training-result': ['Övningsresultat', 'Practice result', draft, after],
  backup: ['Säkerhetskopia', 'Backup copy', draft, never],
} as const satisfies Record<FileKind, readonly [string, string, object, object]>

function headOf(kind: FileKind, language: 'sv' | 'en'): Head {
  const [swedish, english, status, release] = heads[kind]
  return {
    what: language === 'sv' ? swedish : english,
    status: status[language],
    release: release[language],
  }
}

/** Names come from people: a line break in one must not write a line of its own. */
const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

function headLines(facts: ReadmeFacts, language: 'sv' | 'en'): string {
  const { what, status, release } = headOf(facts.kind, language)
  const labels =
    language === 'sv'
      ? ['Filen är', 'Gäller', 'Status', 'Upprättad av', 'Upprättad', 'Får lämnas ut']
      : ['The file is', 'About', 'Status', 'Drawn up by', 'Drawn up', 'May be released']
  const { name, administration } = facts.issuer
  const by = [name, administration].map(inOneLine).filter((part) => part !== '')
  const day = facts.createdAt.slice(0, 10)
  const values = [what, inOneLine(facts.about), status, by.join(', '), day, release]
  return values
    .map((value, index) => [labels[index] ?? '', value] as const)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${`${label}:`.padEnd(18)}${value}`)
    .join('\n')
}

/**
 * The page that lies in every open file, for a person who has the file but not the program. Its head
 * says what the manifest says: what the file is, its status, who drew it up and when it may be
 * released. A locked file shows nothing of it.
 *
 * @returns plain text in Swedish, then in English.
 * @source design.md, print and reports.
 * @example readmeText({ kind: 'hand-in', issuer, createdAt, about: 'Omgång 2026 · Linden' })
 */
export function readmeText(facts: ReadmeFacts): string {
  return `EXAMINATOR

${headLines(facts, 'sv')}

${headLines(facts, 'en')}

${EXPLANATION}`
}

const EXPLANATION = `Den här filen
-------------
Filen hör till programmet Examinator, som används av dem som bedömer bidrag till
Stockholms stads kvalitetsutmärkelse. Den innehåller uppgifter ur en omgång av
utmärkelsen eller en bedömningsmall. Öppna den i Examinator: programmet
kontrollerar att den är hel, visar vad den innehåller och frågar innan något
sparas.

Så läser du filen utan programmet
---------------------------------
1. Filen är ett zip-arkiv. Gör en kopia och byt ändelsen till .zip.
2. manifest.json berättar vad filen är, vem som har skrivit den, när, och vilka
   delar den har med längd och kontrollsumma (SHA-256).
3. I mappen content ligger uppgifterna som JSON i UTF-8, en fil per slag:
   rounds är omgången, entries bidragen, assessments bedömningarna,
   criteria-sets bedömningsmallen.
4. I mappen attachments ligger bilagor, namngivna efter sin kontrollsumma.

Ändra inget i filen: då stämmer inte kontrollsummor och signatur längre, och
programmet läser den inte. Innehållet kan omfattas av sekretess. Lämna inte
filen vidare till någon som inte ska ha den.


This file
---------
The file belongs to the program Examinator, used by those who assess entries to
the City of Stockholm's quality award. It holds data from a round of the award,
or a criteria set. Open it in Examinator: the program checks that it is whole,
shows what it contains and asks before anything is stored.

How to read the file without the program
----------------------------------------
1. The file is a zip archive. Make a copy and change the extension to .zip.
2. manifest.json tells what the file is, who wrote it, when, and which parts it
   has with their length and checksum (SHA-256).
3. The folder content holds the data as JSON in UTF-8, one file per kind: rounds
   is the round, entries the entries, assessments the assessments,
   criteria-sets the criteria set.
4. The folder attachments holds attachments, named by their checksum.

Change nothing in the file: checksums and signature would no longer fit, and the
program would not read it. The content may be confidential. Do not pass the file
on to anyone who should not have it.
`
