import { spawn } from 'node:child_process'
import path from 'node:path'
import { build } from 'rolldown'
import type { Order } from './order'
import { outputLine, type OutputLine } from './order'

/** A file that was neither refused by name nor accepted whole. `what` begins with the reason. */
export interface Failure {
  readonly index: number
  readonly family: string
  readonly what: string
}

/** What came of an order: outcomes counted by family, failures, and the child's highest memory. */
export interface Report {
  readonly outcomes: ReadonlyMap<string, number>
  readonly failures: readonly Failure[]
  readonly files: number
  readonly peakBytes: number
}

/** A file that is read for so long is taken for a hang, also on a machine that has much else to do. */
const HANG_MS = 240_000
const HEAP_MEBIBYTES = 768

/** The window's own build of the code under test, as one file that plain Node runs. */
export async function bundleChild(): Promise<string> {
  const root = path.resolve(import.meta.dirname, '../../..')
  const file = path.join(root, '.cache/fuzz', `child-${process.pid}.mjs`)
  await build({
    input: path.join(import.meta.dirname, 'child.ts'),
    cwd: root,
    platform: 'browser',
    external: [/^node:/],
    transform: { target: 'node20' },
    logLevel: 'silent',
    output: { file, format: 'esm', codeSplitting: false },
  })
  return file
}

interface Heard {
  readonly lines: readonly OutputLine[]
  readonly end: string
}

/** Runs one child until it is done, dies, or stands still. */
function listen(program: string, order: Order): Promise<Heard> {
  return new Promise((resolve) => {
    // The second flag is the window's content policy: no text becomes code.
    const flags = [
      `--max-old-space-size=${HEAP_MEBIBYTES}`,
      '--disallow-code-generation-from-strings',
    ]
    const child = spawn(process.execPath, [...flags, program, JSON.stringify(order)])
    const lines: OutputLine[] = []
    let waiting = ''
    let said = ''
    let stopped = ''
    const stop = () => {
      stopped = 'hangs'
      child.kill('SIGKILL')
    }
    let timer = setTimeout(stop, HANG_MS)
    child.stderr.on('data', (more: Buffer) => {
      said = `${said}${more.toString()}`.slice(-2000)
    })
    child.stdout.on('data', (more: Buffer) => {
      clearTimeout(timer)
      timer = setTimeout(stop, HANG_MS)
      const whole = `${waiting}${more.toString()}`.split('\n')
      waiting = whole.pop() ?? ''
      lines.push(...whole.map((line) => outputLine(line)))
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ lines, end: stopped || `ends with ${String(code)} ${said}` })
    })
  })
}

class Reporter {
  readonly outcomes = new Map<string, number>()
  readonly failures: Failure[] = []
  files = 0
  peakBytes = 0

  /** Takes a child's lines in; the number to go on from, null when the child was done. */
  take({ lines, end }: Heard, from: number): number | null {
    let next = from
    let open: Extract<OutputLine, { kind: 'begins' }> | null = null
    for (const line of lines) {
      if (line.kind === 'done') {
        this.peakBytes = Math.max(this.peakBytes, line.peakBytes)
        return null
      }
      open = line.kind === 'begins' ? line : null
      if (line.kind === 'begins') continue
      this.files += 1
      next = line.index + 1
      if (line.kind === 'fails') this.failures.push(line)
      else this.#count(`${line.family}: ${line.outcome}`)
    }
    const { index, family } = open ?? { index: next, family: 'child' }
    this.failures.push({ index, family, what: end })
    return index + 1
  }

  #count(outcome: string): void {
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1)
  }
}

/** Hands all files of an order to children; one that hangs or dies costs its own file only. */
export async function run(program: string, orders: readonly Order[]): Promise<Report> {
  const reporter = new Reporter()
  for (const order of orders) {
    let from: number | null = order.from
    while (from !== null && from < order.to) {
      from = reporter.take(await listen(program, { ...order, from }), from)
    }
  }
  return reporter
}

/** The fewest of a failing file's changes that still fail, saved for a look at it. */
export async function smallest(
  program: string,
  seed: number,
  { index }: Failure,
  save: string,
): Promise<{ readonly kept: readonly number[]; readonly what: string }> {
  const choices = [[], [1], [2], [3], [1, 2], [1, 3], [2, 3], [1, 2, 3]]
  for (const kept of choices) {
    const order: Order = { kind: 'mutated', seed, from: index, to: index + 1, kept, save }
    const { failures } = await run(program, [order])
    const [failure] = failures
    if (failure !== undefined) return { kept, what: failure.what }
  }
  return { kept: [1, 2, 3], what: 'fails only after the files before it' }
}
