import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import { roundContents } from '#shared/exchange/kindContents'
import { readExchangeFile } from '#shared/exchange/readFile'
import { writeExchangeFile } from '#shared/exchange/writeFile'
import { buildEntry } from '#shared/journey/entry/buildEntry'
import { blocksOf, Entry, MAX_ENTRY_CHARACTERS } from '#shared/journey/entry/entry'
import type { ImportDraft, ImportRefusal } from '#shared/journey/entry/importDocument'
import { BlockId, EntryId, Sha256 } from '#shared/kernel/identifiers'
import { readingDoors, writingDoors } from '../../../renderer/exchange/platformDoors'
import { firstFacts } from '../../../renderer/journey/entry/entryFacts'
import { previewSections } from '../../../renderer/journey/entry/draftChoices'
import { addEntry } from '../../../renderer/storage/addEntry'
import { readSource } from '../../../renderer/workers/import/readSource'
import { factsOf, round } from '../../shared/exchange/exchangeCase'
import type { FuzzDesk } from './fuzzDesk'
import { writesSoFar } from './fuzzDesk'
import { Violation } from './guards'
import { senderKeys } from './soundFiles'

const REFUSALS: ReadonlySet<ImportRefusal['kind']> = new Set([
  'empty',
  'too-long',
  'not-text',
  'not-a-docx',
  'docx-damaged',
])

let blocks = 0
const newBlockId = () => {
  blocks += 1
  return BlockId.parse(`block_fuzz${String(blocks).padStart(8, '0')}`)
}

const ENTRY_ID = EntryId.parse('entry_fuzz000001')

/** The draft as the entry that the form would make of it, with what the form begins with. */
function entryOf(draft: ImportDraft, bytes: Uint8Array) {
  const { index: start } = draft.start
  const { title } = firstFacts(draft, start, round)
  const [unit] = round.units
  if (unit === undefined) throw new Error('the round has no unit')
  previewSections(draft, { start, corrections: [], restored: [] })
  const built = buildEntry(draft, {
    id: ENTRY_ID,
    newBlockId,
    roundId: round.id,
    unitId: unit.id,
    title,
    className: '',
    sourceHash: Sha256.parse(createHash('sha256').update(bytes).digest('hex')),
    isExample: true,
    start,
    corrections: [],
  })
  return { built, unit }
}

/** The entry travels: it can be written into a round's file and is read back the same. */
async function demandTravels(entry: Entry): Promise<void> {
  const record = { ...entry, schemaVersion: 1 as const, revision: 1 }
  const doors = writingDoors(senderKeys)
  const written = await writeExchangeFile(
    factsOf('round'),
    roundContents(round, [record]),
    [],
    doors,
  )
  if (!written.ok)
    throw new Violation(`imported, but cannot be sent: ${JSON.stringify(written.error)}`)
  const read = await readExchangeFile(written.value, readingDoors)
  if (!read.ok || !isDeepStrictEqual(read.value.contents.entries, [record])) {
    throw new Violation('imported, but says something else when sent')
  }
}

function demandFits(entry: Entry): void {
  const fits = Entry.safeParse(entry)
  if (!fits.success) {
    const [issue] = fits.error.issues
    throw new Violation(`imported, but is no entry: ${issue?.path.join('.')} ${issue?.message}`)
  }
  const characters = blocksOf(entry).reduce((sum, block) => sum + block.text.length, 0)
  if (characters > MAX_ENTRY_CHARACTERS)
    throw new Violation(`imported with ${characters} characters`)
}

/** Hands a file to the program as an entry to import. Gives back the outcome in words. */
export async function judgeImported(
  file: { readonly name: string; readonly bytes: Uint8Array },
  desk: FuzzDesk,
): Promise<string> {
  const before = writesSoFar()
  const sections = threeFoci2016.sections
  const read = await readSource({ ...file, sections, restored: [] }, () => undefined)
  if (writesSoFar() !== before) throw new Violation('reading alone has written')
  if (!read.ok) {
    if (!REFUSALS.has(read.error.kind))
      throw new Violation(`refused without a name: ${read.error.kind}`)
    return `refused ${read.error.kind}`
  }
  const { built, unit } = entryOf(read.value, file.bytes)
  if (!built.ok) return `not built ${built.error.kind}`
  demandFits(built.value)
  await demandTravels(built.value)
  const added = await addEntry(desk.store, built.value, unit)
  if (!added.ok) throw new Violation(`not stored: ${added.error.kind}`)
  const stored = await desk.store.db.entries.get(ENTRY_ID)
  const { schemaVersion: _, revision: __, ...kept } = stored ?? {}
  if (!isDeepStrictEqual(kept, built.value)) throw new Violation('stored, but otherwise than read')
  await desk.demandSound()
  await desk.fill()
  return 'imported'
}
