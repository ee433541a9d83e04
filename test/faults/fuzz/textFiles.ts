import type { Chance } from './chance'
import type { Steps } from './steps'
import { NASTY_TEXTS } from './nastyValues'
import { mutateBytes } from './zipMutations'

const PAGE = `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Bidrag</title></head><body>
<h1>Bidrag från en påhittad enhet</h1><h2>3.1 Arbetssätt</h2>
<p>Vi lyssnar på brukarna &ndash; varje vecka.</p><ul><li>Vi följer upp.<li>Vi ändrar.</ul>
<table><tr><th>Mått<th>2025<tr><td>Nöjda<td>84</table>
<h2>3.2 Resultat</h2><p>Andelen steg<br>från 71 till 84&nbsp;%.</p></body></html>`

const TEXT = `Bidrag från en påhittad enhet

3.1 Arbetssätt
Vi lyssnar på brukarna varje vecka och
skriver ned vad de säger.
- Vi följer upp.
- Vi ändrar.
Sida 1 (2)
\f3.2 Resultat
| Mått | 2024 | 2025 |
|---|---|---|
| Nöjda | 71 | 84 |
Andelen steg.
`

type Change = (text: string, chance: Chance) => string

function insert(text: string, chance: Chance, more: string): string {
  const at = chance.below(text.length + 1)
  return text.slice(0, at) + more + text.slice(at)
}

/** Markup that would run, or fetch, if it were taken for markup. */
export const LIVE: readonly string[] = [
  '<script>globalThis.hacked=1</script>',
  '<script src="https://198.51.100.1/x.js"></script>',
  '<SCRIPT\n>globalThis.hacked=1</SCRIPT\n>',
  '<img src=x onerror=globalThis.hacked=1>',
  '<a href="javascript:globalThis.hacked=1">klicka</a>',
  '<meta http-equiv="refresh" content="0;url=https://198.51.100.1/">',
  '<svg onload="globalThis.hacked=1"><script>1</script><foreignObject><p>x</p></foreignObject></svg>',
  '<template><script>globalThis.hacked=1</script><p>dold</p></template>',
  '<iframe srcdoc="<script>1</script>"></iframe>',
  '<link rel=stylesheet href=https://198.51.100.1/x.css>',
  '<style>@import url(https://198.51.100.1/x.css);</style>',
  '<base href="https://198.51.100.1/">',
  '<math><mtext></p><img src=x onerror=1></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=1>">',
  '<p>&lt;script&gt;globalThis.hacked=1&lt;/script&gt;</p>',
  '<!--><script>globalThis.hacked=1</script>-->',
  '<![CDATA[<script>1</script>]]>',
  '<plaintext>',
  '<textarea></textarea><xmp><b>x</b></xmp>',
  '&#0;&#xD800;&#x110000;&#99999999;&notanentity;&amp;amp;',
  '\u0000\u0001',
]

const OPENERS: readonly string[] = [
  '<div>',
  '<ul><li>',
  '<table><tr><td>',
  '<blockquote>',
  '<b>',
  '<h1>',
  '<p>',
  '<svg>',
  '<a',
  '<a "',
  "<a '",
  '<a b="',
  '<!',
  '<!--',
  '<!-- --',
  '<',
  '</',
  '&',
  '&#',
  '"',
  '<script>',
  '</script>',
]

const live: Change = (text, chance) => insert(text, chance, chance.of(LIVE))
const nest: Change = (text, chance) =>
  insert(text, chance, chance.of(OPENERS).repeat(chance.of([5, 300, 20_000, 100_000])))
const nasty: Change = (text, chance) => insert(text, chance, chance.of(NASTY_TEXTS))
const closeNothing: Change = (text, chance) =>
  insert(
    text,
    chance,
    chance.of(['</div>', '</table>', '</td>', '</ul>', '</html>']).repeat(chance.of([1, 5000])),
  )
const without: Change = (text, chance) => {
  const at = chance.below(text.length)
  return text.slice(0, at) + text.slice(at + chance.between(1, 60))
}

const HTML_CHANGES: readonly Change[] = [live, live, nest, nest, nasty, closeNothing, without]

/** A page with something wrong in it. */
export function spoiltPage(steps: Steps): Uint8Array {
  const text = steps.run(PAGE, (page, chance) => chance.of(HTML_CHANGES)(page, chance))
  return encoded(text, steps.chance)
}

const RUNS: readonly string[] = [
  ' ',
  '\t',
  '\n',
  '\f',
  '-',
  '- ',
  '|',
  '| x ',
  '*',
  '**',
  '#',
  '# x\n',
  '.',
  '1.',
  '1.1 ',
  'Sida 1 (2)\n',
  'å',
  'e\u0301',
  '\u00AD',
  '\u00AD\n',
  'a-\n',
  'Arbetssätt\n',
  '3.1 Arbetssätt ',
  'ord ',
  'Ord. ',
  'x\ty\n',
  '2024\t2025\n',
  '\u200B',
  '𝔘',
  '\uD800',
  '(',
  '"',
  '84 % ',
]

const run: Change = (text, chance) =>
  insert(text, chance, chance.of(RUNS).repeat(chance.of([40, 3000, 60_000])))
const long: Change = (text, chance) => {
  const one = chance.of(RUNS)
  const size = chance.inHundred(3) ? 4_900_000 : chance.of([300_000, 5_000_001, 6_000_000])
  return insert(text, chance, one.repeat(Math.ceil(size / one.length)).slice(0, size))
}

/** Long ones are few: they are what takes the time. */
const TEXT_CHANGES: readonly Change[] = [
  ...Array.from({ length: 9 }, () => run),
  ...Array.from({ length: 6 }, () => nasty),
  ...Array.from({ length: 4 }, () => without),
  long,
]

/** A text with something wrong in it. */
export function spoiltText(steps: Steps): Uint8Array {
  const text = steps.run(TEXT, (one, chance) => chance.of(TEXT_CHANGES)(one, chance))
  return encoded(text, steps.chance)
}

function encoded(text: string, chance: Chance): Uint8Array {
  const utf8 = new TextEncoder().encode(text)
  if (chance.inHundred(60)) return utf8
  const kinds = [
    () => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')),
    () => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()),
    () => new Uint8Array(Buffer.from(text, 'utf16le')),
    () => new Uint8Array(Buffer.from(`\uFEFF${text}`)),
    () => new Uint8Array(Buffer.from(text, 'latin1')),
    () => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')).subarray(0, -1),
    () => mutateBytes(utf8, chance),
    () => mutateBytes(mutateBytes(utf8, chance), chance),
  ]
  return chance.of(kinds)()
}

const FOREIGN: readonly (readonly [name: string, head: string])[] = [
  [
    'bidrag.pdf',
    '%PDF-1.7\n%âãÏÓ\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(1)>>>>endobj',
  ],
  ['bidrag.xlsx', 'PK\u0003\u0004'],
  ['bidrag.csv', 'namn;epost\n=1+1;@x\n'],
  ['bidrag.rtf', String.raw`{\rtf1\ansi Hej}`],
  ['bidrag.doc', '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1'],
  ['bidrag.png', '\u0089PNG\r\n\u001A\n'],
  ['bidrag.exe', 'MZ\u0090\u0000'],
  ['bidrag.odt', 'PK\u0003\u0004'],
  ['bidrag.json', '{"__proto__":{"polluted":true}}'],
  [
    'bidrag.xml',
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
  ],
  ['bidrag.eml', 'Content-Type: text/html\r\n\r\n<script>1</script>'],
  ['bidrag', ''],
]

/** A file of a kind the program does not take. */
export function foreignFile({ chance }: Steps): {
  readonly name: string
  readonly bytes: Uint8Array
} {
  const [name, head] = chance.of(FOREIGN)
  const tail = chance.bytes(chance.of([0, 30, 4000]))
  const bytes = new Uint8Array(Buffer.concat([Buffer.from(head, 'latin1'), tail]))
  return { name: chance.of([name, name, 'bidrag.docx', 'bidrag.txt', 'bidrag.html']), bytes }
}
