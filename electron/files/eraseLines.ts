import type { JournalLine } from '#shared/ipc/contract'
import type { Journal } from './journal'
import { lineKey } from './journalLines'
import type { Snapshots } from './snapshots'

/** What an erasure did: files written anew or removed, and lines taken out of them. */
export interface Erased {
  readonly files: number
  readonly lines: number
}

const NOTHING_ERASED: Erased = { files: 0, lines: 0 }

/** The two together. */
export function both(one: Erased, other: Erased): Erased {
  return { files: one.files + other.files, lines: one.lines + other.lines }
}

/** Whether a line holds the content of one of these records; that it was removed is no content. */
function holds(keys: ReadonlySet<string>, line: JournalLine): boolean {
  return line.json !== '' && keys.has(lineKey(line))
}

/** Whether a text that cannot be trusted names one of these records. */
function namesAny(keys: ReadonlySet<string>, text: string): boolean {
  return [...keys].some((key) => text.includes(key.split('\u0000')[1] ?? key))
}

/**
 * Takes records out of snapshots: a whole one is written anew without them under its own name and
 * time, a damaged one that names them goes. Others are not touched.
 */
export async function eraseFromSnapshots(
  snapshots: Snapshots,
  files: readonly string[],
  keys: ReadonlySet<string>,
): Promise<Erased> {
  let erased = NOTHING_ERASED
  for (const name of files) {
    const { info, lines } = await snapshots.read(name)
    const kept = lines.filter((line) => !holds(keys, line))
    if (info.ok) {
      if (kept.length === lines.length) continue
      await snapshots.rewrite(name, kept, info.writtenAt)
    } else {
      const text = Buffer.from(await snapshots.bytesOf(name)).toString('utf8')
      if (!namesAny(keys, text)) continue
      await snapshots.remove(name)
    }
    erased = both(erased, { files: 1, lines: lines.length - kept.length })
  }
  return erased
}

/** Takes records out of every file of a journal; damaged lines go only where they name one of them. */
export async function eraseFromJournal(
  journal: Journal,
  keys: ReadonlySet<string>,
): Promise<Erased> {
  let erased = NOTHING_ERASED
  for (const number of await journal.numbers()) {
    const { lines, damaged } = await journal.read(number)
    const kept = lines.filter((line) => !holds(keys, line))
    const untold = damaged.filter((text) => !namesAny(keys, text))
    const gone = lines.length - kept.length + damaged.length - untold.length
    if (gone === 0) continue
    await journal.rewrite(number, kept, untold)
    erased = both(erased, { files: 1, lines: gone })
  }
  return erased
}

/** Reads every file again: how many lines still hold one of the records. */
export async function countHeld(
  journal: Journal,
  snapshots: Snapshots,
  keys: ReadonlySet<string>,
): Promise<number> {
  let held = 0
  const count = (lines: readonly JournalLine[]): void => {
    held += lines.filter((line) => holds(keys, line)).length
  }
  for (const number of await journal.numbers()) count((await journal.read(number)).lines)
  for (const name of await snapshots.names()) count((await snapshots.read(name)).lines)
  return held
}
