import type { JournalLine } from '#shared/ipc/contract'
import { fromSealedText, sealPlace } from '#shared/sealing/sealedText'
import { heldSeal } from './heldSeal'
import { openTextLater, sealTextLater, type Seal } from './seal'

const placeOf = ({ table, id, revision }: JournalLine): string =>
  sealPlace('line', table, id, revision)

/** Whether a line's record is sealed, or says nothing because the record is gone. */
export function isSealedLine({ json }: JournalLine): boolean {
  return json === '' || fromSealedText(json) !== null
}

/** Seals lines before they leave for the desktop, if the profile is locked; removals say nothing anyway. */
export async function sealLines(
  lines: readonly JournalLine[],
  seal: Seal | null = heldSeal(),
): Promise<readonly JournalLine[]> {
  if (seal === null) return lines
  return Promise.all(
    lines.map(async (line) =>
      isSealedLine(line)
        ? line
        : { ...line, json: await sealTextLater(seal, line.json, placeOf(line)) },
    ),
  )
}

/** Opens lines that come from the desktop. One that does not open stays as it is, and is then unreadable. */
export async function openLines(
  lines: readonly JournalLine[],
  seal: Seal | null = heldSeal(),
): Promise<readonly JournalLine[]> {
  if (seal === null) return lines
  return Promise.all(
    lines.map(async (line) => {
      if (fromSealedText(line.json) === null) return line
      const json = await openTextLater(seal, line.json, placeOf(line))
      return json === null ? line : { ...line, json }
    }),
  )
}
