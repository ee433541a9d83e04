import type { Attachment, Contents } from '#shared/exchange/contents'
import { readExchangeFile } from '#shared/exchange/readFile'
import type { Refusal } from '#shared/exchange/refusals'
import { writeExchangeFile, type FileFacts } from '#shared/exchange/writeFile'
import type { Result } from '#shared/kernel/result'
import { buffersOf, sent, type CrossingFile } from './crossing'
import type { SenderKeys } from './keyPair'
import { readingDoors, writingDoors } from './platformDoors'
import { sealRows, type RowsToSeal } from './sealRows'

/** Work on a file. A key goes to the worker as it is: it can be used there, but not read. */
export type ExchangeTask =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly passphrase: string | null }
  | { readonly kind: 'read-many'; readonly files: readonly Uint8Array[] }
  | { readonly kind: 'seal'; readonly key: CryptoKey; readonly rows: readonly RowsToSeal[] }
  | {
      readonly kind: 'write'
      readonly facts: FileFacts
      readonly contents: Contents
      readonly attachments: readonly Attachment[]
      readonly keys: Pick<SenderKeys, 'publicKey' | 'privateKey'>
    }

/** How far a reading has come, in inflated bytes. */
export interface ExchangeProgress {
  readonly doneBytes: number
  readonly totalBytes: number
}

/** What came of the work. */
export type ExchangeOutcome =
  | { readonly kind: 'read'; readonly result: Result<CrossingFile, Refusal> }
  | { readonly kind: 'read-many'; readonly results: readonly Result<CrossingFile, Refusal>[] }
  | { readonly kind: 'write'; readonly result: Result<Uint8Array, Refusal> }
  | { readonly kind: 'seal'; readonly sealed: readonly (readonly Uint8Array<ArrayBuffer>[])[] }

/** Does one piece of work; the same in the worker and in a test. */
export async function runExchangeTask(
  task: ExchangeTask,
  onProgress: (progress: ExchangeProgress) => void,
): Promise<ExchangeOutcome> {
  if (task.kind === 'write') {
    const doors = writingDoors(task.keys)
    const result = await writeExchangeFile(task.facts, task.contents, task.attachments, doors)
    return { kind: 'write', result }
  }
  if (task.kind === 'seal') {
    const sealed = await Promise.all(task.rows.map((rows) => sealRows(task.key, rows)))
    return { kind: 'seal', sealed }
  }
  if (task.kind === 'read-many') {
    // Side by side: while one waits for its hashes and signature, another is unpacked.
    const results = await Promise.all(
      task.files.map(async (bytes) => sent(await readExchangeFile(bytes, readingDoors))),
    )
    return { kind: 'read-many', results }
  }
  const result = await readExchangeFile(task.bytes, readingDoors, {
    passphrase: task.passphrase,
    onProgress: (doneBytes, totalBytes) => {
      onProgress({ doneBytes, totalBytes })
    },
  })
  return { kind: 'read', result: sent(result) }
}

/** What of an outcome changes hands instead of being copied. */
export function transferOf(outcome: ExchangeOutcome): Transferable[] {
  if (outcome.kind === 'read') return buffersOf([outcome.result])
  if (outcome.kind === 'seal') return outcome.sealed.flat().map(({ buffer }) => buffer)
  return outcome.kind === 'read-many' ? buffersOf(outcome.results) : []
}
