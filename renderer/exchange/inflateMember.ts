import { inflateSync } from 'fflate'
import type { InflateFault, ZipMember } from '#shared/exchange/exchangeDoors'
import { fail, ok, type Result } from '#shared/kernel/result'
import { plainBytes } from './plainBytes'

/** Up to so many packed bytes the turns of a stream would cost more than they spare. */
const AT_ONCE_BYTES = 16 * 1024
/** So much is given to the stream at a time, so that a lie ends early: at most 64 MiB come of it. */
const SLICE_BYTES = 64 * 1024

/** How many bytes came of it; the room has one more than was said, enough to notice that more comes. */
function atOnce(packed: Uint8Array, room: Uint8Array): number {
  return inflateSync(packed, { out: room }).length
}

async function feed(packed: Uint8Array, into: WritableStream<BufferSource>): Promise<void> {
  const writer = into.getWriter()
  for (let at = 0; at < packed.length; at += SLICE_BYTES)
    await writer.write(plainBytes(packed.subarray(at, at + SLICE_BYTES)))
  await writer.close()
}

/** By the platform's own inflating, which is several times as fast for what is long. */
async function inTurns(packed: Uint8Array, room: Uint8Array): Promise<number> {
  const { writable, readable } = new DecompressionStream('deflate-raw')
  const feeding = feed(packed, writable)
  // Whoever reads is told of the same fault.
  feeding.catch(() => {})
  const reader = readable.getReader()
  let length = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (length + next.value.length >= room.length) {
      reader.cancel().catch(() => {})
      return room.length
    }
    room.set(next.value, length)
    length += next.value.length
  }
  return length
}

/** Inflates one member into a room of its own, just as large as it asked for, whatever its bytes are. */
export async function inflateMember(
  zip: Uint8Array,
  member: ZipMember,
): Promise<Result<Uint8Array, InflateFault>> {
  const packed = zip.subarray(member.dataStart, member.dataStart + member.packedBytes)
  if (member.method === 0) return ok(packed.slice())
  try {
    const room = new Uint8Array(member.inflatedBytes + 1)
    const isLong = packed.length > AT_ONCE_BYTES
    const length = isLong ? await inTurns(packed, room) : atOnce(packed, room)
    if (length > member.inflatedBytes) return fail('overflow')
    return length < member.inflatedBytes
      ? fail('damaged')
      : ok(room.subarray(0, member.inflatedBytes))
  } catch {
    return fail('damaged')
  }
}
