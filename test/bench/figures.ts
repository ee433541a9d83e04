import { mkdirSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { out } from '../../build/places.mjs'

/** One line of the table. Times in milliseconds; `bar` says what is asked, `isWithin` whether it is so. */
export interface Figure {
  readonly row: string
  readonly what: string
  readonly size: string
  readonly unit: 'ms' | 'frames'
  readonly ours: number
  readonly floor: number | null
  readonly memoryMb: number | null
  readonly bar: string
  readonly isWithin: boolean | null
  readonly note: string
}

const json = path.join(out, 'bench.json')
const text = path.join(out, 'bench.txt')

/** The value below which the share lies (nearest rank); 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (found === undefined) throw new Error('nothing was measured')
  return found
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)
export const p95 = (values: readonly number[]): number => quantile(values, 0.95)

function standing(): readonly Figure[] {
  if (!existsSync(json)) return []
  const read: { readonly figures: readonly Figure[] } = JSON.parse(readFileSync(json, 'utf8'))
  return read.figures
}

const number = (value: number | null): string =>
  value === null ? '–' : value.toFixed(value < 100 ? 1 : 0)

const ratioOf = ({ ours, floor }: Figure): string =>
  floor === null || floor === 0 ? '–' : (ours / floor).toFixed(2)

const verdict = (isWithin: boolean | null): string =>
  isWithin === null ? '–' : isWithin ? 'yes' : 'NO'

function cells(figure: Figure): readonly string[] {
  const { what, size, unit, ours, floor, memoryMb, bar, isWithin, note } = figure
  const amounts = [`${number(ours)} ${unit}`, floor === null ? '–' : `${number(floor)} ${unit}`]
  const memory = memoryMb === null ? '–' : `${number(memoryMb)} MB`
  return [what, size, ...amounts, ratioOf(figure), memory, bar, verdict(isWithin), note]
}

const HEAD = ['what', 'size', 'ours', 'floor', 'ratio', 'memory', 'bar', 'within', 'note']

function table(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(cells)]
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return `${rows.map(line).join('\n')}\n`
}

/** Prints a figure and puts it into out/bench.json and out/bench.txt in place of its earlier value. */
export function report(figure: Figure): void {
  const others = standing().filter((one) => one.row !== figure.row)
  const figures = [...others, figure].toSorted((a, b) => (a.row < b.row ? -1 : 1))
  const machine = `${os.platform()} ${os.arch()}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? ''}`
  mkdirSync(out, { recursive: true })
  writeFileSync(json, `${JSON.stringify({ machine, figures }, null, 2)}\n`)
  writeFileSync(text, `${machine}\n\n${table(figures)}`)
  process.stdout.write(`\n${table([figure])}\n`)
}
