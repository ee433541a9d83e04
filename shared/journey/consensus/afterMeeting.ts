import { fail, ok } from '#shared/kernel/result'
import type { Consensus } from './consensus'
import type { Step } from './step'

/**
 * Says that the site visit has been made.
 *
 * @returns `not-agreed-yet` unless the meeting has just been closed.
 * @example markVisited(agreed) // → ok, state 'visited'
 */
export function markVisited(consensus: Consensus): Step {
  return consensus.state === 'agreed'
    ? ok({ ...consensus, state: 'visited' })
    : fail({ kind: 'not-agreed-yet' })
}

/**
 * Makes the consensus final, with or without a site visit. Nothing in it can be changed from now on.
 *
 * @returns `not-agreed-yet` before the meeting is closed, and when it is final already.
 * @example makeFinal(visited) // → ok, state 'final'
 */
export function makeFinal(consensus: Consensus): Step {
  return consensus.state === 'agreed' || consensus.state === 'visited'
    ? ok({ ...consensus, state: 'final' })
    : fail({ kind: 'not-agreed-yet' })
}
