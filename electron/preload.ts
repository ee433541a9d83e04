import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { CHANNELS, SIGNALS } from '#shared/ipc/channels'

const channels: ReadonlySet<string> = new Set(CHANNELS)
const signals: ReadonlySet<string> = new Set(SIGNALS)

// The bridge hands over two closures and plain values; neither ipcRenderer nor an event object leaves.
contextBridge.exposeInMainWorld('desk', {
  ask: async (channel: unknown, request: unknown): Promise<unknown> => {
    if (typeof channel !== 'string' || !channels.has(channel)) return refused('unknown door')
    try {
      const answer: unknown = await ipcRenderer.invoke(channel, request)
      return answer
    } catch {
      return refused('the request could not be sent')
    }
  },
  on: (signal: unknown, listener: unknown): (() => void) => {
    if (typeof signal !== 'string' || !signals.has(signal)) return () => {}
    if (typeof listener !== 'function') return () => {}
    const heard = (_event: IpcRendererEvent, payload: unknown): void => {
      listener(payload)
    }
    ipcRenderer.on(signal, heard)
    return () => {
      ipcRenderer.off(signal, heard)
    }
  },
})

function refused(reason: string): unknown {
  return { ok: false, error: { kind: 'refused', reason } }
}
