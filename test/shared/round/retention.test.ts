import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MATERIALS, PROPOSED_TERMS, retentionTerms } from '#shared/journey/round/retention'
import { addDays, civilDate, dayNumber } from '#shared/kernel/civilDay'

describe('When may a round’s material be erased?', () => {
  it.each([
    { today: '2026-12-03', due: [], because: 'the ceremony day is the first day of every term' },
    { today: '2027-01-02', due: [], because: 'the thirtieth day is still kept' },
    {
      today: '2027-01-03',
      due: ['drafts', 'internalNotes'],
      because: 'working material goes first, the day after its last',
    },
    {
      today: '2027-06-02',
      due: ['drafts', 'internalNotes', 'othersHandIns'],
      because: 'what others handed in has done its service',
    },
    { today: '2028-12-03', due: [...MATERIALS], because: 'two years later the rest has too' },
  ])('$today → $due: $because', ({ today, due }) => {
    const terms = retentionTerms('2026-12-03', today)
    expect(terms.filter(({ isDue }) => isDue).map(({ material }) => material)).toEqual(due)
  })

  it('follows the office’s own terms', () => {
    const terms = retentionTerms('2026-12-03', '2026-12-04', { ...PROPOSED_TERMS, drafts: 0 })
    expect(terms[0]).toEqual({ material: 'drafts', days: 0, lastDay: '2026-12-03', isDue: true })
  })
})

describe('Counting days', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2027-01-01', -1, '2026-12-31'],
  ])('%s and %i days is %s', (date, days, result) => {
    expect(addDays(date, days)).toBe(result)
  })

  it('there and back is the same day, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const [year = 0, month = 0, date = 0] = civilDate(day).split('-').map(Number)
        fc.pre(year >= 100)
        expect(dayNumber(year, month, date)).toBe(day)
      }),
    )
  })
})
