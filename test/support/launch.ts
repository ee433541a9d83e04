import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { ensureDisplay } from '../../build/display.mjs'
import { packed } from '../../build/places.mjs'
import { newFolderForProgram, runnable } from '../../build/unprivileged.mjs'
import { processFamily } from './outsideWorld'

export interface LaunchOptions {
  /** The program's profile; a new, empty one when left out. */
  readonly profileFolder?: string
  /** More arguments, such as files that were double-clicked. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Another program than Examinator, such as the bare one that a bench compares with. */
  readonly executable?: string
}

export interface RunningProgram {
  readonly app: ElectronApplication
  readonly page: Page
  readonly profileFolder: string
  /** Quits as a person does; kills the program if it has not gone within 20 s. */
  readonly close: () => Promise<void>
}

let ownCopy: Promise<{ readonly executable: string }> | undefined

/** What starts the packed program: prepared for the whole run, or a copy of one's own. */
export async function executable(): Promise<string> {
  const prepared = process.env['EXAMINATOR_PROGRAM']
  if (prepared !== undefined) return prepared
  ownCopy ??= ensureDisplay().then(() => runnable(packed.test))
  return (await ownCopy).executable
}

function environment(more: Readonly<Record<string, string>>): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name === 'NODE_OPTIONS' || name === 'ELECTRON_RUN_AS_NODE'
      ? []
      : [[name, value] as const],
  )
  return { ...Object.fromEntries(inherited), ...more }
}

/** A new, empty folder that the program may write in, removed when the run ends. */
export function newProfileFolder(): Promise<string> {
  return newFolderForProgram('profile')
}

async function startedOnce(
  options: LaunchOptions,
  profileFolder: string,
): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: options.executable ?? (await executable()),
    chromiumSandbox: true,
    args: [`--profile-folder=${profileFolder}`, ...(options.args ?? [])],
    env: environment(options.env ?? {}),
    cwd: profileFolder,
    timeout: 30_000,
  })
}

/** Starts the packed program, sandbox on, and waits for its first window. */
export async function launchProgram(options: LaunchOptions = {}): Promise<RunningProgram> {
  const profileFolder = options.profileFolder ?? (await newProfileFolder())
  const app = await startedOnce(options, profileFolder).catch((problem: unknown) => {
    // Seen now and then on a machine under load, before any code of ours has run: Chromium never answers.
    if (!String(problem).includes('Timeout')) throw problem
    console.warn(
      `launch: the program did not answer and is started once more (${String(problem).slice(0, 80)})`,
    )
    return startedOnce(options, profileFolder)
  })
  try {
    const page = await app.firstWindow({ timeout: 60_000 })
    return { app, page, profileFolder, close: () => closeProgram(app) }
  } catch (problem) {
    await killHard(app)
    throw problem
  }
}

async function closeProgram(app: ElectronApplication): Promise<void> {
  const closed = app.close().then(
    () => true,
    () => true,
  )
  if (!(await Promise.race([closed, wait(20_000, false)]))) await killHard(app)
}

function isRunning(pid: number): boolean {
  try {
    const state = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.charAt(0)
    return state !== 'Z' && state !== 'X'
  } catch {
    return false
  }
}

/** The program's main process; nothing when it has ended already. */
function processOf(app: ElectronApplication): ChildProcess | undefined {
  try {
    return app.process()
  } catch {
    return undefined
  }
}

/** Power cut: SIGKILL to the program and every process of it, at once; returns when all are gone. */
export async function killHard(app: ElectronApplication): Promise<void> {
  const main = processOf(app)
  if (main !== undefined) await killFamily(main)
}

/** The same for a program that was started without being steered. */
export async function killFamily(main: ChildProcess): Promise<void> {
  const { pid } = main
  if (pid === undefined) return
  const family = process.platform === 'linux' ? processFamily(pid) : [pid]
  signalTo(family, 'SIGKILL')
  const hasEnded = (): boolean =>
    (main.exitCode !== null || main.signalCode !== null) && !family.some(isRunning)
  for (let tries = 0; tries < 1000 && !hasEnded(); tries += 1) await wait(10)
}

/** Sends a signal to each process that is still there. */
export function signalTo(family: readonly number[], signal: NodeJS.Signals): void {
  for (const member of family) {
    try {
      process.kill(member, signal)
    } catch {
      // It ended by itself in the meantime.
    }
  }
}
