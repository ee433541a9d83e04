import type { Chance } from './chance'

const RAW = '\u0001raw:'
const END = ':raw\u0001'

/** Stands for JSON text that no value gives: `1e999`, `-0`, a key `__proto__` written out. */
export const raw = (json: string): string => `${RAW}${json}${END}`

/** JSON text in which every `raw` stands as it was given. */
export function tellJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(/"\\u0001raw:(.*?):raw\\u0001"/gu, (_, json: string) =>
    String(JSON.parse(`"${json}"`)),
  )
}

const LONG = 120_000

/** Texts that have broken programs. */
export const NASTY_TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'NaN',
  'undefined',
  '-0',
  '1e999',
  '\uD800',
  'x\uDC00y',
  '\u202Eabc\u202D',
  '\u200B\uFEFF',
  'e\u0301'.repeat(400),
  '<img src=x onerror="globalThis.hacked=1">',
  '</script><script>globalThis.hacked=1</script>',
  'javascript:globalThis.hacked=1',
  '{{name}}',
  '=HYPERLINK("http://198.51.100.1","x")',
  '../../../etc/passwd',
  '..\\..\\windows',
  '/etc/passwd',
  'C:\\x',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  "'; DROP TABLE rounds; --",
  '\n'.repeat(50),
  'a'.repeat(LONG),
  '𝔘'.repeat(500),
  'round_2026kvalitet',
  'entry_linden2026',
  '0000-00-00T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '2026-02-30',
  'f'.repeat(64),
]

const NUMBERS: readonly unknown[] = [
  -1,
  0,
  0.1,
  37,
  99.999999,
  101,
  1e9,
  2 ** 31,
  2 ** 53 - 1,
  2 ** 53,
  1e308,
  -1e308,
  5e-324,
  raw('-0'),
  raw('1e999'),
  raw('-1e999'),
  raw('1E+2'),
  raw('NaN'),
  raw('Infinity'),
  raw('01'),
  '1',
  '٣',
]

/** Each is copied when it is used: one and the same, put in twice, would come to hold itself. */
const OTHERS: readonly unknown[] = [
  null,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  raw('{"__proto__":{"polluted":true}}'),
  raw('{"constructor":{"prototype":{"polluted":true}}}'),
  raw(String.raw`{"\u005f_proto__":{"polluted":true}}`),
  raw('{"a":1,"a":2}'),
  raw('[1,]'),
  raw('/* x */ 1'),
]

function nested(chance: Chance): unknown {
  const depth = chance.of([8, 63, 64, 65, 2000, 100_000])
  const [open, close] = chance.of([
    ['[', ']'],
    ['{"a":', '}'],
  ] as const)
  return raw(`${open.repeat(depth)}1${close.repeat(depth)}`)
}

/** A value to put in the place of another one; often of the same type, so that it gets further in. */
export function nastyValue(chance: Chance, instead: unknown): unknown {
  const kind = chance.inHundred(70) ? typeof instead : chance.of(['string', 'number', 'object'])
  if (kind === 'string') return chance.of(NASTY_TEXTS)
  if (kind === 'number') return chance.of(NUMBERS)
  return chance.inHundred(15) ? nested(chance) : structuredClone(chance.of(OTHERS))
}
