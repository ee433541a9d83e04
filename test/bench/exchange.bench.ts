import { setTimeout as wait } from 'node:timers/promises'
import { test } from '@playwright/test'
import { handInContents, roundContents } from '#shared/exchange/kindContents'
import { FileId } from '#shared/kernel/identifiers'
import { launchProgram, type RunningProgram } from '../support/launch'
import {
  benchAssessment,
  benchDeclaration,
  benchEntry,
  benchExaminerName,
  benchOffice,
  benchRound,
  CRITERIA_HASH,
  ROUND_ID,
} from './data'
import { holdOnFloor, takeInOnFloor } from './exchange/floorIntake'
import type { ProbeFile, ProbeTimes } from './exchange/probe'
import { probeText, workerAddress } from './exchange/probeText'
import { median, report } from './figures'
import { floorExecutable } from './floorProgram'
import { memoryMb, profileWith, type Rows } from './profile'

const IMPORTS = 5
const LOCKED_IMPORTS = 10
const REST_MS = 2000
const BATCH = 100
const MEMBERS = 8
const HAND_IN_ENTRIES = 1250
const LONGEST_MS = 1_200_000

const facts = {
  roundId: ROUND_ID,
  criteriaHash: CRITERIA_HASH,
  revision: 1,
  issuer: { name: 'Påhittade kansliet', role: 'office', administration: 'Påhittade förvaltningen' },
  createdAt: '2026-09-10T10:00:00.000Z',
  passphrase: null,
} as const

const idOf = (number: number) => FileId.parse(`file_${String(number).padStart(8, '0')}`)

async function withProbe(rows: Rows): Promise<RunningProgram> {
  const program = await launchProgram({ profileFolder: await profileWith(rows) })
  await program.page.getByRole('navigation').first().waitFor()
  await program.page.evaluate(await probeText())
  await program.page.evaluate((address) => {
    Reflect.set(window, 'benchIntake', window.benchProbe(address))
  }, workerAddress())
  return program
}

declare global {
  interface Window {
    benchIntake: ReturnType<Window['benchProbe']>
  }
}

const write = (program: RunningProgram, files: readonly ProbeFile[]) =>
  program.page.evaluate((files) => window.benchIntake.write(files), files)

/** `together`: as files that are dropped at once; `apart`: each opened by itself after the other. */
async function takeIn(
  program: RunningProgram,
  files: readonly string[],
  way: 'together' | 'apart',
): Promise<ProbeTimes> {
  for (let start = 0; start < files.length; start += BATCH) {
    const some = files.slice(start, start + BATCH)
    await program.page.evaluate((files) => window.benchIntake.hold(files), some)
  }
  return program.page.evaluate(
    (way) =>
      way === 'together' ? window.benchIntake.takeInTogether() : window.benchIntake.takeIn(),
    way,
  )
}

async function floorOf(files: readonly string[], floor: RunningProgram): Promise<number> {
  for (let start = 0; start < files.length; start += BATCH)
    await holdOnFloor(floor.page, files.slice(start, start + BATCH))
  return takeInOnFloor(floor.page)
}

/** The round of 500 entries, as a file. */
const roundFile = async (program: RunningProgram): Promise<string> => {
  const entries = Array.from({ length: 500 }, (_, index) => benchEntry(index, 20_000))
  const contents = roundContents(benchRound(500), entries)
  const [file] = await write(program, [
    { facts: { ...facts, kind: 'round', id: idOf(1) }, contents },
  ])
  if (file === undefined) throw new Error('no file was written')
  return file
}

const sizeOf = (file: string): string =>
  `500 entries, 10 MB text, file of ${(file.length * 0.75e-6).toFixed(1)} MB`

const steps = ({ read, plan, apply }: ProbeTimes): string =>
  read === 0
    ? `reading and planning ${plan.toFixed(0)} ms, storing ${apply.toFixed(0)} ms`
    : `reading ${read.toFixed(0)} ms, planning ${plan.toFixed(0)} ms, storing ${apply.toFixed(0)} ms`

test('import a round of 500 entries and 10 MB', async () => {
  const floor = await launchProgram({ executable: await floorExecutable() })
  const times: ProbeTimes[] = []
  const base: number[] = []
  let file: string | undefined
  let memory: number | null = null
  for (let round = -1; round < IMPORTS; round += 1) {
    const program = await withProbe({ profiles: [benchOffice()] })
    file ??= await roundFile(program)
    const floorTime = await floorOf([file], floor)
    const spent = await takeIn(program, [file], 'apart')
    memory = memoryMb(program.app.process().pid)
    await program.close()
    if (round < 0) continue
    base.push(floorTime)
    times.push(spent)
  }
  await floor.close()
  const ours = median(times.map((one) => one.whole))
  const middle = times.find((one) => one.whole === ours)
  report({
    row: '2 import',
    what: 'import a round with checks and hashes, until all is on disk',
    size: sizeOf(file ?? ''),
    unit: 'ms',
    ours,
    floor: median(base),
    memoryMb: memory,
    bar: '≤ 2 × inflate + JSON.parse + one bulk put',
    isWithin: ours <= 2 * median(base),
    note: middle === undefined ? '' : steps(middle),
  })
})

test('import a round of 500 entries into a locked profile', async () => {
  const program = await withProbe({ profiles: [benchOffice()] })
  const file = await roundFile(program)
  const spent = { open: [] as ProbeTimes[], locked: [] as ProbeTimes[] }
  for (let round = -1; round < LOCKED_IMPORTS; round += 1) {
    // Both in one window: what one leaves behind, on the disk and in memory, is not the other's to pay.
    for (const way of round % 2 === 0
      ? (['open', 'locked'] as const)
      : (['locked', 'open'] as const)) {
      await program.page.evaluate(
        (isLocked) => window.benchIntake.startAnew(isLocked),
        way === 'locked',
      )
      await wait(REST_MS)
      const times = await takeIn(program, [file], 'apart')
      if (round >= 0) spent[way].push(times)
    }
  }
  const memory = memoryMb(program.app.process().pid)
  await program.close()
  const ours = median(spent.locked.map(({ whole }) => whole))
  const base = median(spent.open.map(({ whole }) => whole))
  const middle = spent.locked.find(({ whole }) => whole === ours)
  report({
    row: 'lock import',
    what: 'import a round, locked',
    size: sizeOf(file),
    unit: 'ms',
    ours,
    floor: base,
    memoryMb: memory,
    bar: '≤ 1.2 × the profile without a lock',
    isWithin: ours <= 1.2 * base,
    note: middle === undefined ? '' : steps(middle),
  })
})

function handInFiles(count: number): ProbeFile[] {
  return Array.from({ length: count }, (_, index) => {
    const number = Math.floor(index / MEMBERS)
    const examiner = Math.floor(number / 6) * MEMBERS + (index % MEMBERS)
    const entry = benchEntry(number, 8000)
    const wanted = { findings: 8, quotesPerFinding: 2 }
    const assessment = benchAssessment(entry, examiner, wanted, 'handedIn')
    const contents = handInContents(assessment, [benchDeclaration(entry, examiner)])
    if (!contents.ok) throw new Error(contents.error.kind)
    return {
      facts: {
        ...facts,
        kind: 'hand-in',
        id: idOf(index),
        issuer: { ...facts.issuer, name: benchExaminerName(examiner), role: 'examiner' },
      },
      contents: contents.value,
    }
  })
}

async function mergeAll(count: number) {
  const program = await withProbe({
    profiles: [benchOffice()],
    rounds: [benchRound(HAND_IN_ENTRIES, MEMBERS)],
    entries: Array.from({ length: HAND_IN_ENTRIES }, (_, index) => benchEntry(index, 8000)),
  })
  const floor = await launchProgram({ executable: await floorExecutable() })
  const wanted = handInFiles(count)
  const files: string[] = []
  for (let start = 0; start < count; start += BATCH)
    files.push(...(await write(program, wanted.slice(start, start + BATCH))))
  const base = await floorOf(files, floor)
  const times = await takeIn(program, files, 'together')
  const memory = memoryMb(program.app.process().pid)
  await program.close()
  await floor.close()
  return { base, times, memory }
}

let thousand: number | undefined

for (const count of [1000, 10_000]) {
  test(`merge ${count} hand-ins`, async () => {
    const expected = ((thousand ?? 0) * count) / 1000
    if (expected > LONGEST_MS)
      throw new Error(`${count} hand-ins would take ${(expected / 60_000).toFixed(0)} minutes`)
    const { base, times, memory } = await mergeAll(count)
    const growth = thousand === undefined ? null : times.whole / thousand
    thousand ??= count === 1000 ? times.whole : undefined
    report({
      row: `6 merge ${String(count).padStart(5, '0')}`,
      what: 'look at hand-in files dropped together and take them in, until all are on disk',
      size: `${count.toLocaleString('en')} hand-ins beside ${HAND_IN_ENTRIES} entries`,
      unit: 'ms',
      ours: times.whole,
      floor: base,
      memoryMb: memory,
      bar:
        count === 1000 ? '≤ 2 × read + parse + put' : '≤ 2 ×; ten times the work ≤ 11 × the time',
      isWithin: times.whole <= 2 * base && (growth === null || growth <= 11),
      note: `${steps(times)}${growth === null ? '' : `; ${growth.toFixed(1)} × the time of 1,000`}`,
    })
  })
}
