import { deflateSync } from 'fflate'

/** A member as an ill-willed sender would write it. `saysBytes`: the inflated size it claims. */
export interface CraftedMember {
  readonly name: string
  readonly bytes: Uint8Array
  readonly deflated?: boolean
  readonly saysBytes?: number
  readonly unixMode?: number
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A member of which only the name matters. */
export const member = (name: string): CraftedMember => ({ name, bytes: utf8('x') })

function header(member: CraftedMember, packed: Uint8Array, nameBytes: number): Buffer {
  const shared = Buffer.alloc(26)
  shared.writeUInt16LE(20, 0)
  shared.writeUInt16LE(member.deflated === true ? 8 : 0, 4)
  shared.writeUInt32LE(packed.length, 14)
  shared.writeUInt32LE(member.saysBytes ?? member.bytes.length, 18)
  shared.writeUInt16LE(nameBytes, 22)
  return shared
}

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}

/** A zip with anything in it, written without any of the program's own code. */
export function craftZip(members: readonly CraftedMember[]): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const member of members) {
    const name = Buffer.from(member.name, 'latin1')
    const packed = member.deflated === true ? deflateSync(member.bytes) : member.bytes
    const shared = header(member, packed, name.length)
    const body = Buffer.concat([uint32(0x04034b50), shared, name, packed])
    const central = [
      uint32(0x02014b50),
      Buffer.from([20, 3]),
      shared,
      Buffer.alloc(6),
      uint32((member.unixMode ?? 0o100644) * 0x10000),
      uint32(offset),
      name,
    ]
    bodies.push(body)
    directory.push(Buffer.concat(central))
    offset += body.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(members.length, 0xffff), 8)
  end.writeUInt16LE(Math.min(members.length, 0xffff), 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...bodies, listed, end]))
}
