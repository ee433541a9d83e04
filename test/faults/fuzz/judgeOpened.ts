import { CONTENT_ORDER, type Contents } from '#shared/exchange/contents'
import { readExchangeFile, type ReadFile } from '#shared/exchange/readFile'
import { REFUSAL_KINDS, type Refusal } from '#shared/exchange/refusals'
import { writeExchangeFile } from '#shared/exchange/writeFile'
import { canonicalJson } from '#shared/kernel/canonicalJson'
import { RECORD_TABLES } from '#shared/records/recordTables'
import { readingDoors, writingDoors } from '../../../renderer/exchange/platformDoors'
import { applyMerge } from '../../../renderer/storage/applyMerge'
import type { TabledRecord } from '../../../renderer/storage/copies'
import { plannedKey } from '../../../renderer/storage/mergeSelection'
import { planFile } from '../../../renderer/storage/planFile'
import { restoreCopy } from '../../../renderer/storage/restoreCopy'
import type { Chance } from './chance'
import type { FuzzDesk } from './fuzzDesk'
import { writesSoFar } from './fuzzDesk'
import { Violation } from './guards'
import { senderKeys } from './soundFiles'

function nameOf(refusal: Refusal): string {
  if (!REFUSAL_KINDS.includes(refusal.kind))
    throw new Violation(`refused without a name: ${refusal.kind}`)
  return `refused ${refusal.kind}`
}

const sorted = (contents: Contents) =>
  CONTENT_ORDER.map((table) => contents[table].toSorted((a, b) => (a.id < b.id ? -1 : 1)))

/** By the canonical text, in which -0 is 0 as it is everywhere in the program. */
const told = (contents: Contents): string => canonicalJson(sorted(contents))

/** What was accepted can be written again, and then says the same. */
async function demandSameAgain({ manifest, contents, attachments }: ReadFile): Promise<void> {
  const { kind, id, roundId, criteriaHash, revision, createdAt } = manifest
  const { name, role, administration } = manifest.issuer
  const issuer = { name, role, administration }
  const facts = { kind, id, roundId, criteriaHash, revision, createdAt, issuer, passphrase: null }
  const written = await writeExchangeFile(facts, contents, attachments, writingDoors(senderKeys))
  if (!written.ok)
    throw new Violation(`accepted, but cannot be written: ${JSON.stringify(written.error)}`)
  const again = await readExchangeFile(written.value, readingDoors)
  if (!again.ok || told(again.value.contents) !== told(contents)) {
    throw new Violation('accepted, but says something else when written again')
  }
}

async function restore(read: ReadFile, desk: FuzzDesk, chance: Chance): Promise<string> {
  const { contents } = read
  const records = RECORD_TABLES.flatMap((table): readonly TabledRecord[] =>
    contents[table].map((record) => ({ table, record })),
  )
  const mode = chance.of(['merge', 'merge', 'replace'] as const)
  const restored = await restoreCopy(
    desk.store.db,
    { records, unreadable: 0 },
    mode,
    'fil.examinator',
  )
  if (restored.ok) return `restored ${mode}`
  await desk.demandUnchanged()
  return `not restored ${restored.error.reason}`
}

async function takeIn(read: ReadFile, desk: FuzzDesk, chance: Chance): Promise<string> {
  const plan = await planFile(desk.store.db, read, null)
  if (!plan.ok) return nameOf(plan.error)
  const takes = new Set(chance.inHundred(50) ? plan.value.records.map(plannedKey) : [])
  const facts = { name: 'Ny Person (påhittad)', administration: '', email: 'ny@example.invalid' }
  const order = { read, plan: plan.value, takes, facts: desk.person === 'nobody' ? facts : null }
  const rest = { identity: null, fileName: 'fil.examinator', detail: '' }
  const taken = await applyMerge(desk.store, { ...order, ...rest })
  if (taken.ok) return taken.value > 0 ? 'taken in' : 'nothing new'
  await desk.demandUnchanged()
  return `not taken in ${taken.error.kind}`
}

/** Hands a file to the program as one of its own. Gives back the outcome in words. */
export async function judgeOpened(
  file: { readonly bytes: Uint8Array; readonly passphrase: string | null },
  desk: FuzzDesk,
  chance: Chance,
): Promise<string> {
  const before = writesSoFar()
  const wishes = { passphrase: file.passphrase, onProgress: () => undefined }
  const read = await readExchangeFile(file.bytes, readingDoors, wishes)
  if (writesSoFar() !== before) throw new Violation('reading alone has written')
  if (!read.ok) return nameOf(read.error)
  await demandSameAgain(read.value)
  const { kind } = read.value.manifest
  const outcome = await (kind === 'backup' ? restore : takeIn)(read.value, desk, chance)
  if (writesSoFar() === before) return outcome
  await desk.demandSound()
  if (kind !== 'backup') await desk.demandOnScale()
  await desk.fill()
  return outcome
}
