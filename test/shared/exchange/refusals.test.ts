import { describe, expect, it } from 'vitest'
import { REFUSAL_KINDS, type Refusal } from '#shared/exchange/refusals'
import { forged, resigned, retold, soundMembers, withManifest } from './craftFile'
import { craftZip, member, utf8 } from './craftZip'
import { assessment, declarations, round, strangerKeys } from './exchangeCase'
import { refusalOf } from './refusalOf'

const ASSESSMENTS = 'content/assessments.json'
const ROUNDS = 'content/rounds.json'
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

type Case = readonly [what: string, file: () => Promise<Uint8Array>, expected: Refusal]

const bad = (record: string, field: string, reason: string) => ({
  kind: 'bad-record',
  record,
  field,
  reason,
})

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
  it.each([...tampering, ...manifests, ...records])('%s', async (_, file, expected) => {
    expect(await refusalOf(await file())).toEqual(expected)
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
