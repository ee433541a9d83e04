import type { CivilDate } from '#shared/kernel/calendar'
import type { BlockId } from '#shared/kernel/identifiers'
import { fail, ok, type Result } from '#shared/kernel/result'
import { type Block, blocksOf, type Entry } from './entry'

/**
 * What the text says of the quality guarantee's validity. `adopted`: day of the decision;
 * `validThrough`: last day it is valid, one year on; `start`, `end`: the date's place in the block.
 */
export interface GuaranteeValidity {
  readonly adopted: CivilDate
  readonly validThrough: CivilDate
  readonly expired: boolean
  readonly blockId: BlockId
  readonly start: number
  readonly end: number
}

/**
 * Why nothing is claimed. `not-mentioned`: no quality guarantee in the text; `no-date`: mentioned
 * without a day of decision; `several-dates`: different days, `dates` in reading order. `blockIds`:
 * where it is mentioned.
 */
export type GuaranteeProblem =
  | { readonly kind: 'not-mentioned' }
  | { readonly kind: 'no-date'; readonly blockIds: readonly BlockId[] }
  | {
      readonly kind: 'several-dates'
      readonly dates: readonly CivilDate[]
      readonly blockIds: readonly BlockId[]
    }

const MONTHS =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')
const MONTH = MONTHS.join('|')
const ADOPTED = String.raw`(?:antagen|antagits|antagna|antas|antogs|antog|besluta(?:d|de|des|t|s|ts)|beslut|fastställ(?:d|da|de|des|t|ts)|godkän(?:d|da|de|des|t|ts))`
const DATE = String.raw`(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\s+(${MONTH})\s+(\d{4}))`
const DECISION = new RegExp(
  String.raw`(?<!\p{L})${ADOPTED}(?!\p{L})[^.!?\n]{0,80}?(?<!\d)${DATE}(?!\d)`,
  'giu',
)
const GUARANTEE = /kvalitetsgaranti/iu

const two = (number: number) => String(number).padStart(2, '0')

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function civilDate(year: number, month: number, day: number): CivilDate | null {
  const real = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && year >= 1900
  return real ? `${year}-${two(month)}-${two(day)}` : null
}

/** The day before the same date next year: valid from and including the day of decision, one year. */
function yearAfter(date: CivilDate): CivilDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const next = year + 1
  if (day > 1) return `${next}-${two(month)}-${two(Math.min(day - 1, daysIn(next, month)))}`
  if (month === 1) return `${year}-12-31`
  return `${next}-${two(month - 1)}-${two(daysIn(next, month - 1))}`
}

interface Decision {
  readonly date: CivilDate
  readonly blockId: BlockId
  readonly start: number
  readonly end: number
}

function decisionsIn(block: Block): readonly Decision[] {
  const decisions: Decision[] = []
  for (const found of block.text.matchAll(DECISION)) {
    const [whole, isoYear, isoMonth, isoDay, day, monthName, year] = found
    const date = isoYear
      ? civilDate(Number(isoYear), Number(isoMonth), Number(isoDay))
      : civilDate(Number(year), MONTHS.indexOf((monthName ?? '').toLowerCase()) + 1, Number(day))
    const end = found.index + whole.length
    const written = isoYear ? 10 : `${day} ${monthName} ${year}`.length
    if (date !== null)
      decisions.push({ date, blockId: block.id, start: Math.max(found.index, end - written), end })
  }
  return decisions
}

/**
 * Reads from an entry when its quality guarantee was adopted and whether it had expired on a day.
 * Only a date in the same sentence as a word of decision ("antogs av nämnden 2012-01-26") counts,
 * in a block that names the guarantee or in the section for it.
 *
 * @param today the day asked about, for example the award year's last day for entries.
 * @returns validity, or why nothing can be claimed; never a guess.
 * @source seed 003 and award-practice.md 9 F 54: adopted by the committee and valid one year;
 *         2011 demands a guarantee, 2016 names it as one form of dialogue.
 * @example guaranteeValidity(entry, '2013-02-01')
 */
export function guaranteeValidity(
  entry: Pick<Entry, 'sections'>,
  today: CivilDate,
): Result<GuaranteeValidity, GuaranteeProblem> {
  const own = entry.sections.filter(
    (section) => GUARANTEE.test(section.heading) || section.key === 'qualityGuarantee',
  )
  const ownBlocks = new Set(blocksOf({ sections: own }).map((block) => block.id))
  const blocks = blocksOf(entry).filter(
    (block) => ownBlocks.has(block.id) || GUARANTEE.test(block.text),
  )
  if (blocks.length === 0) return fail({ kind: 'not-mentioned' })
  const blockIds = blocks.map((block) => block.id)
  const decisions = blocks.flatMap((block) => decisionsIn(block))
  const [first] = decisions
  if (first === undefined) return fail({ kind: 'no-date', blockIds })
  const dates = [...new Set(decisions.map((decision) => decision.date))]
  if (dates.length > 1) return fail({ kind: 'several-dates', dates, blockIds })
  const validThrough = yearAfter(first.date)
  const { date: adopted, blockId, start, end } = first
  return ok({ adopted, validThrough, expired: today > validThrough, blockId, start, end })
}
