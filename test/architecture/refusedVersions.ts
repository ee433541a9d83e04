/** Versions of a package that must not be built on, why, and where that is told. */
export interface RefusedVersions {
  readonly name: string
  /** The exact releases, or every release from the first up to but not including the second. */
  readonly versions: readonly string[] | { readonly from: string; readonly below: string }
  readonly why: string
  readonly source: string
}

const takenOver = (
  name: string,
  versions: readonly string[],
  why: string,
  source: string,
): RefusedVersions => ({ name, versions, why, source })

const weak = (
  name: string,
  from: string,
  below: string,
  why: string,
  source: string,
): RefusedVersions => ({ name, versions: { from, below }, why, source })

const chalkTakeover = 'published with stolen keys on 8 September 2025; rewrote payments in pages'
const chalkSource = 'https://github.com/chalk/chalk/issues/656'

/** Kept by hand: what is known about packages that the program, or what builds it, might pull in. */
export const refusedVersions: readonly RefusedVersions[] = [
  takenOver('chalk', ['5.6.1'], chalkTakeover, chalkSource),
  takenOver('ansi-styles', ['6.2.2'], chalkTakeover, chalkSource),
  takenOver('ansi-regex', ['6.2.1'], chalkTakeover, chalkSource),
  takenOver('strip-ansi', ['7.1.1'], chalkTakeover, chalkSource),
  takenOver('wrap-ansi', ['9.0.1'], chalkTakeover, chalkSource),
  takenOver('slice-ansi', ['7.1.1'], chalkTakeover, chalkSource),
  takenOver('supports-color', ['10.2.1'], chalkTakeover, chalkSource),
  takenOver('debug', ['4.4.2'], chalkTakeover, 'https://github.com/debug-js/debug/issues/1005'),
  takenOver('color-convert', ['3.1.1'], chalkTakeover, chalkSource),
  takenOver('color-name', ['2.0.1'], chalkTakeover, chalkSource),
  takenOver('is-arrayish', ['0.3.3'], chalkTakeover, chalkSource),
  takenOver(
    '@ctrl/tinycolor',
    ['4.1.1', '4.1.2'],
    'published by a worm in September 2025; stole keys from the machine that installed it',
    'https://github.com/scttcper/tinycolor/issues/257',
  ),
  takenOver(
    'axios',
    ['1.14.1', '0.30.4'],
    'published with stolen keys on 31 March 2026; installed a way in',
    'https://github.com/axios/axios/issues/10597',
  ),
  takenOver(
    'plain-crypto-js',
    ['4.2.1'],
    'the way in that two releases of axios installed',
    'https://github.com/axios/axios/issues/10630',
  ),
  takenOver(
    'event-stream',
    ['3.3.6'],
    'pulled in flatmap-stream, which stole from wallets',
    'https://github.com/dominictarr/event-stream/issues/116',
  ),
  takenOver(
    'flatmap-stream',
    ['0.1.1'],
    'stole from wallets',
    'https://github.com/dominictarr/event-stream/issues/116',
  ),
  weak(
    'mammoth',
    '0.3.25',
    '1.11.0',
    'CVE-2025-11849: a picture that a .docx only points to was read from the disk of the reader',
    'https://nvd.nist.gov/vuln/detail/CVE-2025-11849',
  ),
  weak(
    '@xmldom/xmldom',
    '0.8.0',
    '0.8.3',
    'CVE-2022-37616: a document could change the prototype of every object',
    'https://github.com/advisories/GHSA-9pgh-qqpf-7wqj',
  ),
  weak(
    'jszip',
    '0.0.0',
    '3.8.0',
    'CVE-2022-48285: names inside an archive could lead out of its folder',
    'https://nvd.nist.gov/vuln/detail/CVE-2022-48285',
  ),
  weak(
    'underscore',
    '1.3.2',
    '1.12.1',
    'CVE-2021-23358: a template’s variable was run as code',
    'https://nvd.nist.gov/vuln/detail/CVE-2021-23358',
  ),
  weak(
    'diff',
    '6.0.0',
    '8.0.3',
    'CVE-2026-24001: parsing a patch with odd line breaks never ended',
    'https://github.com/advisories/GHSA-73rr-hh4g-fpgx',
  ),
  weak(
    'nanoid',
    '4.0.0',
    '5.0.9',
    'CVE-2024-55565: a length that is no whole number made identifiers predictable',
    'https://github.com/advisories/GHSA-mwcw-c2x4-8c55',
  ),
  weak(
    '@babel/runtime',
    '7.0.0',
    '7.26.10',
    'CVE-2025-27789: replacing with named groups took time with the square of the text',
    'https://github.com/advisories/GHSA-968p-4wvh-cqc8',
  ),
]
