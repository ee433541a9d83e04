import { describe, expect, it } from 'vitest'
import { LIMITS } from '#shared/exchange/limits'
import { craftZip, member, utf8, type CraftedMember } from './craftZip'
import { refusalOf } from './refusalOf'

const manifest: CraftedMember = { name: 'manifest.json', bytes: utf8('{}') }
/** Bytes that hardly pack. */
const noise = (length: number) =>
  Uint8Array.from(
    { length },
    (_, at) => (((at * 2654435761) % 4294967296) / 65536) ^ ((at * at) >>> 5),
  )
const hidden = (front: string, zip: Uint8Array, back: string) =>
  new Uint8Array(Buffer.concat([utf8(front), zip, utf8(back)]))

const packaging: readonly (readonly [string, () => Uint8Array, object])[] = [
  ['a text', () => utf8('Det här är ingen zip'), { kind: 'not-a-zip' }],
  ['an empty file', () => new Uint8Array(0), { kind: 'not-a-zip' }],
  ['half a zip', () => craftZip([manifest]).subarray(0, 60), { kind: 'not-a-zip' }],
  [
    'a zip of something else',
    () => craftZip([member('word/document.xml')]),
    { kind: 'no-manifest' },
  ],
  [
    'a manifest that is not first',
    () => craftZip([member('a.json'), manifest]),
    { kind: 'no-manifest' },
  ],
  ['a manifest of another program', () => craftZip([manifest]), { kind: 'no-manifest' }],
  [
    'more files than the limit',
    () =>
      craftZip([manifest, ...Array.from({ length: LIMITS.maxFiles }, (_, at) => member(`f${at}`))]),
    { kind: 'too-many-files', limit: 2000 },
  ],
  [
    'more than the limit when inflated',
    () =>
      craftZip([
        manifest,
        ...['a', 'b', 'c'].map((name) => ({
          name,
          bytes: noise(2 ** 21),
          deflated: true,
          saysBytes: 2 ** 28,
        })),
      ]),
    { kind: 'too-large', limitMebibytes: 512 },
  ],
  [
    'a member that says it becomes 200 times larger',
    () =>
      craftZip([manifest, { ...member('a.bin'), bytes: new Uint8Array(2 ** 22), deflated: true }]),
    { kind: 'bomb', path: 'a.bin' },
  ],
  [
    'a manifest that becomes larger than it says',
    () =>
      craftZip([{ ...manifest, bytes: new Uint8Array(2 ** 22), deflated: true, saysBytes: 1000 }]),
    { kind: 'bomb', path: 'manifest.json' },
  ],
  [
    'a large member that becomes larger than it says',
    () => craftZip([{ ...manifest, bytes: noise(2 ** 20), deflated: true, saysBytes: 2000 }]),
    { kind: 'bomb', path: 'manifest.json' },
  ],
  [
    'two members of one name',
    () => craftZip([manifest, member('a'), member('a')]),
    { kind: 'bad-path', fault: 'duplicate' },
  ],
  [
    'two names that differ in capitals',
    () => craftZip([manifest, member('README.txt'), member('readme.txt')]),
    { kind: 'bad-path', fault: 'duplicate' },
  ],
  [
    'a symlink',
    () => craftZip([manifest, { ...member('a'), unixMode: 0o120777 }]),
    { kind: 'bad-path', fault: 'symlink' },
  ],
  [
    'a folder',
    () => craftZip([manifest, { ...member('a'), unixMode: 0o040755 }]),
    { kind: 'bad-path', fault: 'folder' },
  ],
  [
    'a folder by name',
    () => craftZip([manifest, member('content/')]),
    { kind: 'bad-path', fault: 'folder' },
  ],
  [
    'a way out',
    () => craftZip([manifest, member('content/../../x')]),
    { kind: 'bad-path', fault: 'parent' },
  ],
  [
    'a place on the computer',
    () => craftZip([manifest, member('/etc/passwd')]),
    { kind: 'bad-path', fault: 'absolute' },
  ],
  ['a drive', () => craftZip([manifest, member('c:x')]), { kind: 'bad-path', fault: 'absolute' }],
  [
    'a backslash',
    () => craftZip([manifest, member('content\\x.json')]),
    { kind: 'bad-path', fault: 'backslash' },
  ],
  [
    'capitals',
    () => craftZip([manifest, member('Content/x.json')]),
    { kind: 'bad-path', fault: 'characters' },
  ],
  [
    'a zero byte',
    () => craftZip([manifest, member('a\u0000b')]),
    { kind: 'bad-path', path: 'a?b' },
  ],
  [
    'an empty part',
    () => craftZip([manifest, member('a//b')]),
    { kind: 'bad-path', fault: 'characters' },
  ],
  [
    'a very long name',
    () => craftZip([manifest, member('a'.repeat(201))]),
    { kind: 'bad-path', fault: 'too-long' },
  ],
  [
    'bytes in front of the zip',
    () => hidden('MZ', craftZip([manifest]), ''),
    { kind: 'extra-file', path: null },
  ],
  [
    'bytes after the zip',
    () => hidden('', craftZip([manifest]), 'hemligt'),
    { kind: 'extra-file', path: null },
  ],
]

describe('a file is refused by name', () => {
  it.each(packaging)('%s', async (_, file, expected) => {
    expect(await refusalOf(file())).toMatchObject(expected)
  })

  it('larger than the limit', async () => {
    expect(await refusalOf(new Uint8Array(LIMITS.maxBytes + 1))).toEqual({
      kind: 'too-large',
      limitMebibytes: 512,
    })
  })
})
