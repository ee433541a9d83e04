import type { Block, Indicator } from './entry'

/**
 * Reads a number as Swedish documents write it: "4,2", "88 %", "1 250", "−3,5", "ca 80", "≥ 90 %".
 *
 * @param cell a table cell.
 * @returns value and unit ('' where none is written); null for words ("Öka", "tas fram av
 *          nämnden"), a dash, a range ("80–85 %") or nothing.
 * @source award-practice.md 7.1 (decimal comma; per cent with a space).
 * @example readSwedishNumber('88 %') // → { value: 88, unit: '%' }
 */
export function readSwedishNumber(
  cell: string,
): { readonly value: number; readonly unit: string } | null {
  const found =
    /^(?:ca\.?|cirka|minst|högst|max|min|≥|≤|>|<|=)?\s*([-−–]?)\s?(\d{1,3}(?:[ \u00A0]\d{3})+|\d+)(?:[.,](\d+))?\s*(%|procent|kr|mnkr|tkr|st|dagar|minuter|timmar|poäng|\/\s?\d+)?$/iu.exec(
      cell.trim().replace(/\s+/gu, ' '),
    )
  if (found === null) return null
  const digits = (found[2] ?? '').replace(/\D/gu, '')
  const value = Number(`${found[1] ? '-' : ''}${digits}${found[3] ? `.${found[3]}` : ''}`)
  if (!Number.isFinite(value)) return null
  const unit = (found[4] ?? '').toLowerCase()
  return { value: value === 0 ? 0 : value, unit: unit === 'procent' ? '%' : unit }
}

const PERIOD =
  /^(?:(?:utfall|resultat|vb|vp|år|t[123]|tertial\s?[123]|halvår\s?[12])\s*)?(?:19|20)\d{2}(?:[-/](?:\d{2}|\d{4}))?$/iu
const TARGET = /^(?:års?mål|mål(?:värde)?|enhetens årsmål|nämndens årsmål)(?:\s+(?:19|20)\d{2})?$/iu
const CITY_TARGET = /^kf:?s?\s+årsmål(?:\s+(?:19|20)\d{2})?$/iu
const NAME = /^(?:nämnd|enhets)?indikator(?:er)?$/iu
const NOTHING = /^(?:[-–—.…]*|n\/?a|uppgift saknas|tas fram av .+)$/iu

interface Columns {
  readonly name: number
  readonly target: number
  readonly cityTarget: number
  readonly periods: readonly { readonly column: number; readonly period: string }[]
}

function readHeader(cells: readonly string[]): Columns | null {
  const at = (pattern: RegExp) => cells.findIndex((cell) => pattern.test(cell))
  const periods = cells
    .map((cell, column) => ({ column, period: cell.slice(0, 40) }))
    .filter(({ period }) => PERIOD.test(period))
  const target = at(TARGET)
  const cityTarget = at(CITY_TARGET)
  const named = at(NAME)
  const isHeader = named >= 0 || periods.length > 0
  if (!isHeader || (periods.length === 0 && target < 0 && cityTarget < 0)) return null
  const name = named >= 0 ? named : 0
  if (periods.some(({ column }) => column === name)) return null
  return { name, target, cityTarget, periods }
}

function readRow(cells: readonly string[], columns: Columns, block: Block): Indicator | null {
  const name = (cells[columns.name] ?? '').trim()
  if (name === '' || name.length > 300 || !/\p{L}/u.test(name)) return null
  const read = (column: number) => (column < 0 ? null : readSwedishNumber(cells[column] ?? ''))
  const values = columns.periods.map(({ column, period }) => ({ period, found: read(column) }))
  const target = read(columns.target) ?? read(columns.cityTarget)
  const written = [columns.target, columns.cityTarget, ...columns.periods.map((p) => p.column)]
  const saysSomething = written.some((column) => !NOTHING.test((cells[column] ?? '').trim()))
  if (!saysSomething) return null
  const inName = /\((%|procent|kr|st|antal|dagar)\)\s*$/iu.exec(name)?.[1]?.toLowerCase()
  const unit = values.find(({ found }) => found?.unit)?.found?.unit || target?.unit || inName || ''
  return {
    name,
    unit: unit === 'procent' ? '%' : unit,
    target: target?.value ?? null,
    values: values.map(({ period, found }) => ({ period, value: found?.value ?? null })),
    blockId: block.id,
  }
}

const MOST_INDICATORS = 500
const MOST_VALUES = 100

/**
 * Reads the indicator tables of an entry: rows that follow each other, the first with "Indikator",
 * years or "Årsmål" as its headings. The unit's own target counts before the City Council's.
 *
 * @param blocks the entry's blocks in order; only table rows are read, the text stays as it is.
 * @returns at most 500 indicators with at most 100 values; a value is null where the cell holds no
 *          number. A table without such headings gives none.
 * @source award-practice.md 7.1; domain.md 1 (Entry).
 * @example readIndicators(blocksOf(entry))[0]?.target // → 88
 */
export function readIndicators(blocks: readonly Block[]): readonly Indicator[] {
  const indicators: Indicator[] = []
  let columns: Columns | null = null
  for (const block of blocks) {
    if (block.kind !== 'tableRow') {
      columns = null
      continue
    }
    const cells = block.text.split('\t').map((cell) => cell.replace(/\*\*/gu, '').trim())
    const header = readHeader(cells)
    if (header !== null) {
      columns = { ...header, periods: header.periods.slice(0, MOST_VALUES) }
    } else if (columns !== null && indicators.length < MOST_INDICATORS) {
      const indicator = readRow(cells, columns, block)
      if (indicator !== null) indicators.push(indicator)
    }
  }
  return indicators
}

/**
 * The program's own threshold for a large positive change, not the city's: 5 percentage points for
 * indicators in per cent, 10 per cent of the first value for others.
 */
export const LARGE_CHANGE = { percentagePoints: 5, percentOfFirst: 10 } as const

/**
 * A change worth showing as a candidate for a good example. `change`: last value minus first, in
 * percentage points or per cent of the first value; positive is for the better.
 */
export interface PositiveChange {
  readonly change: number
  readonly measure: 'percentagePoints' | 'percentOfFirst'
  readonly from: { readonly period: string; readonly value: number }
  readonly to: { readonly period: string; readonly value: number }
}

const LESS_IS_BETTER =
  /sjukfrånvaro|sjukskriv|klagomål|väntetid|kötid|kostnad|avvikelse|olycka|olyckor|skador|fall(?:skad|olyck)|utsläpp|energi(?:förbrukning|användning)|avhopp|frånvaro|personalomsättning|skadegörelse/iu

const yearOf = (period: string) => Number(/(?:19|20)\d{2}/u.exec(period)?.[0] ?? Number.NaN)

/**
 * Hints at a large change for the better between the first and the last measured value. Less is
 * taken to be better for names such as "Sjukfrånvaro" and "Väntetid", else more is better.
 *
 * @returns the change, or null where it is small, for the worse, measured once, or the first value
 *          is 0 and not in per cent.
 * @source award-practice.md 9 K ("stora förändringar i positiv riktning"); the threshold and the
 *         words for "less is better" are the program's own.
 * @example largePositiveChange({ name: 'Nöjda brukare', unit: '%', target: 88, blockId: null,
 *   values: [{ period: '2014', value: 78 }, { period: '2016', value: 87 }] })?.change // → 9
 */
export function largePositiveChange(indicator: Indicator): PositiveChange | null {
  const measured = indicator.values
    .flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]))
    .toSorted((a, b) => yearOf(a.period) - yearOf(b.period) || 0)
  const from = measured[0]
  const to = measured.at(-1)
  if (from === undefined || to === undefined || measured.length < 2) return null
  const measure = indicator.unit === '%' ? 'percentagePoints' : 'percentOfFirst'
  if (measure === 'percentOfFirst' && from.value === 0) return null
  const raw = (to.value - from.value) * (LESS_IS_BETTER.test(indicator.name) ? -1 : 1)
  const change = measure === 'percentagePoints' ? raw : (raw / Math.abs(from.value)) * 100
  const rounded = Math.round(change * 100) / 100
  return rounded >= LARGE_CHANGE[measure] ? { change: rounded, measure, from, to } : null
}
