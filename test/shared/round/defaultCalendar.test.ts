import { describe, expect, test } from 'vitest'
import { CalendarStep } from '#shared/journey/round/round'
import { defaultCalendar } from '#shared/journey/round/defaultCalendar'

describe('the calendar proposed for a new round', () => {
  test('gives 2026 the days of the sample round', () => {
    const rows = defaultCalendar(2026)
    expect(rows.find((row) => row.step === 'assessment')).toEqual({
      step: 'assessment',
      from: '2026-08-24',
      to: '2026-09-18',
    })
    expect(rows.find((row) => row.step === 'ceremony')?.from).toBe('2026-11-24')
    expect(rows.find((row) => row.step === 'evaluation')).toMatchObject({
      from: '2027-01-11',
      to: '2027-01-29',
    })
  })

  test.each([1990, 2000, 2024, 2025, 2027, 2028, 2100, 2200])(
    'has weekdays only, in order and without overlap, in %i',
    (year) => {
      const rows = defaultCalendar(year)
      expect(rows).toHaveLength(9)
      let before = ''
      for (const row of rows) {
        expect(CalendarStep.safeParse(row).success).toBe(true)
        expect(row.from > before).toBe(true)
        expect(row.to >= row.from).toBe(true)
        for (const day of [row.from, row.to]) {
          expect([0, 6]).not.toContain(new Date(`${day}T12:00:00Z`).getUTCDay())
        }
        before = row.to
      }
    },
  )
})
