import type { Language } from '#shared/i18n/translate'

const LOCALE = { sv: 'sv-SE', en: 'en-GB' } as const

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** `14:02`, as in "sparat 14:02"; in both languages, and at hand at every write. */
export function clockText(at: Date): string {
  return `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`
}

/** `fredag 18 september`, for a civil date such as 2026-09-18. */
export function longDateText(civilDate: string, language: Language): string {
  return civil(civilDate).toLocaleDateString(LOCALE[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
}

/** `18 sep`, for a civil date or a moment. */
export function shortDateText(day: string, language: Language): string {
  return civil(day.slice(0, 10))
    .toLocaleDateString(LOCALE[language], { day: 'numeric', month: 'short', timeZone: 'UTC' })
    .replace('.', '')
}

/** `24 aug–18 sep`, or `20–21 maj` within one month, or one day alone. */
export function dateRangeText(from: string, to: string, language: Language): string {
  if (from === to) return shortDateText(from, language)
  const start =
    from.slice(0, 7) === to.slice(0, 7)
      ? String(Number(from.slice(8, 10)))
      : shortDateText(from, language)
  return `${start}–${shortDateText(to, language)}`
}

/** `18 september 2026`. */
export function fullDateText(day: string, language: Language): string {
  return civil(day.slice(0, 10)).toLocaleDateString(LOCALE[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}

/** Today's civil date where the machine stands. */
export function today(): string {
  const now = new Date()
  const month = String(now.getMonth() + 1).padStart(2, '0')
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`
}

function civil(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}
