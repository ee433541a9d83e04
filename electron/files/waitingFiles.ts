import { basename, extname, resolve } from 'node:path'
import type { IpcProblem, OpenedFile } from '#shared/ipc/contract'
import { ok, type Result } from '#shared/kernel/result'

const MOST_WAITING = 50

/** Files a person double-clicked, until the window is ready to take them. */
export class WaitingFiles {
  readonly #read: (path: string) => Promise<Result<OpenedFile, IpcProblem>>
  #paths: string[] = []
  #told: () => void = () => {}

  constructor(read: (path: string) => Promise<Result<OpenedFile, IpcProblem>>) {
    this.#read = read
  }

  /** Tells when something waits; at once if something does already. */
  onWaiting(told: () => void): void {
    this.#told = told
    if (this.#paths.length > 0) told()
  }

  add(paths: readonly string[]): void {
    if (paths.length === 0) return
    this.#paths = [...new Set([...this.#paths, ...paths])].slice(-MOST_WAITING)
    this.#told()
  }

  /** Each file once. The first that cannot be read is told as a problem; those after it still wait. */
  async take(): Promise<Result<{ files: OpenedFile[] }, IpcProblem>> {
    const files: OpenedFile[] = []
    for (let path = this.#paths.shift(); path !== undefined; path = this.#paths.shift()) {
      const file = await this.#read(path)
      if (file.ok) files.push(file.value)
      else if (files.length === 0) return file
      else {
        this.#paths.unshift(path)
        break
      }
    }
    return ok({ files })
  }
}

/** The `.examinator` files among a command line's arguments, as absolute paths. */
export function filesAmong(commandLine: readonly string[], folder: string): readonly string[] {
  return commandLine
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && isExaminatorFile(argument))
    .map((argument) => resolve(folder, argument))
}

/** True for a name such as `omgang.examinator`. */
export function isExaminatorFile(path: string): boolean {
  return extname(path).toLowerCase() === '.examinator' && basename(path).length <= 300
}
