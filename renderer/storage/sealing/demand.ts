import type { ChannelName } from '#shared/ipc/channels'
import type { IpcProblem, Reply, Request } from '#shared/ipc/contract'
import { ask } from '../../desktop/desk'

/** The desktop could not do a step of the work; what comes after it must not begin. */
export class DeskRefused extends Error {
  override readonly name = 'DeskRefused'
  readonly problem: IpcProblem
  constructor(problem: IpcProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

/** Asks for a step and throws when it was not done. */
export async function demand<C extends ChannelName>(
  channel: C,
  request: Request<C>,
): Promise<Reply<C>> {
  const answer = await ask(channel, request)
  if (!answer.ok) throw new DeskRefused(answer.error)
  return answer.value
}
