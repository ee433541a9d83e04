import { deflateSync } from 'fflate'
import type { Chance } from './chance'
import { joined, little, part, type Part, type Told, type Zip } from './zipParts'

type Mutate = (zip: Zip, chance: Chance) => void

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const NAMES: readonly string[] = [
  '../../evil.json',
  '/etc/passwd',
  'content/../manifest.json',
  'C:/evil.json',
  'content\\evil.json',
  'MANIFEST.json',
  'Manifest.JSON',
  'content/',
  'content//rounds.json',
  './manifest.json',
  'readme.txt',
  'content/åäö.json',
  'manifest.json\u0000.txt',
  '__proto__',
  'constructor',
  '',
  'x'.repeat(201),
  'y'.repeat(65_000),
  'attachments/evil.exe',
  'content/general.json',
  'content/rounds-0002.json',
  'nul',
  'a:b',
]

function field(told: Told, chance: Chance): void {
  const kind = chance.below(5)
  const size = () => chance.of([0, 1, 22, told.inflated + 1, 65_535, 0x7fffffff, 0xffffffff, 2e9])
  if (kind === 0) told.packed = size()
  else if (kind === 1) told.inflated = size()
  else if (kind === 2) told.method = chance.of([0, 8, 1, 9, 12, 14, 95, 99, 0xffff])
  else if (kind === 3) told.flags = chance.of([1, 8, 0x800, 0x2000, 0x40, 0xffff])
  else told.crc = chance.below(2 ** 32)
}

const one = (zip: Zip, chance: Chance): Part => chance.of(zip.parts)

const disagree: Mutate = (zip, chance) =>
  field(one(zip, chance)[chance.of(['local', 'central'] as const)], chance)

const agreeOnLie: Mutate = (zip, chance) => {
  const { local, central } = one(zip, chance)
  field(central, chance)
  Object.assign(local, central)
}

const rename: Mutate = (zip, chance) => {
  const member = one(zip, chance)
  const name = utf8(chance.of(NAMES))
  member.central.name = name
  if (chance.inHundred(75)) member.local.name = name
}

const twice: Mutate = (zip, chance) => {
  const member = structuredClone(one(zip, chance))
  if (chance.inHundred(40)) {
    const name = utf8(new TextDecoder().decode(member.central.name).toUpperCase())
    member.local.name = name
    member.central.name = name
  }
  zip.parts.splice(chance.below(zip.parts.length + 1), 0, member)
}

const another: Mutate = (zip, chance) => {
  const name = chance.of(['content/internal-notes.json', 'evil.js', 'content/x.json', ...NAMES])
  const bytes = utf8(chance.of(['[]', '{}', '[{}]', '<script>1</script>', '']))
  zip.parts.push(part(name, bytes, chance.inHundred(50)))
}

const drop: Mutate = (zip, chance) => {
  zip.parts.splice(chance.below(zip.parts.length), 1)
}

const shuffle: Mutate = (zip, chance) => {
  zip.parts = zip.parts.toSorted(() => chance.between(-1, 1))
}

const nature: Mutate = (zip, chance) => {
  const mode = chance.of([0o120777, 0o040755, 0o060644, 0o010644, 0o140777, 0])
  one(zip, chance).attributes = mode * 0x10000 + chance.of([0, 0x10])
}

const extra: Mutate = (zip, chance) => {
  const member = one(zip, chance)
  const wide = little([2, 1], [2, 16], [4, 5], [4, 0], [4, 5], [4, 0])
  const infoPath = joined([little([2, 0x7075], [2, 9]), utf8('\u0001abcd../x')])
  const bytes = chance.of([wide, infoPath, chance.bytes(9), chance.bytes(60_000)])
  if (chance.inHundred(60)) member.local.extra = bytes
  if (chance.inHundred(60)) member.central.extra = bytes
}

const descriptor: Mutate = (zip, chance) => {
  const member = one(zip, chance)
  const { crc, packed, inflated } = member.central
  const sizes = little([4, crc], [4, packed], [4, chance.inHundred(70) ? inflated : 1])
  member.descriptor = chance.inHundred(70) ? joined([little([4, 0x08074b50]), sizes]) : sizes
  member.local.flags |= 8
  member.central.flags |= 8
  if (chance.inHundred(60)) Object.assign(member.local, { crc: 0, packed: 0, inflated: 0 })
}

const wide: Mutate = (zip, chance) => {
  zip.wide = true
  if (chance.inHundred(50)) {
    const { central } = one(zip, chance)
    central.packed = 0xffffffff
    central.inflated = 0xffffffff
    central.extra = little([2, 1], [2, 16], [4, 5], [4, 0], [4, 5], [4, 0])
  }
}

const outside: Mutate = (zip, chance) => {
  const bytes = chance.bytes(chance.of([1, 4, 22, 700]))
  const kind = chance.of(['before', 'between', 'after', 'comment'] as const)
  zip[kind] = bytes
}

const ends: Mutate = (zip, chance) => {
  const key = chance.of(['countBy', 'sizeBy', 'startBy'] as const)
  zip[key] = chance.of([-1, 1, 46, 2000, 65_000, 0x7fffffff, -0x7fffffff])
}

const overlap: Mutate = (zip, chance) => {
  one(zip, chance).offsetBy = chance.of([-1, 1, 30, -30, 0x7fffffff, -100_000])
}

const bomb: Mutate = (zip, chance) => {
  const size = chance.of([900_000, 3_000_000, 30_000_000])
  const data = deflateSync(new Uint8Array(size), { level: 9 })
  const member = one(zip, chance)
  const inflated = chance.of([size, 10, member.central.inflated])
  member.data = data
  for (const told of [member.local, member.central]) {
    Object.assign(told, { packed: data.length, inflated, method: 8 })
  }
}

const spoilt: Mutate = (zip, chance) => {
  const member = one(zip, chance)
  const data = Uint8Array.from(member.data)
  if (data.length > 0) data[chance.below(data.length)] = chance.below(256)
  member.data = data
}

const many: Mutate = (zip, chance) => {
  const count = chance.of([300, 1998, 2001, 5000])
  const empty = Array.from({ length: count }, (_, at) =>
    part(`content/x${at}.json`, new Uint8Array(), true),
  )
  zip.parts.push(...empty)
}

const MUTATIONS: readonly Mutate[] = [
  disagree,
  disagree,
  agreeOnLie,
  rename,
  twice,
  another,
  drop,
  shuffle,
  nature,
  extra,
  descriptor,
  wide,
  outside,
  ends,
  overlap,
  bomb,
  spoilt,
  many,
]

/** Spoils a zip in one way, in place. */
export function mutateZip(zip: Zip, chance: Chance): void {
  if (zip.parts.length > 0) chance.of(MUTATIONS)(zip, chance)
}

type Bytes = (bytes: Uint8Array, chance: Chance) => Uint8Array

const flip: Bytes = (bytes, chance) => {
  const next = Uint8Array.from(bytes)
  const at = chance.below(next.length)
  next[at] = (next[at] ?? 0) ^ chance.between(1, 255)
  return next
}

const cut: Bytes = (bytes, chance) => {
  const from = chance.below(bytes.length)
  const to = chance.inHundred(30) ? bytes.length : from + chance.between(1, 400)
  return joined([bytes.subarray(0, from), bytes.subarray(to)])
}

const insert: Bytes = (bytes, chance) => {
  const at = chance.below(bytes.length)
  return joined([bytes.subarray(0, at), chance.bytes(chance.between(1, 60)), bytes.subarray(at)])
}

const copy: Bytes = (bytes, chance) => {
  const next = Uint8Array.from(bytes)
  const from = chance.below(next.length)
  const piece = bytes.slice(from, from + chance.between(1, 300))
  const to = chance.below(next.length)
  next.set(piece.subarray(0, next.length - to), to)
  return next
}

/** Changes any bytes, whatever they mean. */
export function mutateBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  return bytes.length === 0 ? bytes : chance.of([flip, flip, cut, insert, copy])(bytes, chance)
}
