import '../../../renderer/quietZod'
import type { FileFacts } from '#shared/exchange/writeFile'
import type { Contents } from '#shared/exchange/contents'
import { createExchangeClient } from '../../../renderer/exchange/exchangeClient'
import { lookAtMany, takeInMany } from '../../../renderer/exchange/manyFiles'
import { createKeyPair, type SenderKeys } from '../../../renderer/exchange/keyPair'
import { applyMerge } from '../../../renderer/storage/applyMerge'
import { DeskDatabase } from '../../../renderer/storage/database'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { OpenWriters } from '../../../renderer/storage/openWriters'
import { planFile } from '../../../renderer/storage/planFile'
import { heldSeal, holdSeal } from '../../../renderer/storage/sealing/heldSeal'
import { newProfileKey } from '../../../renderer/storage/sealing/profileKey'
import { makeSeal } from '../../../renderer/storage/sealing/seal'

/** A file to be written: what it says of itself and what it holds. */
export interface ProbeFile {
  readonly facts: FileFacts
  readonly contents: Contents
}

/**
 * How long each step of taking files in lasted, in milliseconds in all. Of files taken in together
 * `plan` is the reading too, since the two go on side by side.
 */
export interface ProbeTimes {
  readonly whole: number
  readonly read: number
  readonly plan: number
  readonly apply: number
  readonly records: number
}

/** The program's own way from bytes to records, without its screens. Laid in its window by a bench. */
export interface Probe {
  readonly write: (files: readonly ProbeFile[]) => Promise<readonly string[]>
  readonly hold: (files: readonly string[]) => void
  readonly takeIn: () => Promise<ProbeTimes>
  /** All that is held, as files that were dropped together. */
  readonly takeInTogether: () => Promise<ProbeTimes>
  /** From here on a new, empty store is written to, locked or not. */
  readonly startAnew: (isLocked: boolean) => Promise<void>
}

declare global {
  interface Window {
    benchProbe: (workerAddress: string) => Probe
  }
}

async function toBase64(bytes: Uint8Array): Promise<string> {
  const address = await new Promise<string>((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () =>
      resolve(typeof reader.result === 'string' ? reader.result : ''),
    )
    reader.readAsDataURL(new Blob([new Uint8Array(bytes)]))
  })
  return address.slice(address.indexOf(',') + 1)
}

const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

function must<Value>(
  result:
    { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown },
): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

window.benchProbe = (workerAddress) => {
  // As in the program, the worker starts while the file is chosen.
  const worker = new Worker(workerAddress, { type: 'module' })
  const client = createExchangeClient(() => worker)
  let db = new DeskDatabase()
  let stores = 0
  let store = { db, writers: new OpenWriters(db) }
  let held: readonly Uint8Array[] = []
  const keys = new Map<string, SenderKeys>()
  const keysOf = async (sender: string): Promise<SenderKeys> => {
    const made = keys.get(sender) ?? (await createKeyPair())
    keys.set(sender, made)
    return made
  }
  return {
    write: async (files) => {
      const written: string[] = []
      for (const { facts, contents } of files) {
        const own = await keysOf(facts.issuer.name)
        const bytes = must(await client.write({ facts, contents, attachments: [], keys: own }))
        written.push(await toBase64(bytes))
      }
      return written
    },
    hold: (files) => {
      held = [...held, ...files.map(fromBase64)]
    },
    takeIn: async () => {
      const spent = { read: 0, plan: 0, apply: 0, records: 0 }
      const begun = performance.now()
      for (const bytes of held) {
        const start = performance.now()
        const read = must(await client.read(bytes, null))
        const hasRead = performance.now()
        const plan = must(await planFile(db, read, null))
        const hasPlanned = performance.now()
        const none = { takes: new Set<string>(), facts: null, identity: null, detail: '' }
        const order = { ...none, read, plan, fileName: 'mätning.examinator' }
        spent.records += must(await applyMerge(store, order))
        spent.read += hasRead - start
        spent.plan += hasPlanned - hasRead
        spent.apply += performance.now() - hasPlanned
      }
      held = []
      return { whole: performance.now() - begun, ...spent }
    },
    takeInTogether: async () => {
      const watch = { onProgress: () => {}, signal: new AbortController().signal }
      const files = held.map((bytes, at) => ({ name: `mätning ${at}.examinator`, bytes }))
      const begun = performance.now()
      const looked = must(await lookAtMany(client, store, files, watch))
      const plan = performance.now() - begun
      const { taken } = must(await takeInMany(store, looked.ready, () => '', watch))
      const whole = performance.now() - begun
      held = []
      if (taken !== files.length) throw new Error(`${taken} of ${files.length} files were taken in`)
      return { whole, read: 0, plan, apply: whole - plan, records: taken }
    },
    startAnew: async (isLocked) => {
      // What the journal is still to be told would be told while the next is measured.
      await flushJournal()
      stores += 1
      db.close()
      holdSeal(isLocked ? await makeSeal(newProfileKey()) : null)
      db = new DeskDatabase(`examinator-mätning-${stores}`, heldSeal())
      store = { db, writers: new OpenWriters(db) }
      await db.open()
    },
  }
}
