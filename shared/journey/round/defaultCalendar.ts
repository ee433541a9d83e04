import { civilDate, dayNumber } from '#shared/kernel/civilDay'
import type { CalendarStep } from './round'

const MONDAY = 1
const TUESDAY = 2
const WEDNESDAY = 3

const weekdayOf = (day: number) => (((day + 4) % 7) + 7) % 7

/** The `nth` weekday (0 Sunday … 6 Saturday) of a month. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const first = dayNumber(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
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
