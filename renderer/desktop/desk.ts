import type { ChannelName, SignalName } from '#shared/ipc/channels'
import type { Desk, IpcProblem, Reply, Request, SignalPayload } from '#shared/ipc/contract'
import { fail, type Result } from '#shared/kernel/result'

declare global {
  interface Window {
    readonly desk?: Desk
  }
}

/** Asks the desktop for something; a missing desktop (a plain page, a unit test) is a refusal like any other. */
export async function ask<C extends ChannelName>(
  channel: C,
  request: Request<C>,
): Promise<Result<Reply<C>, IpcProblem>> {
  if (window.desk === undefined) return fail({ kind: 'refused', reason: 'no desktop' })
  return window.desk.ask(channel, request)
}

/** Listens for what the desktop says unasked. Returns its own undoing. */
export function listen<S extends SignalName>(
  signal: S,
  listener: (payload: SignalPayload[S]) => void,
): () => void {
  return window.desk?.on(signal, listener) ?? (() => undefined)
}
