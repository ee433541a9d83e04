import { test } from '@playwright/test'
import { executable } from '../support/launch'
import { benchAssessment, benchDeclaration, benchEntry, benchRound } from './data'
import { median, report } from './figures'
import { floorExecutable } from './floorProgram'
import { profileWith, type Rows } from './profile'
import { startOnce, type Start } from './startTime'

const ROUNDS = 7
const ENTRIES = 500
const CHARACTERS = 20_000

interface Case {
  readonly row: string
  readonly size: string
  readonly rows: Rows
}

function stored(handInsPerEntry: number): Rows {
  const entries = Array.from({ length: ENTRIES }, (_, index) => benchEntry(index, CHARACTERS))
  const own = entries.slice(0, 6)
  const wanted = { findings: 4, quotesPerFinding: 3 }
  const handIns = entries.flatMap((entry, index) =>
    Array.from({ length: handInsPerEntry }, (_, member) =>
      benchAssessment(entry, Math.floor(index / 6) * 4 + member + 1, wanted, 'handedIn'),
    ),
  )
  return {
    rounds: [benchRound(ENTRIES)],
    entries,
    declarations: own.map((entry) => benchDeclaration(entry, 0)),
    assessments: [...own.map((entry) => benchAssessment(entry, 0, wanted)), ...handIns],
  }
}

type Fact = 'firstPaint' | 'painted' | 'usable' | 'longestBusy'

const of = (starts: readonly Start[], fact: Fact): number =>
  median(starts.map((start) => start[fact]))

async function measure({ row, size, rows }: Case): Promise<void> {
  const profile = await profileWith(rows)
  const [program, floor] = [await executable(), await floorExecutable()]
  const ours: Start[] = []
  const floors: Start[] = []
  for (let round = -1; round < ROUNDS; round += 1) {
    const bare = await startOnce(floor, null, null)
    const whole = await startOnce(program, profile, 'Påhittade enheten 0')
    if (round < 0) continue
    floors.push(bare)
    ours.push(whole)
  }
  const base = of(floors, 'firstPaint')
  const facts = { size, unit: 'ms', floor: base, memoryMb: ours.at(-1)?.memoryMb ?? null } as const
  const bar = '≤ 1.5 × an empty window’s first paint'
  report({
    ...facts,
    row: `${row} a`,
    what: 'start until the start page is painted',
    ours: of(ours, 'painted'),
    bar,
    isWithin: of(ours, 'painted') <= 1.5 * base,
    note: `first paint of anything ${of(ours, 'firstPaint').toFixed(0)} ms`,
  })
  report({
    ...facts,
    row: `${row} b`,
    what: 'start until usable: painted, and a key is answered',
    ours: of(ours, 'usable'),
    bar,
    isWithin: of(ours, 'usable') <= 1.5 * base,
    note: `longest busy frame after painting ${of(ours, 'longestBusy').toFixed(0)} ms`,
  })
}

test('start with 500 entries stored', async () => {
  await measure({ row: '1 start', size: '500 entries, 10 MB text', rows: stored(0) })
})

test('start with 500 entries and 1,500 hand-ins stored', async () => {
  await measure({
    row: '1 start with hand-ins',
    size: '500 entries, 10 MB text, 1,500 hand-ins',
    rows: stored(3),
  })
})
