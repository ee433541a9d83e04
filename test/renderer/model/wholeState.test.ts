import { webcrypto } from 'node:crypto'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RECORD_TABLES } from '#shared/records/recordTables'
import type { Act } from './acts'
import { examinerActs } from './acts'
import { demandEverything } from './invariants'
import { Machine } from './machine'
import { BEGINNINGS } from './beginnings'
import { machineActs } from './machineActs'
import { teamActs } from './teamActs'

// The long form: EXAMINATOR_MODEL_RUNS=2000 EXAMINATOR_SEED=7, as `npm run faults` does.
const runs = Number(process.env['EXAMINATOR_MODEL_RUNS'] ?? 24)
const seed = Number(process.env['EXAMINATOR_SEED'] ?? 20_261_126)
/** No demand on speed: how long the whole may take before something else is wrong. */
const CEILING_MS = 300_000 + runs * 10_000

beforeEach(() => {
  vi.stubGlobal('crypto', webcrypto)
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
    now: new Date('2026-09-20T10:00:00Z'),
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Every act is followed by every demand. */
const watched = (one: Act): Act => ({
  check: () => true,
  run: async (model, machine) => {
    await one.run(model, machine)
    await demandEverything(machine)
  },
  toString: () => one.toString(),
})

const anything = [...examinerActs, ...machineActs, ...teamActs].map((arbitrary) =>
  arbitrary.map(watched),
)

const commands = fc.commands([...anything], { maxCommands: 45, size: 'max' })

/** Where the story begins: long ones would else hardly ever come as far as a meeting. */
const beginnings = fc.constantFrom(...BEGINNINGS)

/** What the journal knows is in the database, in that revision or a newer one. */
async function demandJournalCovered({ store, desk }: Machine): Promise<void> {
  for (const line of desk.living()) {
    const table = RECORD_TABLES.find((name) => name === line.table)
    const stored = table === undefined ? undefined : await store.db.records(table).get(line.id)
    expect(stored?.revision, `${line.table}:${line.id} in the database`).toBeGreaterThanOrEqual(
      line.revision,
    )
  }
}

test(
  'whatever is typed, handed in, merged, voted, undone, restored and killed, in any order, the rules hold and no text is lost',
  async () => {
    const met = new Set<string>()
    await fc.assert(
      fc.asyncProperty(beginnings, commands, async (beginning, acts) => {
        const machine = await Machine.start()
        for (const one of beginning.acts) await watched(one).run({}, machine)
        await fc.asyncModelRun(() => ({ model: {}, real: machine }), acts)
        await machine.restart()
        await demandEverything(machine)
        await demandJournalCovered(machine)
        const own = (await machine.own())?.snapshot().state ?? 'not begun'
        const team = (await machine.consensus())?.snapshot().state ?? 'not met'
        met.add(own).add(team)
        machine.store.db.close()
      }),
      { numRuns: runs, seed, endOnFailure: false },
    )
    // Stories that never come so far would prove nothing of what follows.
    expect([...met]).toEqual(expect.arrayContaining(['draft', 'handedIn', 'not met', 'meeting']))
  },
  CEILING_MS,
)
