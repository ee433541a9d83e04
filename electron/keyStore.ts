import { safeStorage } from 'electron'
import type { SettingsFile } from './settings'

/** The computer's own key store, where it has one that protects anything. */
export class KeyStore {
  readonly #settings: SettingsFile

  constructor(settings: SettingsFile) {
    this.#settings = settings
  }

  /** False on a Linux without a keyring, where the system's fallback is a password known to all. */
  isThere(): boolean {
    if (!safeStorage.isEncryptionAvailable()) return false
    return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'
  }

  holdsKey(): boolean {
    return (this.#settings.current.rememberedKey ?? '') !== '' && this.isThere()
  }

  keep(key: Uint8Array | null): void {
    const text = key === null ? '' : Buffer.from(key).toString('base64')
    const sealed = text === '' ? '' : safeStorage.encryptString(text).toString('base64')
    this.#settings.change({ rememberedKey: sealed })
  }

  /** The key, or null when there is none or the key store of another user would be needed. */
  take(): Uint8Array<ArrayBuffer> | null {
    if (!this.holdsKey()) return null
    try {
      const sealed = Buffer.from(this.#settings.current.rememberedKey ?? '', 'base64')
      return new Uint8Array(Buffer.from(safeStorage.decryptString(sealed), 'base64'))
    } catch {
      return null
    }
  }
}
