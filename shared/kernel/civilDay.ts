import type { CivilDate } from './calendar'

const DAY_MS = 86_400_000

/**
 * Days from 1970-01-01, a Thursday, to a date of the proleptic Gregorian calendar.
 *
 * @param month 1–12. @param day 1–31.
 * @example dayNumber(1970, 1, 2) // → 1
 */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS
}

/**
 * The date of a day number; the reverse of `dayNumber`.
 *
 * @param day whole days from 1970-01-01, years 0001–9999.
 * @source Howard Hinnant, "chrono-compatible low-level date algorithms"
 * @example civilDate(1) // → '1970-01-02'
 */
export function civilDate(day: number): CivilDate {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153)
  const date = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/**
 * The date a number of days later, or earlier for a negative number.
 *
 * @param days whole days.
 * @example addDays('2026-12-31', 1) // → '2027-01-01'
 */
export function addDays(date: CivilDate, days: number): CivilDate {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  return civilDate(dayNumber(year, month, day) + days)
}
