import type { Language, Translate } from '#shared/i18n/translate'
import { clockText, fullDateText } from './dateText'

const pad = (value: number): string => String(value).padStart(2, '0')

/** `22 november 2026 14:02`, where the machine stands. */
export function momentText(moment: string, language: Language, t: Translate): string {
  const at = new Date(moment)
  const day = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`
  const date = fullDateText(day, language)
  return t('storage.time', { date, time: clockText(at) })
}
