import { Dexie } from 'dexie'

/** A reading shorter than this is not felt, and needs no rest. */
const SHORT_MS = 50

/** After a long reading, so many times its length is left to everything else. */
const RESTS = 4

const holders = new Set<object>()
const heldBack = new Set<() => void>()

/**
 * Holds long readings back while much is written of which nothing is shown before its end: a table
 * that grows to thousands of records would else be read over and over for nobody.
 *
 * @returns lets them go again; the last change is then read.
 */
export function holdReadings(): () => void {
  const holder = {}
  holders.add(holder)
  return () => {
    holders.delete(holder)
    if (holders.size > 0) return
    for (const go of heldBack) go()
    heldBack.clear()
  }
}

/**
 * A live query's reading that takes turns with other work: while many changes come in one after the
 * other, a table that takes long to read is not read anew for each of them, but for all that came
 * meanwhile. The last change is always followed by a reading.
 *
 * @param read reads everything; a short one runs at once, as it would without this.
 * @param restMs how long it rests at least, for whoever need not know of every change at once.
 */
export function paced<Rows>(read: () => Promise<Rows>, restMs = 0): () => Promise<Rows> {
  let asked = 0
  let restUntil = 0
  let running: Promise<Rows> | null = null
  let known: { readonly rows: Rows } | null = null
  const readNow = async (): Promise<Rows> => {
    const begun = performance.now()
    try {
      const rows = await read()
      known = { rows }
      return rows
    } finally {
      const spent = performance.now() - begun
      restUntil = performance.now() + Math.max(restMs, spent > SHORT_MS ? RESTS * spent : 0)
      running = null
    }
  }
  return async () => {
    asked += 1
    const turn = asked
    // Dexie follows its own promises only; over another's it would lose whose question this is.
    if (running !== null) await Dexie.Promise.resolve(Promise.allSettled([running]))
    while (holders.size > 0)
      await Dexie.Promise.resolve(new Promise<void>((go) => heldBack.add(go)))
    const rest = restUntil - performance.now()
    if (rest > 0) await Dexie.Promise.resolve(new Promise((done) => setTimeout(done, rest)))
    // Another change has come meanwhile: its reading answers this one too.
    if (turn !== asked) {
      if (known !== null) return known.rows
      running ??= readNow()
      return running
    }
    running = readNow()
    return running
  }
}
