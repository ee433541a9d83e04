import * as z from 'zod'
import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import { defaultCalendar } from '#shared/journey/round/defaultCalendar'
import { Round, type CalendarStep } from '#shared/journey/round/round'
import { CivilDate } from '#shared/kernel/calendar'
import { canonicalJson } from '#shared/kernel/canonicalJson'
import { RoundId } from '#shared/kernel/identifiers'
import { digestText } from '../../storage/digestText'
import { randomId } from '../../storage/randomId'

/** A year an award can have: four digits, as the round's schema demands. */
export function isAwardYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1990 && year <= 2200
}

const Day = z.union([z.literal(''), CivilDate])
const CalendarRow = z
  .object({ step: z.string(), from: Day, to: Day })
  .refine((row) => row.from === '' || row.to === '' || row.from <= row.to, { path: ['to'] })

/** What is typed in the form for a new round; days are empty where the round lacks a step. */
export const RoundValues = z.object({
  title: z.string().trim().min(1).max(200),
  year: z.string().refine((text) => /^\d{4}$/.test(text) && isAwardYear(Number(text))),
  prize: z.enum(['quality', 'renewal', 'training']),
  classes: z.string().max(8000),
  ceremonyDay: CivilDate,
  calendar: z.array(CalendarRow),
  criteriaKey: z.string(),
  alsoExaminer: z.boolean(),
})
export type RoundValues = z.infer<typeof RoundValues>

/** The steps with a first and a last day of their own; the ceremony is one day. */
export type SpanStep = Exclude<CalendarStep['step'], 'ceremony'>

/** The year's days as the form holds them. */
export function calendarInput(year: number): Pick<RoundValues, 'calendar' | 'ceremonyDay'> {
  const rows = defaultCalendar(year)
  return {
    calendar: rows.filter((row) => row.step !== 'ceremony'),
    ceremonyDay: rows.find((row) => row.step === 'ceremony')?.from ?? '',
  }
}

/** One class a line; white space, empty lines and repetitions do not count. */
export function classesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim().slice(0, 200))
  return [...new Set(lines.filter((line) => line !== ''))].slice(0, 50)
}

function calendarOf(values: RoundValues): unknown[] {
  const rows = values.calendar.flatMap((row) => {
    const from = row.from === '' ? row.to : row.from
    const to = row.to === '' ? row.from : row.to
    return from === '' ? [] : [{ step: row.step, from, to }]
  })
  const ceremony = { step: 'ceremony', from: values.ceremonyDay, to: values.ceremonyDay }
  return [...rows, ceremony].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** The round the form describes, its criteria frozen and named by their content. */
export async function roundOf(
  values: RoundValues,
  set: CriteriaSet,
  issuer: Round['issuer'],
): Promise<Round> {
  return Round.parse({
    id: RoundId.parse(randomId('round')),
    title: values.title,
    year: Number(values.year),
    prize: values.prize,
    isExample: false,
    classes: [...classesOf(values.classes)],
    calendar: calendarOf(values),
    ceremonyDay: values.ceremonyDay,
    criteria: set,
    criteriaHash: await digestText(canonicalJson(set)),
    units: [],
    examiners: [],
    teams: [],
    assignments: [],
    issuer,
  })
}
