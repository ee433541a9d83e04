// @vitest-environment node
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ZipMember } from '#shared/exchange/exchangeDoors'
import { inflateMember } from '../../../renderer/exchange/inflateMember'
import { listZip } from '../../../renderer/exchange/listZip'
import { writeZip } from '../../../renderer/exchange/writeZip'
import { crc32 } from '../../../renderer/exchange/zipFormat'
import { craftZip, utf8 } from '../../shared/exchange/craftZip'
import { must, present } from '../../shared/exchange/exchangeCase'

const noise = (length: number) =>
  Uint8Array.from({ length }, (_, at) => ((at * 2_654_435_761) % 4_294_967_296) / 65_536)

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const contentOf = (zip: Uint8Array) =>
  Promise.all(
    must(listZip(zip, 100)).map(async (member) => [
      member.name,
      hex(must(await inflateMember(zip, member))),
    ]),
  )

const inflated = async (bytes: Uint8Array, change: Partial<ZipMember>) => {
  const zip = craftZip([{ name: 'a', bytes, deflated: true }])
  const member = present(must(listZip(zip, 9))[0])
  const result = await inflateMember(zip, { ...member, ...change })
  return result.ok ? result.value.length : result.error
}

describe('a zip', () => {
  const members = [
    { path: 'manifest.json', bytes: utf8('{}'), isStored: true },
    { path: 'content/a.json', bytes: utf8('["å"]'.repeat(500)), isStored: false },
    { path: 'content/large.json', bytes: noise(700_000), isStored: false },
    { path: 'empty.json', bytes: new Uint8Array(0), isStored: false },
  ]

  it('gives back what was put in, in the same order and the same bytes each time', async () => {
    const zip = writeZip(members)
    expect(await contentOf(zip)).toEqual(members.map(({ path, bytes }) => [path, hex(bytes)]))
    expect(hex(writeZip(members))).toBe(hex(zip))
  })

  it('is one that other programs read, and theirs is one we read', async () => {
    expect(crc32(utf8('123456789'))).toBe(0xcbf43926)
    const theirs = zipSync({ 'manifest.json': utf8('{}'), 'b.txt': utf8('b'.repeat(3000)) })
    expect(await contentOf(theirs)).toEqual([
      ['manifest.json', hex(utf8('{}'))],
      ['b.txt', hex(utf8('b'.repeat(3000)))],
    ])
  })

  it('keeps as it is what would otherwise pack like a bomb, so that it can be read again', () => {
    const bytes = new Uint8Array(3 * 2 ** 20)
    const [member] = must(listZip(writeZip([{ path: 'a.json', bytes, isStored: false }]), 10))
    expect(member).toMatchObject({ packedBytes: bytes.length, method: 0 })
  })

  it('is not trusted where the directory and the members disagree', () => {
    const zip = craftZip([{ name: 'a.json', bytes: utf8('x') }])
    const spoilt = (at: number, value: number) =>
      zip.map((byte, index) => (index === at ? value : byte))
    const localName = 30
    expect(listZip(spoilt(localName, 0x62), 9)).toEqual({ ok: false, error: 'not-a-zip' })
    expect(listZip(spoilt(6, 1), 9)).toEqual({ ok: false, error: 'not-a-zip' })
    expect(listZip(spoilt(8, 8), 9)).toEqual({ ok: false, error: 'not-a-zip' })
    expect(listZip(spoilt(18, 9), 9)).toEqual({ ok: false, error: 'not-a-zip' })
    expect(listZip(spoilt(28, 1), 9)).toMatchObject({ ok: false })
    expect(listZip(zip, 0)).toEqual({ ok: false, error: 'too-many-files' })
    expect(listZip(spoilt(zip.length - 2, 1), 9)).toMatchObject({ ok: false })
  })

  it('is not trusted where two members share their bytes', () => {
    const zip = craftZip([
      { name: 'a.json', bytes: utf8('x') },
      { name: 'a.json', bytes: utf8('x') },
    ])
    const second = Buffer.from(zip).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    const shared = Uint8Array.from(zip)
    new DataView(shared.buffer).setUint32(second + 42, 0, true)
    expect(listZip(shared, 9)).toEqual({ ok: false, error: 'not-a-zip' })
  })
})

describe('a member', () => {
  it.each([
    ['small', noise(5000)],
    ['inflated in turns', noise(900_000)],
  ])('that lies about its size is noticed: %s', async (_, bytes) => {
    expect(await inflated(bytes, {})).toBe(bytes.length)
    expect(await inflated(bytes, { inflatedBytes: bytes.length - 1 })).toBe('overflow')
    expect(await inflated(bytes, { inflatedBytes: 0 })).toBe('overflow')
    expect(await inflated(bytes, { inflatedBytes: bytes.length + 1 })).toBe('damaged')
    expect(await inflated(bytes, { packedBytes: 700 })).toBe('damaged')
    expect(await inflated(bytes, { dataStart: 3 })).toBe('damaged')
  })
})
