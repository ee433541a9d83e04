import { useLiveQuery } from 'dexie-react-hooks'
import { useCallback } from 'react'
import type { DeskDatabase } from './database'
import { useDeskStore } from './deskStore'
import { useFirstReading } from './firstReading'

/** The facts of this installation that survive a restart, with what holds before they are set. */
export const SETTINGS = {
  language: 'sv',
  theme: 'system',
  textScalePercent: 100,
  paperShare: 0.6,
  paperPlace: 'beside',
  activeRoundId: '',
  guidingQuestions: 'open',
  lockAfterMinutes: 15,
  /** The folder about which the person has been told that a service carries it away. */
  seenCloudFolder: '',
} as const satisfies Record<string, string | number>

/** A setting's name. */
export type SettingName = keyof typeof SETTINGS

/** A setting's value: a text or a number, as its default. */
export type SettingValue<Name extends SettingName> = (typeof SETTINGS)[Name] extends number
  ? number
  : string

function isLikeDefault<Name extends SettingName>(
  name: Name,
  value: unknown,
): value is SettingValue<Name> {
  return typeof value === typeof SETTINGS[name]
}

/** Reads a setting once. */
export async function readSetting<Name extends SettingName>(
  db: DeskDatabase,
  name: Name,
): Promise<SettingValue<Name> | null> {
  const row = await db.settings.get(name)
  return row !== undefined && isLikeDefault(name, row.value) ? row.value : null
}

/** Remembers a setting. */
export async function writeSetting<Name extends SettingName>(
  db: DeskDatabase,
  name: Name,
  value: SettingValue<Name>,
): Promise<void> {
  await db.settings.put({ key: name, value })
}

/** A setting, live, and the way to change it. Undefined while it is being read. */
export function useSetting<Name extends SettingName>(
  name: Name,
): readonly [SettingValue<Name> | undefined, (value: SettingValue<Name>) => void] {
  const { db } = useDeskStore()
  const stored = useFirstReading()?.settings()
  const value = useLiveQuery(
    async () => (await readSetting(db, name)) ?? defaultOf(name),
    [db, name],
    stored && valueOf(name, stored.get(name)),
  )
  const set = useCallback(
    (next: SettingValue<Name>) => void writeSetting(db, name, next),
    [db, name],
  )
  return [value, set]
}

function valueOf<Name extends SettingName>(
  name: Name,
  stored: unknown,
): SettingValue<Name> | undefined {
  return isLikeDefault(name, stored) ? stored : defaultOf(name)
}

function defaultOf<Name extends SettingName>(name: Name): SettingValue<Name> | undefined {
  const value: unknown = SETTINGS[name]
  return isLikeDefault(name, value) ? value : undefined
}
