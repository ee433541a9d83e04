import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { EntryId, LogOrigin, Sha256 } from '#shared/kernel/identifiers'
import { appendEvent, eventId, verifyChain, verifyThread } from '#shared/log/chain'
import { NO_FACTS, type LogEvent } from '#shared/log/logEvent'

const digest = (text: string) => Sha256.parse(createHash('sha256').update(text).digest('hex'))
const origin = LogOrigin.parse('log_kedjanstest0001')
const entryId = EntryId.parse('entry_linden2026')

/** A chain of so many events, every other one about the same record. */
function chainOf(count: number): readonly LogEvent[] {
  const events: LogEvent[] = []
  for (let number = 1; number <= count; number += 1) {
    const recordId = number % 2 === 1 ? 'consensus_linden2026' : 'assessment_erik2026'
    const thread = events.findLast((one) => one.recordId === recordId)?.hash ?? null
    const at = `2026-09-${String(number).padStart(2, '0')}T08:00:00.000Z`
    const facts = { ...NO_FACTS, act: 'score-agreed' as const, at, entryId, recordId }
    events.push(appendEvent(origin, { last: events.at(-1) ?? null, thread }, facts, digest))
  }
  return events
}

const whole = chainOf(9)
const thread = whole.filter((event) => event.recordId === 'consensus_linden2026')
const at = (events: readonly LogEvent[], number: number): LogEvent => {
  const found = events.find((event) => event.number === number)
  if (found === undefined) throw new Error('no such event')
  return found
}
const without = (number: number) => whole.filter((event) => event.number !== number)
const withOther = (number: number, change: Partial<LogEvent>) =>
  whole.map((event) => (event.number === number ? Object.assign({}, event, change) : event))

/** An event made anew to look right by itself. */
const rehashed = (event: LogEvent, change: Partial<LogEvent>): LogEvent => {
  const { number } = { ...event, ...change }
  const last = { number: number - 1, hash: change.previous ?? event.previous ?? digest('') }
  const { hash: _, ...facts } = { ...event, ...change }
  return appendEvent(origin, { last, thread: facts.thread }, factsOf(facts), digest)
}
const factsOf = ({
  id: _i,
  origin: _o,
  number: _n,
  previous: _p,
  thread: _t,
  ...facts
}: Omit<LogEvent, 'hash'>) => facts

describe('a chain of events', () => {
  it('is whole as it was written, and says how many events it has', async () => {
    expect(await verifyChain(whole, digest)).toEqual({ ok: true, value: 9 })
    expect(await verifyChain([], digest)).toEqual({ ok: true, value: 0 })
  })

  it('names its events in their order', () => {
    expect(whole.map((event) => event.id).toSorted()).toEqual(whole.map((event) => event.id))
    expect(eventId(origin, 7)).toBe('event_kedjanstest000100000007')
  })

  const faults: readonly (readonly [string, readonly LogEvent[], string, number])[] = [
    ['whose event says something else', withOther(4, { entryId: null }), 'altered', 4],
    ['whose time was changed', withOther(4, { at: '2026-09-30T08:00:00.000Z' }), 'altered', 4],
    ['whose number was changed', withOther(9, { number: 10 }), 'altered', 9],
    ['that lost its first event', without(1), 'missing', 2],
    ['that lost one in the middle', without(5), 'missing', 6],
    [
      'whose events changed places',
      [...whole.slice(0, 3), at(whole, 5), at(whole, 4), ...whole.slice(5)],
      'reordered',
      5,
    ],
    ['where an event comes twice', [...whole, at(whole, 9)], 'reordered', 9],
    [
      'where an event was made anew',
      [...whole.slice(0, 3), rehashed(at(whole, 4), { entryId: null }), ...whole.slice(4)],
      'broken-link',
      5,
    ],
  ]

  it.each(faults)('%s is broken just there', async (_what, events, kind, number) => {
    const verified = await verifyChain(events, digest)
    if (verified.ok) throw new Error('not seen')
    expect(verified.error.kind).toBe(kind)
    expect(kind === 'altered' ? verified.error.event : at(whole, number)).toBeDefined()
    expect(events.indexOf(verified.error.event)).toBe(
      events.findIndex((event) => event === verified.error.event),
    )
    expect(verified.error.event.number).toBe(kind === 'altered' && number === 9 ? 10 : number)
  })

  it('that lost its end is shorter, and no chain can tell that by itself', async () => {
    expect(await verifyChain(whole.slice(0, 6), digest)).toEqual({ ok: true, value: 6 })
  })
})

describe('what the chain tells of one record', () => {
  it('can be verified without the rest', async () => {
    expect(thread).toHaveLength(5)
    expect(await verifyThread(thread, digest)).toEqual({ ok: true, value: 5 })
    expect(await verifyChain(thread, digest)).toMatchObject({ ok: false })
  })

  it.each([
    ['the first is gone', thread.slice(1), 'missing', 3],
    ['one in the middle is gone', thread.filter((event) => event.number !== 5), 'missing', 7],
    ['two have changed places', [at(thread, 1), at(thread, 5), at(thread, 3)], 'missing', 5],
    ['one comes again', [...thread, at(thread, 3)], 'reordered', 3],
  ] as const)('is broken when %s', async (_what, events, kind, number) => {
    expect(await verifyThread(events, digest)).toMatchObject({
      ok: false,
      error: { kind, event: { number } },
    })
  })
})
