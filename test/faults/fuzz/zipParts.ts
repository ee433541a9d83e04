import { deflateSync } from 'fflate'
import { crc32 } from '../../../renderer/exchange/zipFormat'

/** What one of a member's two headers says; everything can be a lie. */
export interface Told {
  name: Uint8Array
  flags: number
  method: number
  crc: number
  packed: number
  inflated: number
  extra: Uint8Array
}

/** A member as it is written: its bytes, and what the header before it and the directory say. */
export interface Part {
  data: Uint8Array
  local: Told
  central: Told
  versionMadeBy: number
  attributes: number
  comment: Uint8Array
  /** Added to the true offset in the directory. */
  offsetBy: number
  descriptor: Uint8Array
}

/** A whole zip, ready to be spoilt. */
export interface Zip {
  parts: Part[]
  before: Uint8Array
  between: Uint8Array
  after: Uint8Array
  comment: Uint8Array
  countBy: number
  sizeBy: number
  startBy: number
  wide: boolean
}

const NONE = new Uint8Array()

/** A member as a well-behaved program writes it. */
export function part(name: string, bytes: Uint8Array, isStored: boolean): Part {
  const data = isStored ? bytes : deflateSync(bytes)
  const told = (): Told => ({
    name: new TextEncoder().encode(name),
    flags: 0,
    method: isStored ? 0 : 8,
    crc: crc32(bytes),
    packed: data.length,
    inflated: bytes.length,
    extra: NONE,
  })
  return {
    data,
    local: told(),
    central: told(),
    versionMadeBy: 0x0314,
    attributes: 0o100644 * 0x10000,
    comment: NONE,
    offsetBy: 0,
    descriptor: NONE,
  }
}

export function zipOf(parts: readonly Part[]): Zip {
  return {
    parts: [...parts],
    before: NONE,
    between: NONE,
    after: NONE,
    comment: NONE,
    countBy: 0,
    sizeBy: 0,
    startBy: 0,
    wide: false,
  }
}

/** Whole numbers of 2 or 4 bytes, least first; what does not fit is cut off. */
export function little(...pairs: readonly (readonly [size: 2 | 4, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(pairs.reduce((sum, [size]) => sum + size, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [size, value] of pairs) {
    if (size === 2) view.setUint16(at, value & 0xffff, true)
    else view.setUint32(at, value >>> 0, true)
    at += size
  }
  return bytes
}

function shared({ flags, method, crc, packed, inflated, name, extra }: Told): Uint8Array {
  const times = [[2, 0] as const, [2, 0x21] as const]
  const sizes = [[4, crc] as const, [4, packed] as const, [4, inflated] as const]
  const lengths = [[2, name.length] as const, [2, extra.length] as const]
  return little([2, 20], [2, flags], [2, method], ...times, ...sizes, ...lengths)
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces))
}

function localBytes({ local, data, descriptor }: Part): Uint8Array {
  const head = [little([4, 0x04034b50]), shared(local), local.name, local.extra]
  return joined([...head, data, descriptor])
}

function centralBytes(one: Part, offset: number): Uint8Array {
  const { central, comment, attributes, versionMadeBy, offsetBy } = one
  const tail = little([2, comment.length], [2, 0], [2, 0], [4, attributes], [4, offset + offsetBy])
  const head = [little([4, 0x02014b50], [2, versionMadeBy]), shared(central), tail]
  return joined([...head, central.name, central.extra, comment])
}

const eight = (value: number) => [[4, value] as const, [4, 0] as const]

function wideEnd(count: number, size: number, start: number, at: number): Uint8Array {
  const record = little(
    [4, 0x06064b50],
    ...eight(44),
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    ...[count, count, size, start].flatMap(eight),
  )
  return joined([record, little([4, 0x07064b50], [4, 0], ...eight(at), [4, 1])])
}

/** The zip's bytes, lies and all. */
export function zipBytes(zip: Zip): Uint8Array {
  const bodies: Uint8Array[] = [zip.before]
  const directory: Uint8Array[] = []
  let offset = zip.before.length
  for (const one of zip.parts) {
    const body = localBytes(one)
    directory.push(centralBytes(one, offset))
    bodies.push(body, zip.between)
    offset += body.length + zip.between.length
  }
  const listed = joined(directory)
  const count = zip.parts.length + zip.countBy
  const size = listed.length + zip.sizeBy
  const start = offset + zip.startBy
  const wide = zip.wide ? wideEnd(count, size, start, offset + listed.length) : NONE
  const [told, place] = zip.wide ? [0xffff, 0xffffffff] : [count, start]
  const end = little(
    [4, 0x06054b50],
    [4, 0],
    [2, told],
    [2, told],
    [4, zip.wide ? place : size],
    [4, place],
    [2, zip.comment.length],
  )
  return joined([...bodies, listed, wide, end, zip.comment, zip.after])
}
