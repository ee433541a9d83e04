import type { Sha256 } from '#shared/kernel/identifiers'
import type { Result } from '#shared/kernel/result'
import { verifyChain, verifyThread, type ChainFault } from './chain'
import type { LogEvent } from './logEvent'

/** How one chain, or one record's thread of another installation, holds together. */
export interface ChainVerdict {
  readonly isOwn: boolean
  readonly verdict: Result<number, ChainFault>
}

/**
 * Verifies everything a log holds: the installation's own chain from its first event, chains that
 * came whole with a backup, and what files have told of single records.
 *
 * @param events in the order of their identifiers.
 * @param own    this installation's origin, or null when it has told of nothing yet.
 * @example await verifyLog(events, origin, digest) // → [{ isOwn: true, verdict: ok(214) }]
 */
export async function verifyLog(
  events: readonly LogEvent[],
  own: string | null,
  digest: (text: string) => Sha256 | Promise<Sha256>,
): Promise<readonly ChainVerdict[]> {
  const whole = new Set(events.filter(({ number }) => number === 1).map(({ origin }) => origin))
  const nameOf = ({ origin, recordId }: LogEvent): string =>
    origin === own || whole.has(origin) ? origin : `${origin} ${recordId ?? ''}`
  const verdicts: ChainVerdict[] = []
  for (const name of new Set(events.map(nameOf))) {
    const chain = events.filter((event) => nameOf(event) === name)
    const verify = name.includes(' ') ? verifyThread : verifyChain
    verdicts.push({ isOwn: name === own, verdict: await verify(chain, digest) })
  }
  return verdicts
}
