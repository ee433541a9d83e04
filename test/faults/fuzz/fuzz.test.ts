import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KNOWN_CASES } from '../../support/fuzz-cases/knownCases'
import { FAMILIES } from './cases'
import type { Order } from './order'
import { bundleChild, run, smallest, type Failure, type Report } from './runChild'

// The long form: EXAMINATOR_MUTATIONS=10000 EXAMINATOR_SEED=7, as `npm run faults` does.
const count = Number(process.env['EXAMINATOR_MUTATIONS'] ?? 400)
const seed = Number(process.env['EXAMINATOR_SEED'] ?? 20_261_126)

/** A child takes so many files, so that its memory is its own files' and not everybody's. */
const AT_ONCE = 500
/** No demand on speed: how long the whole may take before something else is wrong. */
const CEILING_MS = 600_000 + count * 1000

const folder = path.resolve(import.meta.dirname, '../../../out/fuzz')
let program = ''

async function shown(failure: Failure): Promise<string> {
  const file = path.join(folder, `${seed}-${failure.index}-${failure.family}`)
  const { kept, what } = await smallest(program, seed, failure, file)
  return `seed ${seed}, file ${failure.index} (${failure.family}), changes ${kept.join()}: ${what}\n  saved as ${file}`
}

function tell({ outcomes, files, peakBytes }: Report): void {
  const lines = [...outcomes].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const told = lines.map(([outcome, times]) => `${String(times).padStart(6)}  ${outcome}`)
  const peak = Math.round(peakBytes / 1024 ** 2)
  console.log(`${files} files, seed ${seed}, highest memory ${peak} MiB\n${told.join('\n')}`)
}

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  program = await bundleChild()
}, CEILING_MS)

afterAll(() => rmSync(program, { force: true }))

describe('a file from somebody else, whatever is in it', () => {
  it(
    'is refused by name or taken whole, and touches nothing else',
    async () => {
      const orders: Order[] = []
      for (let from = 0; from < count; from += AT_ONCE) {
        orders.push({ kind: 'mutated', seed, from, to: Math.min(count, from + AT_ONCE) })
      }
      const report = await run(program, orders)
      tell(report)
      const few = report.failures.slice(0, 12)
      const told: string[] = []
      for (const failure of few) told.push(await shown(failure))
      expect(told).toEqual([])
      expect(report.failures).toEqual([])
      expect(report.files).toBe(count)
      expect(report.peakBytes).toBeLessThan(1024 ** 3)
      // Each family must have been met; a file that is never accepted tells nothing of what follows.
      const met = [...report.outcomes.keys()]
      for (const family of FAMILIES) {
        expect(met).toContainEqual(expect.stringMatching(`^${family}: refused `))
      }
      for (const accepted of [
        'content: taken in',
        'docx: imported',
        'html: imported',
        'txt: imported',
      ]) {
        expect(met).toContain(accepted)
      }
    },
    CEILING_MS,
  )

  it(
    'is answered as it should be where it once was not',
    async () => {
      const order: Order = { kind: 'known', seed: 0, from: 0, to: KNOWN_CASES.length }
      const { failures, files } = await run(program, [order])
      const told = failures.map(({ index, what }) => `${KNOWN_CASES[index]?.what ?? ''}: ${what}`)
      expect(told).toEqual([])
      expect(files).toBe(KNOWN_CASES.length)
    },
    CEILING_MS,
  )
})
