import { canonicalJson } from '#shared/kernel/canonicalJson'
import { LogEventId, type LogOrigin, type Sha256 } from '#shared/kernel/identifiers'
import { fail, ok, type Result } from '#shared/kernel/result'
import type { LogEvent, LogFacts } from './logEvent'

/** Where a chain has come: its latest event, and the latest about the record that is told of next. */
export interface ChainHead {
  readonly last: Pick<LogEvent, 'number' | 'hash'> | null
  readonly thread: Sha256 | null
}

/**
 * The text an event's hash is made over: canonical JSON of everything in it but the hash itself and
 * what only the storage adds (`schemaVersion`, `revision`).
 *
 * @returns text to be encoded as UTF-8.
 * @example hashedText(event) // → '{"act":"handed-in","at":"2026-09-18T12:02:00.000Z",…'
 */
export function hashedText(event: Omit<LogEvent, 'hash'>): string {
  const bare = { ...event, hash: undefined, schemaVersion: undefined, revision: undefined }
  return canonicalJson(bare)
}

/**
 * The identifier of an event: its origin's and its number, so that the order of identifiers is the
 * order of the chain.
 *
 * @param number from 1, at most eight digits.
 * @example eventId(origin, 7) // → 'event_8f3kq2m1p0z9x7c500000007'
 */
export function eventId(origin: LogOrigin, number: number): LogEventId {
  return LogEventId.parse(`event_${origin.slice('log_'.length)}${String(number).padStart(8, '0')}`)
}

/**
 * The next event of a chain.
 *
 * @param head   where the chain has come; both null for the first event.
 * @param digest SHA-256 of a text's UTF-8 bytes, at once: a chain is continued inside the transaction
 *               of the act, which does not wait.
 * @source domain.md section 1 (LogEvent).
 * @example appendEvent(origin, { last: null, thread: null }, facts, digest).number // → 1
 */
export function appendEvent(
  origin: LogOrigin,
  head: ChainHead,
  facts: LogFacts,
  digest: (text: string) => Sha256,
): LogEvent {
  const number = (head.last?.number ?? 0) + 1
  const event = {
    id: eventId(origin, number),
    origin,
    number,
    ...facts,
    previous: head.last?.hash ?? null,
    thread: facts.recordId === null ? null : head.thread,
  }
  return { ...event, hash: digest(hashedText(event)) }
}

/**
 * Where and how a chain is broken, at the first event that shows it. `altered`: the event is not what
 * its hash was made of. `reordered`: it stands after a later one. `missing`: one or more before it
 * are gone. `broken-link`: it does not follow on the one before it.
 */
export interface ChainFault {
  readonly kind: 'altered' | 'reordered' | 'missing' | 'broken-link'
  readonly event: LogEvent
}

type Link = 'previous' | 'thread'

function linkFault(event: LogEvent, before: LogEvent | undefined, link: Link): ChainFault | null {
  const last = before?.number ?? 0
  if (event.number <= last) return { kind: 'reordered', event }
  if (event[link] === (before?.hash ?? null)) {
    const isNext = link === 'thread' || event.number === last + 1
    return isNext ? null : { kind: 'missing', event }
  }
  // Numbers within a thread have gaps, so only the whole chain can tell a lost link from a wrong one.
  const isGap = link === 'thread' || event.number > last + 1
  return { kind: isGap ? 'missing' : 'broken-link', event }
}

async function verify(
  events: readonly LogEvent[],
  link: Link,
  digest: (text: string) => Sha256 | Promise<Sha256>,
): Promise<Result<number, ChainFault>> {
  const numbers = new Set(events.map((event) => event.number))
  let before: LogEvent | undefined
  for (const event of events) {
    if ((await digest(hashedText(event))) !== event.hash) return fail({ kind: 'altered', event })
    const fault = linkFault(event, before, link)
    const isElsewhere = link === 'previous' && numbers.has((before?.number ?? 0) + 1)
    if (fault?.kind === 'missing' && isElsewhere) return fail({ kind: 'reordered', event })
    if (fault !== null) return fail(fault)
    before = event
  }
  return ok(events.length)
}

/**
 * Verifies a whole chain of one origin, from its first event.
 *
 * A chain proves that nothing in it was changed, taken out or moved since a later event was written;
 * what somebody outside has seen of it (a file with events, a copy) is what the end is held against.
 *
 * @param events of one origin, in the order they were found.
 * @returns how many events there are, or the first fault.
 * @example await verifyChain(events, digest) // → ok, 214
 */
export async function verifyChain(
  events: readonly LogEvent[],
  digest: (text: string) => Sha256 | Promise<Sha256>,
): Promise<Result<number, ChainFault>> {
  return verify(events, 'previous', digest)
}

/**
 * Verifies the events about one record, as a file carries them: a thread through one origin's chain.
 *
 * @param events of one origin and one record, in the order they were found.
 * @returns how many events there are, or the first fault.
 * @example await verifyThread(read.contents.logEvents, digest) // → fail, kind 'altered'
 */
export async function verifyThread(
  events: readonly LogEvent[],
  digest: (text: string) => Sha256 | Promise<Sha256>,
): Promise<Result<number, ChainFault>> {
  return verify(events, 'thread', digest)
}
