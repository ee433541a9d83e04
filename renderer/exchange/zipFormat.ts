/** Marks and sizes of the zip format, as PKWARE's APPNOTE gives them. */
export const ZIP = {
  localMark: 0x04034b50,
  localBytes: 30,
  centralMark: 0x02014b50,
  centralBytes: 46,
  endMark: 0x06054b50,
  endBytes: 22,
  descriptorMark: 0x08074b50,
  longestComment: 0xffff,
  /** Values that say "see the 64-bit record"; no file within our limits needs one. */
  wide16: 0xffff,
  wide32: 0xffffffff,
} as const

const TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start
  for (let bit = 0; bit < 8; bit += 1) {
    value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return value >>> 0
})

/** The zip's own checksum (CRC-32). Ours is SHA-256; this one is for other programs that open the file. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}
