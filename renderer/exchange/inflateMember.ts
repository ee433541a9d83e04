import { Inflate, inflateSync } from 'fflate'
import type { InflateFault, ZipMember } from '#shared/exchange/exchangeDoors'
import { fail, ok, type Result } from '#shared/kernel/result'

/** Packed bytes that are inflated at one go; a larger member in slices, so that a lie ends early. */
const AT_ONCE_BYTES = 256 * 1024
const SLICE_BYTES = 64 * 1024

/** One byte of room beyond what was said is enough to notice that more comes. */
function atOnce(packed: Uint8Array, room: Uint8Array): number {
  return inflateSync(packed, { out: room }).length
}

function inSlices(packed: Uint8Array, room: Uint8Array): number {
  let length = 0
  const inflate = new Inflate((part) => {
    const fits = part.subarray(0, Math.max(0, room.length - length))
    room.set(fits, length)
    length += part.length
  })
  for (let at = 0; at < packed.length && length < room.length; at += SLICE_BYTES) {
    const end = Math.min(at + SLICE_BYTES, packed.length)
    inflate.push(packed.subarray(at, end), end === packed.length)
  }
  return length
}

/** Inflates one member into exactly the room it asked for; never more, whatever its bytes are. */
export function inflateMember(
  zip: Uint8Array,
  member: ZipMember,
): Result<Uint8Array, InflateFault> {
  const packed = zip.subarray(member.dataStart, member.dataStart + member.packedBytes)
  if (member.method === 0) return ok(packed)
  try {
    const room = new Uint8Array(member.inflatedBytes + 1)
    const length = packed.length > AT_ONCE_BYTES ? inSlices(packed, room) : atOnce(packed, room)
    if (length > member.inflatedBytes) return fail('overflow')
    return length < member.inflatedBytes
      ? fail('damaged')
      : ok(room.subarray(0, member.inflatedBytes))
  } catch {
    return fail('damaged')
  }
}
