// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import type { Page } from '@playwright/test'
import { listZip } from '../../../renderer/exchange/listZip'

/** A file for the floor: its bytes as base64, and where its records lie in them. */
interface FloorFile {
  readonly base64: string
  readonly members: readonly {
    readonly start: number
    readonly end: number
    readonly method: number
  }[]
}

/** Lists a file's tables beforehand, so that the floor has nothing to do but inflate, parse and put. */
function listed(base64: string): FloorFile {
  const zip = listZip(Buffer.from(base64, 'base64'), 2000)
  if (!zip.ok) throw new Error(zip.error)
  const tables = zip.value.filter((member) => member.name.startsWith('content/'))
  return {
    base64,
    members: tables.map(({ dataStart, packedBytes, method }) => ({
      start: dataStart,
      end: dataStart + packedBytes,
      method,
    })),
  }
}

declare global {
  interface Window {
    benchHeld: { readonly bytes: Uint8Array<ArrayBuffer>; readonly members: FloorFile['members'] }[]
  }
}

/** Gives the bare page the files it is to take in. */
export async function holdOnFloor(page: Page, files: readonly string[]): Promise<void> {
  await page.evaluate((files) => {
    window.benchHeld ??= []
    for (const { base64, members } of files) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      window.benchHeld.push({ bytes, members })
    }
  }, files.map(listed))
}

/**
 * The floor: inflate, `JSON.parse`, and one strict transaction of plain puts for each file, in an
 * empty database. No checks, no hashes, no history.
 */
export function takeInOnFloor(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((resolve) => {
      const removing = indexedDB.deleteDatabase('floor-intake')
      removing.addEventListener('success', resolve)
    })
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('floor-intake', 1)
      opening.addEventListener('upgradeneeded', () =>
        opening.result.createObjectStore('records', { keyPath: 'id' }),
      )
      opening.addEventListener('success', () => resolve(opening.result))
    })
    const inflate = async (bytes: Uint8Array<ArrayBuffer>, method: number): Promise<string> => {
      if (method === 0) return new TextDecoder().decode(bytes)
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
      return new Response(stream).text()
    }
    const begun = performance.now()
    for (const { bytes, members } of window.benchHeld) {
      const records: unknown[] = []
      for (const { start, end, method } of members) {
        const parsed: unknown = JSON.parse(await inflate(bytes.slice(start, end), method))
        if (Array.isArray(parsed)) records.push(...parsed)
      }
      await new Promise((resolve, reject) => {
        const writing = db.transaction('records', 'readwrite', { durability: 'strict' })
        for (const record of records) writing.objectStore('records').put(record)
        writing.addEventListener('complete', resolve)
        writing.addEventListener('abort', reject)
      })
    }
    const spent = performance.now() - begun
    db.close()
    window.benchHeld = []
    return spent
  })
}
