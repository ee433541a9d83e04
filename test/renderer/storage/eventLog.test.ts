import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { textsIn } from '../../support/reportTexts'
import { ConsensusId, Sha256 } from '#shared/kernel/identifiers'
import { verifyChain, verifyThread } from '#shared/log/chain'
import { lagFour } from '#shared/sample/sampleExaminers'
import { saveReadable } from '../../../renderer/app/copies/saveReadable'
import { openBackup, saveBackup } from '../../../renderer/app/copies/backupFile'
import { saveConsensusFile } from '../../../renderer/exchange/saveFiles'
import { allLines } from '../../../renderer/storage/copies'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { logEvent } from '../../../renderer/storage/eventLog'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { putRecord } from '../../../renderer/storage/putRecord'
import { restoreCopy } from '../../../renderer/storage/restoreCopy'
import { holdSeal } from '../../../renderer/storage/sealing/heldSeal'
import { FakeDesk } from '../../support/fakeDesk'
import { memberDesk, ownWork, takeIn } from '../../support/memberDesk'
import { unlockedWith } from '../../support/sealedCase'
import {
  handInFile,
  keysOf,
  lindenBy,
  lindenConsensus,
  opened,
} from '../../support/travellingFiles'

let desk: FakeDesk

beforeEach(() => {
  localStorage.clear()
  desk = new FakeDesk().install()
})

afterEach(async () => {
  await flushJournal()
})

const log = ({ db }: DeskStore) => db.logEvents.orderBy('id').toArray()
const acts = async (store: DeskStore) => (await log(store)).map((event) => event.act)
const digest = (text: string) => Sha256.parse(createHash('sha256').update(text).digest('hex'))

function failing(): never {
  throw new DOMException('no space left', 'QuotaExceededError')
}

/** Maria's desk with her draft, as the program itself would have made it. */
async function withDraft(): Promise<DeskStore> {
  const store = await memberDesk('maria')
  const draft = { state: 'draft', handedInAt: null, revision: 1 } as const
  await putRecord(store.db, 'assessments', await lindenBy(lagFour.maria.id, draft), 0)
  return store
}

describe('the log', () => {
  test('tells of an act in the same breath: when the act is not stored, nothing is told', async () => {
    const store = await withDraft()
    const before = await log(store)
    const draft = await store.db.assessments.get((await lindenBy(lagFour.maria.id)).id)
    if (draft === undefined) throw new Error('no draft')
    const handedIn = { ...(await lindenBy(lagFour.maria.id)), revision: draft.revision }
    store.db.logEvents.hook('creating', failing)
    await expect(putRecord(store.db, 'assessments', handedIn, draft.revision)).rejects.toThrow(
      'no space left',
    )
    expect(await store.db.assessments.get(draft.id)).toMatchObject({ state: 'draft' })
    expect(await log(store)).toEqual(before)
    store.db.logEvents.hook('creating').unsubscribe(failing)
    await putRecord(store.db, 'assessments', handedIn, draft.revision)
    expect((await acts(store)).slice(before.length)).toEqual(['handed-in'])
  })

  test('says who did it, to which record and revision, and follows on the event before', async () => {
    const store = await withDraft()
    await ownWork(store, 'maria', 'handedIn')
    await takeIn(store, await handInFile('erik'))
    const events = await log(store)
    const last = events.at(-1)
    const { id } = await lindenBy(lagFour.erik.id)
    expect(last).toMatchObject({
      act: 'file-taken-in',
      examinerId: lagFour.maria.id,
      table: 'assessments',
      recordId: id,
      recordRevision: 3,
      entryId: 'entry_linden2026',
      file: { kind: 'hand-in', signedBy: (await keysOf('erik')).fingerprint },
    })
    expect(last?.previous).toBe(events.at(-2)?.hash)
    expect(await verifyChain(events, digest)).toEqual({ ok: true, value: events.length })
  })

  test('names a file by the hash of its bytes', async () => {
    const store = await memberDesk('maria')
    await ownWork(store, 'maria', 'handedIn')
    const bytes = await handInFile('erik')
    await takeIn(store, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect((await log(store)).at(-1)?.file?.sha256).toBe(sha256)
  })

  test('tells of a key that was accepted, with the one before it', async () => {
    const store = await memberDesk('maria')
    await ownWork(store, 'maria', 'handedIn')
    await takeIn(store, await handInFile('erik'))
    const [erik, other] = [await keysOf('erik'), await keysOf('ali')]
    const acceptedKey = other.fingerprint
    await takeIn(store, await handInFile('erik', { revision: 5 }, other), { acceptedKey })
    const told = (await log(store)).find((event) => event.act === 'key-accepted')
    expect(told?.key).toEqual({ before: erik.fingerprint, after: other.fingerprint })
  })

  test('reaches the journal and the copies like every other record', async () => {
    const store = await withDraft()
    const retention = { act: 'records-deleted', count: 12 } as const
    await logEvent(store.db, retention)
    await flushJournal()
    const [last] = (await log(store)).toReversed()
    expect(desk.journal.get(`logEvents:${last?.id}`)?.json).toBe(JSON.stringify(last))
    const lines = await allLines(store.db)
    expect(lines.filter((line) => line.table === 'logEvents')).toHaveLength(
      (await log(store)).length,
    )
  })

  test('is one chain in a locked profile too', async () => {
    await unlockedWith(1)
    try {
      const store = await withDraft()
      await logEvent(store.db, { act: 'records-deleted', count: 1 })
      const events = await log(store)
      expect(events.length).toBeGreaterThan(1)
      expect(await verifyChain(events, digest)).toEqual({ ok: true, value: events.length })
    } finally {
      holdSeal(null)
    }
  })

  test('is only ever added to: a restore that replaces everything leaves it, and is told of', async () => {
    const store = await withDraft()
    const before = await log(store)
    const restored = await restoreCopy(
      store.db,
      { records: [], unreadable: 0 },
      'replace',
      'en kopia',
    )
    expect(restored.ok).toBe(true)
    const after = await log(store)
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after.at(-1)).toMatchObject({ act: 'backup-restored' })
    expect(await verifyChain(after, digest)).toMatchObject({ ok: true })
  })
})

/** A desk where the meeting has been held, as its steps were taken. */
async function afterMeeting(): Promise<DeskStore> {
  const store = await memberDesk('maria')
  await ownWork(store, 'maria', 'handedIn')
  for (const member of ['erik', 'ali', 'sofia'] as const) {
    await takeIn(store, await handInFile(member))
  }
  const consensus = await lindenConsensus('meeting')
  const [item, ...items] = consensus.items
  if (item === undefined) throw new Error('no item')
  const agreed = {
    ...consensus,
    items: [{ ...item, agreedPercent: 60, reason: 'HEMLIGT' }, ...items],
  }
  await putRecord(store.db, 'consensuses', consensus, 0)
  await putRecord(store.db, 'consensuses', agreed, 1)
  await putRecord(store.db, 'consensuses', { ...agreed, state: 'agreed' }, 2)
  return store
}

async function profileOf({ db }: DeskStore) {
  const profile = await db.profiles.toCollection().first()
  const round = await db.rounds.toCollection().first()
  if (profile === undefined || round === undefined) throw new Error('nobody here')
  return { profile, round }
}

describe('a consensus file', () => {
  test('carries what the log tells of the consensus, whole, and nothing else of the log', async () => {
    const store = await afterMeeting()
    const consensusId = ConsensusId.parse('consensus_linden2026')
    expect(
      await saveConsensusFile(store, { ...(await profileOf(store)), consensusId }),
    ).toMatchObject({
      kind: 'saved',
    })
    const read = await opened(desk.saved.at(-1)?.bytes ?? new Uint8Array())
    const events = read.contents.logEvents
    expect(events.map((event) => event.act)).toEqual([
      'meeting-opened',
      'score-agreed',
      'consensus-agreed',
    ])
    expect(await verifyThread(events, digest)).toEqual({ ok: true, value: 3 })
    expect(JSON.stringify(events)).not.toContain('HEMLIGT')
    expect((await acts(store)).at(-1)).toBe('file-written')
  })

  test('leaves its events as evidence beside the reader’s own chain', async () => {
    const store = await afterMeeting()
    const consensusId = ConsensusId.parse('consensus_linden2026')
    await saveConsensusFile(store, { ...(await profileOf(store)), consensusId })
    const bytes = desk.saved.at(-1)?.bytes ?? new Uint8Array()
    const office = await memberDesk(null, true)
    expect(await takeIn(office, bytes)).toMatchObject({ ok: true })
    const all = await log(office)
    const origins = [...new Set(all.map((event) => event.origin))]
    expect(origins).toHaveLength(2)
    const chains = origins.map((origin) => all.filter((event) => event.origin === origin))
    const own = chains.find((chain) => chain[0]?.number === 1 && chain[0].act === 'file-taken-in')
    expect(await verifyChain(own ?? [], digest)).toEqual({ ok: true, value: 2 })
  })
})

/** What the script for plain Node says of a text that was saved. */
function byScript(name: string, text: string): { readonly code: number; readonly said: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'examinator-log-'))
  const file = path.join(folder, name)
  writeFileSync(file, text)
  try {
    return {
      code: 0,
      said: execFileSync('node', ['build/verifyLog.mjs', file], { encoding: 'utf8' }),
    }
  } catch (error) {
    return { code: 1, said: String(Reflect.get(Object(error), 'stdout')) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('the script that anyone can run', () => {
  test('finds the log of a readable archive whole, and tells where a changed one is broken', async () => {
    const store = await afterMeeting()
    await saveReadable(await allLines(store.db), 'sv', await textsIn('sv'))
    const html = new TextDecoder().decode(desk.saved.at(-1)?.bytes)
    const count = (await log(store)).length
    expect(byScript('arkiv.html', html)).toMatchObject({
      code: 0,
      said: expect.stringContaining(`${count} events, whole`),
    })
    const forged = html.replace('score-agreed', 'vote-closed')
    expect(forged).not.toBe(html)
    expect(byScript('arkiv.html', forged)).toMatchObject({
      code: 1,
      said: expect.stringContaining('BROKEN at event'),
    })
  })

  test('finds the events of a consensus file whole', async () => {
    const store = await afterMeeting()
    const events = (await log(store)).filter((event) => event.recordId === 'consensus_linden2026')
    expect(byScript('log-events.json', JSON.stringify(events))).toMatchObject({
      code: 0,
      said: expect.stringContaining('3 events, whole'),
    })
    expect(byScript('log-events.json', JSON.stringify(events.slice(1)))).toMatchObject({ code: 1 })
    expect(byScript('log-events.json', '[]')).toMatchObject({ code: 1 })
  })
})

describe('a backup', () => {
  test('brings the log to another machine, where a chain of its own begins', async () => {
    const store = await afterMeeting()
    const { profile } = await profileOf(store)
    await saveBackup(store, profile, '', await textsIn('sv'))
    const [file] = desk.saved.slice(-1)
    if (file === undefined) throw new Error('not saved')
    desk.fileToOpen = { name: 'kopia.examinator', bytes: file.bytes }
    const copy = await openBackup('')
    if (copy === null || !copy.ok) throw new Error('not read')
    const other = await memberDesk('erik')
    await restoreCopy(other.db, copy.value.copy, 'replace', 'en kopia')
    const all = await log(other)
    const ids = new Set((await log(store)).map((event) => event.id))
    const brought = all.filter((event) => ids.has(event.id))
    expect(await verifyChain(brought, digest)).toMatchObject({ ok: true })
    const own = all.filter((event) => !ids.has(event.id))
    expect(await verifyChain(own, digest)).toEqual({ ok: true, value: 2 })
  })
})
