import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  MATERIALS,
  MOST_DAYS,
  PROPOSED_TERMS,
  RetentionPlan,
  retentionTerms,
  withRetention,
} from '#shared/journey/round/retention'
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

describe('The office’s own terms', () => {
  const plan = { days: { ...PROPOSED_TERMS, drafts: 60 }, decision: 'Dokumenthanteringsplan 12' }

  it('are laid on the round, and taken off it again without a trace', () => {
    const round: { title: string; retention?: RetentionPlan } = { title: 'Omgången 2026' }
    expect(withRetention(round, plan)).toEqual({ ...round, retention: plan })
    expect(Object.keys(withRetention(withRetention(round, plan), null))).toEqual(['title'])
  })

  it.each([
    { days: 0, isRight: true, because: 'it may be erased the day after the ceremony' },
    { days: MOST_DAYS, isRight: true, because: 'ten years is the longest' },
    { days: MOST_DAYS + 1, isRight: false, because: 'a slip of the finger is no term' },
    { days: -1, isRight: false, because: 'nothing goes before the ceremony' },
    { days: 30.5, isRight: false, because: 'days are whole' },
  ])('$days days, right: $isRight, since $because', ({ days, isRight }) => {
    const typed = { ...plan, days: { ...plan.days, consensus: days } }
    expect(RetentionPlan.safeParse(typed).success).toBe(isRight)
  })

  it('name every material and nothing else', () => {
    const { entries: _, ...fewer } = plan.days
    expect(RetentionPlan.safeParse({ ...plan, days: fewer }).success).toBe(false)
    const more = { ...plan.days, photographs: 30 }
    expect(RetentionPlan.safeParse({ ...plan, days: more }).success).toBe(false)
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
