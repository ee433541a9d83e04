import { app, dialog, powerMonitor, type BrowserWindow } from 'electron'
import { desktopText } from './desktopText'
import type { SettingsFile } from './settings'

const PATIENCE_MS = 3000

/** What the window said about its last words, or that it said nothing in time. */
type Answer = 'everything-saved' | 'something-unsaved' | 'no-answer'

/**
 * Nothing closes before the window has written what was typed: the desktop asks, waits a bounded
 * time, and asks the person only if something could not be saved.
 */
export class QuitHandshake {
  readonly #window: BrowserWindow
  readonly #settings: SettingsFile
  #listening = false
  #asking = false
  #mayClose = false
  #answered: ((answer: Answer) => void) | null = null

  constructor(window: BrowserWindow, settings: SettingsFile) {
    this.#window = window
    this.#settings = settings
    window.on('close', (event) => {
      if (this.#mayClose) return
      event.preventDefault()
      void this.#leave()
    })
    app.on('before-quit', (event) => {
      if (this.#mayClose || window.isDestroyed()) return
      event.preventDefault()
      void this.#leave()
    })
    window.on('session-end', () => {
      this.#signal()
    })
    powerMonitor.on('shutdown', () => {
      app.quit()
    })
    // It may never wake again: what a timer would have written in a moment is written now.
    powerMonitor.on('suspend', () => {
      this.#signal()
    })
    window.webContents.on('will-prevent-unload', (event) => {
      if (this.#mayClose) event.preventDefault()
    })
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.#listening = false
    })
    window.webContents.on('render-process-gone', () => {
      this.#listening = false
      this.#answered?.('no-answer')
    })
  }

  /** The window has loaded and answers from now on. */
  windowIsReady(): void {
    this.#listening = true
  }

  /** The window's answer to the question. */
  flushed(everythingSaved: boolean): void {
    this.#answered?.(everythingSaved ? 'everything-saved' : 'something-unsaved')
  }

  async #leave(): Promise<void> {
    if (this.#asking) return
    this.#asking = true
    const answer = this.#listening ? await this.#ask() : 'everything-saved'
    const stays = answer === 'something-unsaved' && (await this.#personStays())
    this.#asking = false
    if (stays) return
    this.#mayClose = true
    if (!this.#window.isDestroyed()) this.#window.close()
    app.quit()
  }

  async #ask(): Promise<Answer> {
    const answer = await new Promise<Answer>((resolve) => {
      this.#answered = resolve
      setTimeout(() => {
        resolve('no-answer')
      }, PATIENCE_MS)
      this.#signal()
    })
    this.#answered = null
    return answer
  }

  #signal(): void {
    if (!this.#window.isDestroyed()) this.#window.webContents.send('desk:flush', null)
  }

  async #personStays(): Promise<boolean> {
    const words = desktopText(this.#settings.current.language).quit
    const { response } = await dialog.showMessageBox(this.#window, {
      type: 'warning',
      message: words.message,
      detail: words.detail,
      buttons: [words.stay, words.quit],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    return response === 0
  }
}
