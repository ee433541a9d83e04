import type { BrowserWindow } from 'electron'
import type { SettingsFile } from './settings'

type Showable = Pick<BrowserWindow, 'show' | 'maximize' | 'isDestroyed'>
type Remembered = Pick<SettingsFile, 'current'>

/** How long a window that never says that it has drawn something stays unseen, in milliseconds. */
const LATEST_MS = 5000

/**
 * The window appears once, when its page has something to show, and not as a blank one before. A page
 * that cannot say so is shown all the same after a while: a window nobody sees helps nobody.
 */
export class Appearance {
  readonly #window: Showable
  readonly #settings: Remembered
  readonly #late: NodeJS.Timeout
  #isDone = false

  constructor(window: Showable, settings: Remembered) {
    this.#window = window
    this.#settings = settings
    this.#late = setTimeout(() => this.appear(), LATEST_MS)
  }

  /** Shows the window, the first time it is asked to: later it may have been put away on purpose. */
  appear(): void {
    clearTimeout(this.#late)
    if (this.#isDone || this.#window.isDestroyed()) return
    this.#isDone = true
    // Filling the screen shows it too, and so waits until now.
    if (this.#settings.current.place?.maximized === true) this.#window.maximize()
    this.#window.show()
  }
}
