import type { ZipFault, ZipMember } from '#shared/exchange/exchangeDoors'
import { fail, ok, type Result } from '#shared/kernel/result'
import { ZIP } from './zipFormat'

const ENCRYPTED = 1
const DESCRIPTOR = 8
const FILE_TYPE = 0xf000
const SYMLINK = 0xa000
const FOLDER = 0x4000
const LONGEST_NAME = 1000

interface Directory {
  readonly count: number
  readonly start: number
  readonly end: number
}

interface Described {
  readonly member: ZipMember
  readonly offset: number
  readonly dataEnd: number
}

const broken = () => fail('not-a-zip' as const)

function findEnd(view: DataView): number {
  const last = view.byteLength - ZIP.endBytes
  for (let at = last; at >= Math.max(0, last - ZIP.longestComment); at -= 1) {
    if (view.getUint32(at, true) === ZIP.endMark) return at
  }
  return -1
}

function readDirectory(view: DataView): Result<Directory, ZipFault> {
  const at = findEnd(view)
  if (at < 0) return broken()
  if (at + ZIP.endBytes !== view.byteLength) return fail('hidden-bytes')
  const count = view.getUint16(at + 10, true)
  const size = view.getUint32(at + 12, true)
  const start = view.getUint32(at + 16, true)
  const isOneDisk = view.getUint32(at + 4, true) === 0 && view.getUint16(at + 8, true) === count
  if (view.getUint16(at + 20, true) !== 0) return fail('hidden-bytes')
  if (!isOneDisk || start === ZIP.wide32 || start + size > at) return broken()
  return start + size === at ? ok({ count, start, end: at }) : fail('hidden-bytes')
}

function natureOf(attributes: number): ZipMember['nature'] {
  const type = (attributes >>> 16) & FILE_TYPE
  if (type === SYMLINK) return 'symlink'
  return type === FOLDER ? 'folder' : 'file'
}

interface Told {
  readonly flags: number
  readonly method: number
  readonly packedBytes: number
  readonly inflatedBytes: number
}

/** What both headers tell of a member; `at` is the offset of the flags. */
function told(view: DataView, at: number): Told {
  return {
    flags: view.getUint16(at, true),
    method: view.getUint16(at + 2, true),
    packedBytes: view.getUint32(at + 12, true),
    inflatedBytes: view.getUint32(at + 16, true),
  }
}

function methodOf({ flags, method, packedBytes, inflatedBytes }: Told): 0 | 8 | null {
  const isWide = packedBytes === ZIP.wide32 || inflatedBytes === ZIP.wide32
  if ((flags & ENCRYPTED) !== 0 || isWide) return null
  if (method === 0) return packedBytes === inflatedBytes ? 0 : null
  return method === 8 ? 8 : null
}

/** With a descriptor after the data, the header in front may leave the sizes out. */
function tellsTheSame(local: Told, central: Told): boolean {
  const isSameKind = local.flags === central.flags && local.method === central.method
  const isSameSize =
    local.packedBytes === central.packedBytes && local.inflatedBytes === central.inflatedBytes
  return isSameKind && (isSameSize || (central.flags & DESCRIPTOR) !== 0)
}

/** A member of the directory, if the header in front of its data tells the same. */
function describe(view: DataView, bytes: Uint8Array, at: number): Described | null {
  const central = told(view, at + 8)
  const method = methodOf(central)
  const offset = view.getUint32(at + 42, true)
  if (method === null || offset + ZIP.localBytes > bytes.length) return null
  if (view.getUint32(offset, true) !== ZIP.localMark) return null
  if (!tellsTheSame(told(view, offset + 6), central)) return null
  const { packedBytes, inflatedBytes, flags } = central
  const name = nameAt(bytes, at + ZIP.centralBytes, view.getUint16(at + 28, true))
  const nameBytes = view.getUint16(offset + 26, true)
  if (nameAt(bytes, offset + ZIP.localBytes, nameBytes) !== name) return null
  const dataStart = offset + ZIP.localBytes + nameBytes + view.getUint16(offset + 28, true)
  const packedEnd = dataStart + packedBytes
  const dataEnd = packedEnd + ((flags & DESCRIPTOR) === 0 ? 0 : descriptorBytes(view, packedEnd))
  const nature = natureOf(view.getUint32(at + 38, true))
  return {
    member: { name, dataStart, packedBytes, inflatedBytes, method, nature },
    offset,
    dataEnd,
  }
}

function descriptorBytes(view: DataView, at: number): number {
  if (at + 16 > view.byteLength) return 12
  return view.getUint32(at, true) === ZIP.descriptorMark ? 16 : 12
}

/** One character per byte: a name of other than ASCII is refused by its characters anyway. */
function nameAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + Math.min(length, LONGEST_NAME)))
}

/** Bytes of a directory entry: its fixed part, name, extra field and comment. */
function entryBytes(view: DataView, at: number): number {
  const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
  return ZIP.centralBytes + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
}

/** Whether the members lie side by side from the first byte to the directory. */
function spaceFault(members: readonly Described[], directoryAt: number): ZipFault | null {
  let expected = 0
  for (const { offset, dataEnd } of members) {
    if (offset < expected) return 'not-a-zip'
    if (offset > expected) return 'hidden-bytes'
    expected = dataEnd
  }
  if (expected > directoryAt) return 'not-a-zip'
  return expected < directoryAt ? 'hidden-bytes' : null
}

/**
 * Lists a zip by its directory, and trusts it only where every byte of the file is accounted for: no
 * bytes in front, between or after, no comment, no overlapping members, no encrypted, split or
 * 64-bit archives, and local headers that tell the same as the directory.
 */
export function listZip(bytes: Uint8Array, limit: number): Result<readonly ZipMember[], ZipFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < ZIP.endBytes) return broken()
  const directory = readDirectory(view)
  if (!directory.ok) return directory
  const { count, start, end } = directory.value
  if (count === ZIP.wide16 || count > limit) return fail('too-many-files')
  const described: Described[] = []
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + ZIP.centralBytes > end) return broken()
    if (view.getUint32(at, true) !== ZIP.centralMark) return broken()
    const one = describe(view, bytes, at)
    if (one === null) return broken()
    described.push(one)
    at += entryBytes(view, at)
  }
  if (at !== end) return broken()
  const inOrder = described.toSorted((a, b) => a.offset - b.offset)
  const fault = spaceFault(inOrder, start)
  return fault === null ? ok(inOrder.map((one) => one.member)) : fail(fault)
}
