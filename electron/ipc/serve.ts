import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type * as z from 'zod'
import { CHANNELS, type ChannelName } from '#shared/ipc/channels'
import { contract, type Doors, type IpcProblem } from '#shared/ipc/contract'
import { fail, type Result } from '#shared/kernel/result'
import { problemOf } from './problemOf'

type Answer = (request: unknown) => Promise<Result<unknown, IpcProblem>>

/** Registers every door; strangers and malformed requests never reach a handler. */
export function serve(doors: Doors, isOurs: (event: IpcMainInvokeEvent) => boolean): void {
  const answers = guardedDoors(doors)
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, (event, request: unknown) =>
      isOurs(event)
        ? answers[channel](request)
        : fail<IpcProblem>({ kind: 'refused', reason: 'unknown sender' }),
    )
  }
}

/** Spelled out door by door so that the compiler ties each handler to its own schemas. */
function guardedDoors(doors: Doors): Record<ChannelName, Answer> {
  return {
    'app:facts': guarded(contract['app:facts'], doors['app:facts']),
    'app:room': guarded(contract['app:room'], doors['app:room']),
    'app:drawn': guarded(contract['app:drawn'], doors['app:drawn']),
    'app:ready': guarded(contract['app:ready'], doors['app:ready']),
    'app:flushed': guarded(contract['app:flushed'], doors['app:flushed']),
    'app:language': guarded(contract['app:language'], doors['app:language']),
    'file:open': guarded(contract['file:open'], doors['file:open']),
    'file:takeWaiting': guarded(contract['file:takeWaiting'], doors['file:takeWaiting']),
    'file:save': guarded(contract['file:save'], doors['file:save']),
    'journal:append': guarded(contract['journal:append'], doors['journal:append']),
    'journal:read': guarded(contract['journal:read'], doors['journal:read']),
    'journal:damaged': guarded(contract['journal:damaged'], doors['journal:damaged']),
    'snapshot:write': guarded(contract['snapshot:write'], doors['snapshot:write']),
    'snapshot:list': guarded(contract['snapshot:list'], doors['snapshot:list']),
    'snapshot:read': guarded(contract['snapshot:read'], doors['snapshot:read']),
    'copies:erase': guarded(contract['copies:erase'], doors['copies:erase']),
    'place:status': guarded(contract['place:status'], doors['place:status']),
    'place:choose': guarded(contract['place:choose'], doors['place:choose']),
    'place:leave': guarded(contract['place:leave'], doors['place:leave']),
    'place:write': guarded(contract['place:write'], doors['place:write']),
    'place:look': guarded(contract['place:look'], doors['place:look']),
    'place:read': guarded(contract['place:read'], doors['place:read']),
    'snapshot:keepOnly': guarded(contract['snapshot:keepOnly'], doors['snapshot:keepOnly']),
    'move:write': guarded(contract['move:write'], doors['move:write']),
    'move:read': guarded(contract['move:read'], doors['move:read']),
    'move:remove': guarded(contract['move:remove'], doors['move:remove']),
    'store:wipe': guarded(contract['store:wipe'], doors['store:wipe']),
    'lock:read': guarded(contract['lock:read'], doors['lock:read']),
    'lock:write': guarded(contract['lock:write'], doors['lock:write']),
    'lock:try': guarded(contract['lock:try'], doors['lock:try']),
    'lock:opened': guarded(contract['lock:opened'], doors['lock:opened']),
    'lock:locked': guarded(contract['lock:locked'], doors['lock:locked']),
    'lock:remember': guarded(contract['lock:remember'], doors['lock:remember']),
    'lock:remembered': guarded(contract['lock:remembered'], doors['lock:remembered']),
    'report:print': guarded(contract['report:print'], doors['report:print']),
  }
}

/** One door: request and reply checked, and whatever goes wrong inside becomes a value. */
function guarded<Request, Reply>(
  schemas: { readonly request: z.ZodType<Request>; readonly reply: z.ZodType<Reply> },
  handler: (request: Request) => Promise<Result<Reply, IpcProblem>>,
): Answer {
  return async (raw) => {
    try {
      const request = schemas.request.safeParse(raw)
      if (!request.success) return fail({ kind: 'refused', reason: 'malformed request' })
      const answer = await handler(request.data)
      if (!answer.ok) return answer
      const reply = schemas.reply.safeParse(answer.value)
      return reply.success
        ? { ok: true, value: reply.data }
        : fail({ kind: 'failed', reason: 'malformed reply' })
    } catch (error) {
      return fail(problemOf(error))
    }
  }
}
