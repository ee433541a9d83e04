import type { Desk } from '#shared/ipc/contract'

declare global {
  interface Window {
    readonly desk?: Desk
  }
}
