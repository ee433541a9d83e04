import { createHash } from 'node:crypto'
import { JournalLine } from '#shared/ipc/contract'

/** Lines as they were read, and those that could not be trusted, as they stand. */
export interface ReadLines {
  readonly lines: readonly JournalLine[]
  readonly damaged: readonly string[]
}

/** Of which record a line speaks, without its text. `removed`: it says that the record is gone. */
export interface LineHead extends Pick<JournalLine, 'table' | 'id' | 'revision'> {
  readonly removed: boolean
}

/** A line without its text. */
export function headOf(line: JournalLine): LineHead {
  const { table, id, revision } = line
  return { table, id, revision, removed: isRemoval(line) }
}

/** Sixty-four hexadecimal digits over the bytes. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** One line as plain JSON with its keys in a fixed order. */
export function lineJson({ table, id, revision, json }: JournalLine): string {
  return JSON.stringify({ table, id, revision, json })
}

/** Each line carries the hash of its own JSON, so that a torn or flipped one is known by itself. */
export function encodeLines(lines: readonly JournalLine[]): string {
  return lines
    .map((line) => {
      const json = lineJson(line)
      return `${sha256(json)} ${json}\n`
    })
    .join('')
}

/** Every line that proves itself; those that do not are given as they are, never thrown away on disk. */
export function decodeLines(text: string): ReadLines {
  const lines: JournalLine[] = []
  const damaged: string[] = []
  for (const written of text.split('\n')) {
    if (written === '') continue
    const json = written.slice(65)
    const line = written.slice(0, 65) === `${sha256(json)} ` ? parseLine(json) : null
    if (line === null) damaged.push(written)
    else lines.push(line)
  }
  return { lines, damaged }
}

/** A line's JSON, or null if it is not one. */
export function parseLine(json: string): JournalLine | null {
  try {
    const line = JournalLine.safeParse(JSON.parse(json))
    return line.success ? line.data : null
  } catch {
    return null
  }
}

/** What makes two lines speak of the same record. */
export function lineKey({ table, id }: Pick<JournalLine, 'table' | 'id'>): string {
  return `${table}\u0000${id}`
}

/** Keeps the highest revision of each record; of equals the later one. A removal is a line too. */
export function latestLines(lines: Iterable<JournalLine>): Map<string, JournalLine> {
  const latest = new Map<string, JournalLine>()
  for (const line of lines) {
    const known = latest.get(lineKey(line))
    if (known === undefined || line.revision >= known.revision) latest.set(lineKey(line), line)
  }
  return latest
}

/** True for the line that says that a record is gone. */
export function isRemoval(line: JournalLine): boolean {
  return line.json === ''
}
