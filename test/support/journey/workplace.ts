import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { newFolderForProgram } from '../../../build/unprivileged.mjs'
import { launchProgram, type LaunchOptions } from '../launch'
import { processFamily, remoteSockets } from '../outsideWorld'

/** One person's machine: the program with its own profile, and a folder for the files she writes. */
export interface Workplace {
  readonly app: ElectronApplication
  readonly page: Page
  readonly profileFolder: string
  /** Where everything lands that is saved here. */
  readonly files: string
  /** The next files chosen in an open dialog, by path. */
  readonly willChoose: (...paths: readonly string[]) => Promise<void>
  /** Closes the program; fails if anything went to the network or broke on the way. */
  readonly leave: () => Promise<void>
}

/** Starts the program for one person; her file dialogs answer by themselves. */
export async function openWorkplace(options: LaunchOptions = {}): Promise<Workplace> {
  const files = await newFolderForProgram('files')
  const { app, page, profileFolder, close } = await launchProgram(options)
  const broken: string[] = []
  page.on('pageerror', (problem) => broken.push(String(problem)))
  page.on('console', (line) => {
    if (line.type() === 'error') broken.push(line.text())
  })
  await listenForRequests(app)
  await answerSaveDialogs(app, files)
  const leave = async (): Promise<void> => {
    await expectSilence(app)
    await close()
    expect(broken, 'errors in the window').toEqual([])
  }
  return {
    app,
    page,
    profileFolder,
    files,
    willChoose: (...paths) => answerOpenDialogs(app, paths),
    leave,
  }
}

function answerSaveDialogs(app: ElectronApplication, folder: string): Promise<void> {
  return app.evaluate(({ dialog }, folder) => {
    const answer = async (...args: unknown[]) => {
      const suggested: unknown = Reflect.get(Object(args.at(-1)), 'defaultPath')
      const name = String(suggested).split(/[\\/]/).at(-1) ?? 'file'
      return { canceled: false, filePath: `${folder}/${name}` }
    }
    dialog.showSaveDialog = answer
  }, folder)
}

function answerOpenDialogs(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  return app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...paths] })
    },
    [...paths],
  )
}

function listenForRequests(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ session }) => {
    const requests: string[] = []
    Object.assign(globalThis, { requests })
    const { webRequest } = session.defaultSession
    webRequest.onSendHeaders(({ url }) => void requests.push(url))
    webRequest.onCompleted(({ url }) => void requests.push(url))
    webRequest.onErrorOccurred(({ url }) => void requests.push(url))
  })
}

async function expectSilence(app: ElectronApplication): Promise<void> {
  const requests = await app.evaluate(() => {
    const all: unknown = Reflect.get(globalThis, 'requests')
    return Array.isArray(all) ? all.map(String) : ['nothing was recorded']
  })
  const away = requests.filter((url) => !/^(app:\/\/examinator\/|data:|blob:)/.test(url))
  expect(away, 'requests to the network').toEqual([])
  if (process.platform !== 'linux') return
  const sockets = remoteSockets(processFamily(app.process().pid ?? 0))
  expect(sockets, 'sockets towards other machines').toEqual([])
}

/** The one file in a folder whose name ends so. */
export async function fileIn(folder: string, ending: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending))
  expect(names, `files ending in ${ending}`).toHaveLength(1)
  return path.join(folder, names[0] ?? '')
}
