import { deflateSync } from 'fflate'
import type { MemberToWrite } from '#shared/exchange/exchangeDoors'
import { isBombRatio } from '#shared/exchange/limits'
import { crc32, ZIP } from './zipFormat'

// 1 January 1980 00:00, the first moment a zip can name: the same members give the same bytes.
const DOS_DATE = 0x0021
const DOS_TIME = 0
const VERSION = 20
const UNIX = 3
const REGULAR_FILE = 0o100644

interface Packed {
  readonly name: Uint8Array
  readonly method: 0 | 8
  readonly bytes: Uint8Array
  readonly inflatedBytes: number
  readonly crc: number
}

function pack({ path, bytes, isStored }: MemberToWrite): Packed {
  const name = new TextEncoder().encode(path)
  const facts = { name, inflatedBytes: bytes.length, crc: crc32(bytes) }
  const deflated = isStored ? bytes : deflateSync(bytes, { level: 6 })
  // What packs as well as a bomb would be refused by every reader: such a member stays as it is.
  const keeps =
    isStored || deflated.length >= bytes.length || isBombRatio(bytes.length, deflated.length)
  return keeps ? { ...facts, method: 0, bytes } : { ...facts, method: 8, bytes: deflated }
}

function writeShared(view: DataView, at: number, member: Packed): void {
  view.setUint16(at, VERSION, true)
  view.setUint16(at + 4, member.method, true)
  view.setUint16(at + 6, DOS_TIME, true)
  view.setUint16(at + 8, DOS_DATE, true)
  view.setUint32(at + 10, member.crc, true)
  view.setUint32(at + 14, member.bytes.length, true)
  view.setUint32(at + 18, member.inflatedBytes, true)
  view.setUint16(at + 22, member.name.length, true)
}

function writeCentral(view: DataView, at: number, member: Packed, offset: number): void {
  view.setUint32(at, ZIP.centralMark, true)
  view.setUint16(at + 4, (UNIX << 8) | VERSION, true)
  writeShared(view, at + 6, member)
  view.setUint32(at + 38, REGULAR_FILE * 0x10000, true)
  view.setUint32(at + 42, offset, true)
}

function writeEnd(view: DataView, at: number, count: number, directoryAt: number): void {
  view.setUint32(at, ZIP.endMark, true)
  view.setUint16(at + 8, count, true)
  view.setUint16(at + 10, count, true)
  view.setUint32(at + 12, at - directoryAt, true)
  view.setUint32(at + 16, directoryAt, true)
}

/** Writes a zip: members in the order given, no extra fields, no comments, one fixed time. */
export function writeZip(members: readonly MemberToWrite[]): Uint8Array {
  const packed = members.map((member) => pack(member))
  const names = packed.reduce((sum, member) => sum + member.name.length, 0)
  const data = packed.reduce((sum, member) => sum + member.bytes.length, 0)
  const headers = packed.length * (ZIP.localBytes + ZIP.centralBytes) + ZIP.endBytes
  const zip = new Uint8Array(headers + 2 * names + data)
  const view = new DataView(zip.buffer)
  const offsets: number[] = []
  let at = 0
  for (const member of packed) {
    offsets.push(at)
    view.setUint32(at, ZIP.localMark, true)
    writeShared(view, at + 4, member)
    zip.set(member.name, at + ZIP.localBytes)
    zip.set(member.bytes, at + ZIP.localBytes + member.name.length)
    at += ZIP.localBytes + member.name.length + member.bytes.length
  }
  const directoryAt = at
  for (const [index, member] of packed.entries()) {
    writeCentral(view, at, member, offsets[index] ?? 0)
    zip.set(member.name, at + ZIP.centralBytes)
    at += ZIP.centralBytes + member.name.length
  }
  writeEnd(view, at, packed.length, directoryAt)
  return zip
}
