import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fail, ok } from '#shared/kernel/result'
import type { JournalLine } from '#shared/ipc/contract'
import { feedJournal, flushJournal, journalFailure } from '../../../renderer/storage/journalFeed'
import { keepSnapshots, writeSnapshot } from '../../../renderer/storage/snapshots'
import { OpenWriters } from '../../../renderer/storage/openWriters'
import { FakeDesk } from '../../support/fakeDesk'
import { settle } from '../../support/settle'
import { newDatabase, storedNote } from '../../support/storageCase'

let desk: FakeDesk

const line = (id: string, revision: number, json = `{"r":${String(revision)}}`): JournalLine => ({
  table: 'internalNotes',
  id,
  revision,
  json,
})

beforeEach(async () => {
  desk = new FakeDesk().install()
  await flushJournal()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
})

afterEach(async () => {
  desk.problems.clear()
  await flushJournal()
  vi.useRealTimers()
})

describe('written records are handed to the journal', () => {
  test('together after a second, the latest of each', async () => {
    feedJournal(line('a', 1))
    feedJournal(line('b', 1))
    feedJournal(line('a', 2))
    await vi.advanceTimersByTimeAsync(900)
    expect(desk.batches).toEqual([])
    await vi.advanceTimersByTimeAsync(200)
    expect(desk.batches).toEqual([[line('a', 2), line('b', 1)]])
    expect(await flushJournal()).toBe(true)
    expect(desk.batches).toHaveLength(1)
  })

  test('in messages of a bounded size', async () => {
    for (let count = 0; count < 2500; count += 1) feedJournal(line(`n${String(count)}`, 1))
    feedJournal(line('big', 1, 'x'.repeat(7_990_000)))
    feedJournal(line('next', 1, 'y'.repeat(20_000)))
    await flushJournal()
    expect(desk.batches.map((batch) => batch.length)).toEqual([1000, 1000, 501, 1])
    expect(desk.journal.size).toBe(2502)
  })

  test('and are kept and tried again by themselves when the desktop refuses', async () => {
    desk.problems.set('journal:append', { kind: 'disk', code: 'ENOSPC' })
    feedJournal(line('a', 1))
    feedJournal(line('b', 1))
    expect(await flushJournal()).toBe(false)
    expect(journalFailure()).toBe('disk')
    desk.problems.clear()
    await vi.advanceTimersByTimeAsync(10_000)
    await settle(10)
    expect(journalFailure()).toBeNull()
    expect(desk.living()).toEqual([line('a', 1), line('b', 1)])
  })

  test('and a refused line does not come after the newer one of its record', async () => {
    desk.problems.set('journal:append', { kind: 'disk', code: 'ENOSPC' })
    feedJournal(line('a', 1))
    const refused = flushJournal()
    feedJournal(line('a', 2))
    expect(await refused).toBe(false)
    desk.problems.clear()
    expect(await flushJournal()).toBe(true)
    expect(desk.batches).toEqual([[line('a', 2)]])
  })

  test('what comes in while a message is on its way follows after it', async () => {
    feedJournal(line('a', 1))
    const first = flushJournal()
    feedJournal(line('a', 2))
    feedJournal(line('c', 1))
    const second = flushJournal()
    expect(await Promise.all([first, second])).toEqual([true, true])
    expect(desk.batches).toEqual([[line('a', 1)], [line('a', 2), line('c', 1)]])
  })

  test('a desktop that has gone is a refusal, not an error', async () => {
    vi.stubGlobal('desk', {
      ask: () => Promise.reject(new Error('gone')),
      on: () => () => undefined,
    })
    feedJournal(line('a', 1))
    expect(await flushJournal()).toBe(false)
    expect(journalFailure()).toBe('failed')
    desk.install()
  })
})

describe('copies of everything', () => {
  test('are written at the start and every hour, and told of; closing ends them', async () => {
    const db = await newDatabase()
    await storedNote(db, 'first', 'Ett')
    const told = vi.fn<Parameters<typeof keepSnapshots>[1]>()
    const stop = keepSnapshots({ db, writers: new OpenWriters(db) }, told)
    await settle()
    expect(told).toHaveBeenLastCalledWith(ok(expect.objectContaining({ ok: true, records: 1 })))
    desk.problems.set('snapshot:write', { kind: 'disk', code: 'ENOSPC' })
    await vi.advanceTimersByTimeAsync(60 * 60 * 1000)
    await settle()
    expect(told).toHaveBeenLastCalledWith(fail({ kind: 'disk', code: 'ENOSPC' }))
    stop()
    await vi.advanceTimersByTimeAsync(3 * 60 * 60 * 1000)
    expect(told).toHaveBeenCalledTimes(2)
  })

  test('are not written of nothing, and are soon once there is something', async () => {
    const db = await newDatabase()
    const told = vi.fn<Parameters<typeof keepSnapshots>[1]>()
    const stop = keepSnapshots({ db, writers: new OpenWriters(db) }, told)
    await settle()
    expect(desk.snapshots).toEqual([])
    await storedNote(db, 'first', 'Ett')
    await vi.advanceTimersByTimeAsync(5 * 60 * 1000)
    await settle()
    expect(told).toHaveBeenLastCalledWith(ok(expect.objectContaining({ ok: true, records: 1 })))
    desk.problems.set('snapshot:write', { kind: 'disk', code: 'ENOSPC' })
    await vi.advanceTimersByTimeAsync(60 * 60 * 1000)
    await settle()
    expect(told).toHaveBeenLastCalledWith(fail({ kind: 'disk', code: 'ENOSPC' }))
    desk.problems.clear()
    await vi.advanceTimersByTimeAsync(5 * 60 * 1000)
    await settle()
    expect(told).toHaveBeenCalledTimes(3)
    stop()
  })

  test('hold what was being typed', async () => {
    const db = await newDatabase()
    const stored = await storedNote(db, 'first', 'Ett')
    const writers = new OpenWriters(db)
    writers.of('internalNotes', stored).change({ ...stored, text: 'Ett, två' })
    expect(await writeSnapshot({ db, writers })).toMatchObject({ ok: true })
    expect(desk.snapshots[0]?.lines.map(({ json }) => json).join('')).toContain('Ett, två')
  })

  test('of a database that cannot be read fail with a reason', async () => {
    const db = await newDatabase()
    vi.spyOn(db, 'transaction').mockRejectedValue(new DOMException('', 'UnknownError'))
    const written = await writeSnapshot({ db, writers: new OpenWriters(db) })
    expect(written).toMatchObject({ ok: false, error: { kind: 'failed' } })
  })
})
