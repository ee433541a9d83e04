import { wipeButLastKeys } from './wipeStore'

/** A store of the database with everything in it, as the browser keeps it. */
interface StoreImage {
  readonly name: string
  readonly keyPath: string | string[] | null
  readonly autoIncrement: boolean
  readonly indexes: readonly {
    readonly name: string
    readonly keyPath: string | string[]
    readonly options: IDBIndexParameters
  }[]
  readonly rows: readonly unknown[]
}

interface Image {
  readonly version: number
  readonly stores: readonly StoreImage[]
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () =>
      reject(request.error ?? new DOMException('', 'Unknown')),
    )
  })
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new DOMException('', 'AbortError')),
    )
  })
}

async function storeImage(store: IDBObjectStore): Promise<StoreImage> {
  const indexes = [...store.indexNames].map((name) => {
    const { keyPath, unique, multiEntry } = store.index(name)
    return { name, keyPath, options: { unique, multiEntry } }
  })
  const { name, keyPath, autoIncrement } = store
  return { name, keyPath, autoIncrement, indexes, rows: await done(store.getAll()) }
}

async function readImage(name: string): Promise<Image> {
  const db = await done(indexedDB.open(name))
  try {
    const stores: StoreImage[] = []
    for (const store of db.objectStoreNames) {
      stores.push(await storeImage(db.transaction(store).objectStore(store)))
    }
    return { version: db.version, stores }
  } finally {
    db.close()
  }
}

function makeStores(db: IDBDatabase, stores: readonly StoreImage[]): void {
  for (const { name, keyPath, autoIncrement, indexes } of stores) {
    const made = db.createObjectStore(name, { keyPath, autoIncrement })
    for (const index of indexes) made.createIndex(index.name, index.keyPath, index.options)
  }
}

async function writeImage(name: string, { version, stores }: Image): Promise<void> {
  const request = indexedDB.open(name, version)
  request.addEventListener('upgradeneeded', () => makeStores(request.result, stores))
  const db = await done(request)
  try {
    const names = stores.map((store) => store.name)
    const writing = db.transaction(names, 'readwrite', { durability: 'strict' })
    for (const { name: store, rows } of stores) {
      for (const row of rows) writing.objectStore(store).put(row)
    }
    await committed(writing)
  } finally {
    db.close()
  }
}

/**
 * Makes the database anew with the same stores, rows and keys, in place of files in which removed
 * rows can still be read: the browser writes over those only much later. Every connection must be
 * closed first. A program killed in the middle finds its records in the journal and the copies.
 *
 * @param wipe empties the browser's store, files and all; false when it could not. Nothing is then changed.
 * @returns whether it was made anew.
 */
export async function rebuildDatabase(
  name: string,
  wipe: () => Promise<boolean>,
): Promise<boolean> {
  const image = await readImage(name)
  if (!(await wipeButLastKeys(wipe))) return false
  await writeImage(name, image)
  return true
}
