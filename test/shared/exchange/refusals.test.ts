import { describe, expect, it } from 'vitest'
import { LIMITS } from '#shared/exchange/limits'
import { readExchangeFile } from '#shared/exchange/readFile'
import { REFUSAL_KINDS, type Refusal } from '#shared/exchange/refusals'
import { readingDoors } from '../../../renderer/exchange/platformDoors'
import { forged, resigned, retold, soundMembers, withManifest } from './craftFile'
import { craftZip, utf8, type CraftedMember } from './craftZip'
import { assessment, declarations, round, strangerKeys } from './exchangeCase'

const ASSESSMENTS = 'content/assessments.json'
const ROUNDS = 'content/rounds.json'
const manifest: CraftedMember = { name: 'manifest.json', bytes: utf8('{}') }
const member = (name: string): CraftedMember => ({ name, bytes: utf8('x') })
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
/** Bytes that hardly pack. */
const noise = (length: number) =>
  Uint8Array.from(
    { length },
    (_, at) => (((at * 2654435761) % 4294967296) / 65536) ^ ((at * at) >>> 5),
  )
const hidden = (front: string, zip: Uint8Array, back: string) =>
  new Uint8Array(Buffer.concat([utf8(front), zip, utf8(back)]))

async function refusalOf(bytes: Uint8Array, passphrase: string | null = null) {
  const read = await readExchangeFile(bytes, readingDoors, { passphrase, onProgress: () => {} })
  return read.ok ? null : read.error
}

type Case = readonly [what: string, file: () => Promise<Uint8Array>, expected: Refusal]

const bad = (record: string, field: string, reason: string) => ({
  kind: 'bad-record',
  record,
  field,
  reason,
})

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

const tampering: readonly Case[] = [
  [
    'a byte of a member changed',
    async () => {
      const members = await soundMembers('hand-in')
      return craftZip(
        retold(ASSESSMENTS, (text) => text.replace('"percent":', '"percenT":'))(members),
      )
    },
    { kind: 'hash-mismatch', path: ASSESSMENTS },
  ],
  [
    'a member changed and its hash in the manifest too',
    () =>
      forged(
        'hand-in',
        retold(ASSESSMENTS, (text) => `${text} `),
      ),
    { kind: 'bad-signature' },
  ],
  [
    'another issuer in the manifest',
    () => withManifest('hand-in', { revision: 99 }),
    { kind: 'bad-signature' },
  ],
  [
    'a signature by another key than the issuer names',
    () => resigned('hand-in', (members) => members, {}, strangerKeys),
    { kind: 'bad-signature' },
  ],
  [
    'a member that the manifest does not list',
    async () =>
      craftZip([...(await soundMembers('hand-in')), member('content/internal-notes.json')]),
    { kind: 'extra-file', path: 'content/internal-notes.json' },
  ],
  [
    'a listed member taken out',
    async () =>
      craftZip((await soundMembers('hand-in')).filter(({ name }) => name !== ASSESSMENTS)),
    { kind: 'missing-file', path: ASSESSMENTS },
  ],
  [
    'a listed member that has no business in a hand-in',
    () =>
      resigned('hand-in', (members) => [
        ...members,
        { name: 'content/internal-notes.json', bytes: utf8('[]') },
      ]),
    { kind: 'extra-file', path: 'content/internal-notes.json' },
  ],
  [
    'a program among the attachments',
    () => resigned('round', (members) => [...members, member('content/run.exe')]),
    { kind: 'extra-file', path: 'content/run.exe' },
  ],
  [
    'an attachment under another hash',
    () => resigned('round', (members) => [...members, member(`attachments/${'0'.repeat(64)}.pdf`)]),
    { kind: 'hash-mismatch', path: `attachments/${'0'.repeat(64)}.pdf` },
  ],
]

const manifests: readonly Case[] = [
  [
    'a later format',
    () => withManifest('round', { minReaderVersion: 4 }),
    { kind: 'too-new', needed: 4, own: 3 },
  ],
  [
    'a kind from the future',
    () => withManifest('round', { kind: 'horoscope' }),
    { kind: 'unknown-kind', name: 'horoscope' },
  ],
  [
    'a manifest with a field too many',
    () => withManifest('round', { note: 'x' }),
    { kind: 'bad-record', record: 'manifest.json', field: 'note', reason: 'unknown-field' },
  ],
  [
    'a manifest without a sender',
    () => withManifest('round', { issuer: undefined }),
    { kind: 'bad-record', record: 'manifest.json', field: 'issuer', reason: 'missing' },
  ],
]

const records: readonly Case[] = [
  [
    'a record of a later version',
    () =>
      resigned(
        'hand-in',
        retold(ASSESSMENTS, (text) => text.replace('"schemaVersion":1', '"schemaVersion":2')),
      ),
    { kind: 'too-new', needed: 2, own: 1 },
  ],
  [
    '65 levels',
    () =>
      resigned(
        'hand-in',
        retold(ASSESSMENTS, () => nested(65)),
      ),
    { kind: 'too-deep', path: ASSESSMENTS, limit: 64 },
  ],
]

describe('a file is refused by name', () => {
  it.each(packaging)('%s', async (_, file, expected) => {
    expect(await refusalOf(file())).toMatchObject(expected)
  })

  it.each([...tampering, ...manifests, ...records])('%s', async (_, file, expected) => {
    expect(await refusalOf(await file())).toEqual(expected)
  })

  it('larger than the limit', async () => {
    expect(await refusalOf(new Uint8Array(LIMITS.maxBytes + 1))).toEqual({
      kind: 'too-large',
      limitMebibytes: 512,
    })
  })

  const badJson: readonly (readonly [string, (text: string) => string | Uint8Array, object])[] = [
    ['64 levels are read', () => nested(64), bad('content/assessments.json[0]', '', 'wrong-type')],
    [
      'invalid UTF-8',
      () => new Uint8Array([0x5b, 0x22, 0xc3, 0x28, 0x22, 0x5d]),
      bad(ASSESSMENTS, '', 'not-utf8'),
    ],
    [
      'an overlong UTF-8 form',
      () => new Uint8Array([0x22, 0xc0, 0xaf, 0x22]),
      bad(ASSESSMENTS, '', 'not-utf8'),
    ],
    ['no JSON', () => '[{', bad(ASSESSMENTS, '', 'not-json')],
    ['a string without end', () => '["abc', bad(ASSESSMENTS, '', 'not-json')],
    ['no list', () => '{}', bad(ASSESSMENTS, '', 'wrong-type')],
    [
      'the key __proto__',
      (text) => text.replace('"id":', '"__proto__":{},"id":'),
      bad(ASSESSMENTS, '', 'forbidden-key'),
    ],
    [
      'the key constructor, disguised',
      (text) => text.replace('"id":', String.raw`"\u0063onstructor":1,"id":`),
      bad(ASSESSMENTS, '', 'forbidden-key'),
    ],
    [
      'a score outside the scale',
      (text) => text.replace(/"percent":\d+/, '"percent":101'),
      { reason: 'too-long' },
    ],
    [
      'a field too many',
      (text) => text.replace('"id":"assess', '"internal":"x","id":"assess'),
      { field: 'internal', reason: 'unknown-field' },
    ],
    [
      'the same record twice',
      (text) => `[${text.slice(1, -1)},${text.slice(1, -1)}]`,
      { field: 'id', reason: 'duplicate' },
    ],
    [
      'a draft',
      (text) => text.replace('"state":"handedIn"', '"state":"draft"'),
      bad(assessment.id, 'state', 'draft'),
    ],
    [
      'a quotation of another entry',
      (text) =>
        text.replace(
          /"entryId":"entry_[a-z0-9]+"/,
          '"entryId":"entry_någon"'.replace('någon', 'annanentry'),
        ),
      { field: 'evidence', reason: 'not-belonging' },
    ],
  ]

  it.each(badJson)('a record that is not as it should be: %s', async (_, tell, expected) => {
    const refusal = await refusalOf(await resigned('hand-in', retold(ASSESSMENTS, tell)))
    expect(refusal).toMatchObject({ kind: 'bad-record', ...expected })
  })

  it('two hand-ins in one file, and a declaration of somebody else', async () => {
    const other = JSON.stringify(
      declarations.find((one) => one.examinerId !== assessment.examinerId),
    )
    const stranger = await resigned(
      'hand-in',
      retold('content/declarations.json', () => `[${other}]`),
    )
    expect(await refusalOf(stranger)).toMatchObject({ kind: 'bad-record', reason: 'not-belonging' })
    const second = JSON.stringify({ ...assessment, id: 'assessment_another1' })
    const double = retold(ASSESSMENTS, (text) => `${text.slice(0, -1)},${second}]`)
    expect(await refusalOf(await resigned('hand-in', double))).toMatchObject({
      kind: 'bad-record',
      reason: 'wrong-count',
    })
  })

  it('criteria that are not the ones their hash names', async () => {
    const retitled = retold(ROUNDS, (text) => text.replace(/"tolerance":\d+/, '"tolerance":21'))
    expect(await refusalOf(await resigned('round', retitled))).toMatchObject({
      kind: 'wrong-criteria',
      expected: round.criteriaHash,
    })
  })

  it('by a closed list, of which the last six depend on what stands here', () => {
    expect(REFUSAL_KINDS).toHaveLength(23)
    expect(new Set(REFUSAL_KINDS).size).toBe(23)
  })
})
