import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import * as z from 'zod'

const Place = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
  maximized: z.boolean(),
})

/** Where the window stood, in screen pixels. */
export type WindowPlace = z.infer<typeof Place>

/** Wrong passphrases in a row, and when the last one was tried, in milliseconds of the wall clock. */
const Unlocking = z.strictObject({ failures: z.int().min(0), lastAt: z.number() })

const Settings = z.strictObject({
  language: z.enum(['sv', 'en']).default('sv'),
  place: Place.nullable().default(null),
  unlocking: Unlocking.optional(),
  rememberedKey: z.string().max(2000).optional(),
})

/** What the desktop side remembers by itself; all else is in the window's database. */
export type Settings = z.infer<typeof Settings>

/** Settings in one small file. An unreadable file means defaults: nothing in it is worth a question. */
export class SettingsFile {
  readonly #path: string
  #settings: Settings

  constructor(path: string) {
    this.#path = path
    this.#settings = readSettings(path)
  }

  get current(): Settings {
    return this.#settings
  }

  /** Written at once and whole, since it also happens while quitting. A full disk is not worth a word here. */
  change(part: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...part }
    try {
      writeWhole(this.#path, JSON.stringify(this.#settings, null, 2))
    } catch {
      // The choice still holds until the program closes.
    }
  }
}

function readSettings(path: string): Settings {
  try {
    const stored: unknown = JSON.parse(readFileSync(path, 'utf8'))
    const settings = Settings.safeParse(stored)
    return settings.success ? settings.data : Settings.parse({})
  } catch {
    return Settings.parse({})
  }
}

function writeWhole(path: string, text: string): void {
  const temporary = `${path}.new`
  const file = openSync(temporary, 'w', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(temporary, path)
}
