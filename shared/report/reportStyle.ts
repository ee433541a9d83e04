/** A typeface file. `url` absolute; `weight` a range such as `200 900` for a variable face. */
export interface FontFace {
  readonly family: 'Source Sans 3' | 'Source Serif 4'
  readonly style: 'normal' | 'italic'
  readonly weight: string
  readonly url: string
  readonly unicodeRange: string | null
}

/**
 * The style of every report, for the screen's preview and for A4 alike: serif for what is read,
 * sans serif for what is looked up, headings that stay with their text, header rows that repeat.
 *
 * @param fonts faces to declare; a `url` may not hold quotation marks or line breaks.
 * @returns CSS text, safe inside a style element.
 * @example reportStyle([{ family: 'Source Sans 3', style: 'normal', weight: '200 900', url, unicodeRange: null }])
 */
export function reportStyle(fonts: readonly FontFace[]): string {
  return fonts.map(fontRule).join('\n') + STYLE
}

function fontRule(font: FontFace): string {
  const url = font.url.replace(/["\\\n\r<>]/g, encodeURIComponent)
  const range = font.unicodeRange === null ? '' : `unicode-range: ${font.unicodeRange};`
  return `@font-face { font-family: '${font.family}'; font-style: ${font.style}; font-weight: ${font.weight}; font-display: block; src: url("${url}") format("woff2"); ${range} }`
}

const STYLE = `
@page { size: A4; margin: 22mm 21mm 24mm; }
* { box-sizing: border-box; }
html { font-family: 'Source Sans 3', 'Segoe UI', 'Liberation Sans', sans-serif; font-size: 10.5pt; line-height: 1.45; color: #1d1c19; background: #fff; font-variant-numeric: tabular-nums lining-nums; }
body { margin: 0; }
main { max-width: 168mm; margin: 0 auto; }
p { margin: 0 0 2.6mm; orphans: 3; widows: 3; }
h1, h2, h3, h4 { line-height: 1.2; font-weight: 600; break-after: avoid; break-inside: avoid; text-wrap: balance; }
h1 { font-family: 'Source Serif 4', Georgia, 'Liberation Serif', serif; font-size: 27pt; margin: 0 0 6mm; letter-spacing: -0.01em; }
h2 { font-family: 'Source Serif 4', Georgia, 'Liberation Serif', serif; font-size: 18pt; margin: 11mm 0 4mm; }
h3 { font-size: 13.5pt; margin: 9mm 0 2mm; padding-top: 2.5mm; border-top: 0.6pt solid #d9d5ca; }
h2 + h3, .lead + h3:first-of-type { border-top: none; }
h4 { font-size: 10.5pt; margin: 5mm 0 1.5mm; }
header { margin-bottom: 4mm; break-inside: avoid; }
.genre { font-size: 11pt; font-weight: 600; color: #0b5566; margin: 0 0 2mm; }
.marks { list-style: none; padding: 0; margin: 0 0 6mm; }
.marks li { display: inline-block; margin: 0 2mm 1.5mm 0; padding: 0.6mm 2.4mm; border: 0.7pt solid #8f897b; border-radius: 1.2mm; font-size: 9.5pt; font-weight: 600; }
.marks li:first-child { border-color: #0b5566; color: #0b5566; }
.draft .marks li:first-child { border-style: dashed; }
.facts { width: 100%; border-collapse: collapse; margin: 0; border-bottom: 0.6pt solid #d9d5ca; }
.facts th, .facts td { padding: 1mm 3mm 1mm 0; border-top: 0.6pt solid #d9d5ca; border-bottom: none; font-size: 10pt; }
.facts td { overflow-wrap: anywhere; }
.facts th { width: 34mm; font-weight: 400; color: #55514a; }
.lead { font-size: 12pt; line-height: 1.42; }
.caption { font-size: 9.5pt; color: #55514a; }
h3 + .caption, .lead:has(+ .drawing) { break-after: avoid; }
.motivation { font-family: 'Source Serif 4', Georgia, 'Liberation Serif', serif; font-size: 12.5pt; line-height: 1.5; }
ul, ol { margin: 0 0 3mm; padding-left: 5.5mm; }
li { margin: 0 0 1.4mm; }
strong { font-weight: 600; }
.drawing { margin: 3mm 0 2mm; break-inside: avoid; }
.drawing svg { display: block; max-width: 100%; height: auto; }
table { width: 100%; border-collapse: collapse; margin: 3mm 0 5mm; font-size: 9.75pt; }
caption { text-align: left; font-weight: 600; padding: 0 0 1.6mm; break-after: avoid; }
table.short { break-inside: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 1.1mm 2.4mm 1.1mm 0; border-bottom: 0.6pt solid #d9d5ca; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-weight: 600; font-size: 9pt; color: #55514a; border-bottom: 0.9pt solid #8f897b; vertical-align: bottom; }
tbody th { font-weight: 400; }
.strong th, .strong td { font-weight: 600; border-top: 0.9pt solid #8f897b; border-bottom: none; }
th.end, td.end { text-align: right; }
td.end { white-space: nowrap; }
.finding { margin: 0 0 3mm; padding: 1mm 0 0.4mm 3.6mm; border-left: 1.3mm solid #8f897b; break-inside: avoid-page; }
.finding.strength { border-left-color: #1f6b3a; }
.finding.improvement { border-left-color: #8a3d12; border-left-style: double; }
.finding p { margin: 0 0 1.2mm; }
.finding .label { font-size: 9.5pt; margin-bottom: 0.4mm; }
.strength .label strong { color: #1f6b3a; }
.improvement .label strong { color: #8a3d12; }
.source { color: #55514a; margin-left: 1.5mm; }
blockquote { margin: 0 0 1.6mm; }
blockquote p { margin: 0; }
.words { font-family: 'Source Serif 4', Georgia, 'Liberation Serif', serif; font-style: italic; }
.letter { display: inline-block; min-width: 4.6mm; padding: 0 1mm; margin-right: 0.6mm; text-align: center; font-size: 8.5pt; font-weight: 700; background: #f7e7a8; border-radius: 0.8mm; }
.page { color: #55514a; font-size: 9.5pt; white-space: nowrap; }
.notice { border: 0.9pt solid #8f897b; border-radius: 1.5mm; padding: 2mm 3.4mm 0.6mm; margin: 0 0 4mm; break-inside: avoid; }
.notice p { margin: 0 0 1.4mm; }
a { color: #0b5566; text-decoration-thickness: 0.6pt; text-underline-offset: 0.7mm; }
.contents ul { list-style: none; padding: 0; }
.contents li { margin: 0; padding: 0.9mm 0; }
.contents .level-1 { font-weight: 600; padding-top: 2.4mm; }
.contents .level-2 { padding-left: 5mm; }
.page-break { break-after: page; }
.page-break + h2 { margin-top: 0; }
@media screen {
  html { background: #efede6; }
  main { max-width: 210mm; margin: 8mm auto; padding: clamp(5mm, 6vw, 22mm) clamp(4mm, 6vw, 21mm); background: #fff; overflow-wrap: break-word; }
  a:focus-visible { outline: 2px solid #0b5566; outline-offset: 2px; }
  .page-break { border-top: 0.6pt dashed #d9d5ca; margin: 10mm 0; }
}
@media screen and (max-width: 480px) {
  main { margin: 0 auto; }
  th, td { padding-right: 1.2mm; hyphens: auto; }
}
`
