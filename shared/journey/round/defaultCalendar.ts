import type { CivilDate } from '#shared/kernel/calendar'
import type { CalendarStep } from './round'

const DAY_MS = 86_400_000
const MONDAY = 1
const TUESDAY = 2
const WEDNESDAY = 3

/** Days since 1970-01-01, a Thursday. */
const dayNumber = (year: number, month: number, day: number) =>
  Date.UTC(year, month - 1, day) / DAY_MS

const weekdayOf = (day: number) => (((day + 4) % 7) + 7) % 7

/** The `nth` weekday (0 Sunday … 6 Saturday) of a month. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const first = dayNumber(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
}

/** Proleptic Gregorian date of a day number (Howard Hinnant, "chrono-compatible date algorithms"). */
function civilDate(day: number): CivilDate {
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
 * A calendar to begin from for a new round: weekdays at about the time of year the award has had
 * its steps. A proposal, every day of which can be changed.
 *
 * @param year the award's year, 1990–2200; evaluation falls in January of the next.
 * @returns one step of each kind, in order of time, none overlapping.
 * @source product.md 1 (when each person works); the exact days are the program's own.
 * @example defaultCalendar(2026).find((row) => row.step === 'assessment')?.to // → '2026-09-18'
 */
export function defaultCalendar(year: number): readonly CalendarStep[] {
  const assessment = nthWeekday(year, 8, MONDAY, 4)
  const ceremony = nthWeekday(year, 11, TUESDAY, 4)
  const rows: readonly (readonly [CalendarStep['step'], number, number])[] = [
    ['round', nthWeekday(year, 3, MONDAY, 1), 25],
    ['training', nthWeekday(year, 5, WEDNESDAY, 3), 1],
    ['assessment', assessment, 25],
    ['consensus', assessment + 29, 3],
    ['siteVisit', nthWeekday(year, 10, MONDAY, 1), 4],
    ['jury', nthWeekday(year, 10, TUESDAY, 4), 0],
    ['ceremony', ceremony, 0],
    ['feedback', ceremony + 7, 17],
    ['evaluation', nthWeekday(year + 1, 1, MONDAY, 2), 18],
  ]
  return rows.map(([step, from, length]) => ({
    step,
    from: civilDate(from),
    to: civilDate(from + length),
  }))
}
