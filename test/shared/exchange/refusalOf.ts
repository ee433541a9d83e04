import { readExchangeFile } from '#shared/exchange/readFile'
import { readingDoors } from '../../../renderer/exchange/platformDoors'

/** Why a file is not read; nothing when it is. */
export async function refusalOf(bytes: Uint8Array, passphrase: string | null = null) {
  const read = await readExchangeFile(bytes, readingDoors, { passphrase, onProgress: () => {} })
  return read.ok ? null : read.error
}
