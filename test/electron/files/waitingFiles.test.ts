import { join, resolve } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { IpcProblem, OpenedFile } from '#shared/ipc/contract'
import { fail, ok, type Result } from '#shared/kernel/result'
import { filesAmong, WaitingFiles } from '../../../electron/files/waitingFiles'

const reading = async (path: string): Promise<Result<OpenedFile, IpcProblem>> =>
  path.includes('broken')
    ? fail({ kind: 'disk', code: 'EACCES' })
    : ok({ name: path, bytes: new Uint8Array() })
const names = (answer: Result<{ files: OpenedFile[] }, IpcProblem>) =>
  answer.ok ? answer.value.files.map(({ name }) => name) : answer.error

describe('a double-clicked file', () => {
  test('waits until the window is ready, which is then told', async () => {
    const waiting = new WaitingFiles(reading)
    waiting.add(['a.examinator'])
    const told = vi.fn<() => void>()
    waiting.onWaiting(told)
    expect(told).toHaveBeenCalledTimes(1)
    waiting.add(['b.examinator'])
    expect(told).toHaveBeenCalledTimes(2)
    expect(names(await waiting.take())).toEqual(['a.examinator', 'b.examinator'])
  })

  test('is given once, also if it was clicked twice', async () => {
    const waiting = new WaitingFiles(reading)
    waiting.add(['a.examinator'])
    waiting.add(['a.examinator'])
    expect(names(await waiting.take())).toEqual(['a.examinator'])
    expect(names(await waiting.take())).toEqual([])
  })

  test('that cannot be read is told as a problem and does not hide the others', async () => {
    const waiting = new WaitingFiles(reading)
    waiting.add(['a.examinator', 'broken.examinator', 'c.examinator'])
    expect(names(await waiting.take())).toEqual(['a.examinator'])
    expect(names(await waiting.take())).toEqual({ kind: 'disk', code: 'EACCES' })
    expect(names(await waiting.take())).toEqual(['c.examinator'])
  })

  test('nothing waiting tells nothing', () => {
    const told = vi.fn<() => void>()
    const waiting = new WaitingFiles(reading)
    waiting.onWaiting(told)
    waiting.add([])
    expect(told).not.toHaveBeenCalled()
  })
})

test('only .examinator files are taken from a command line, as absolute paths', () => {
  const folder = resolve('/home/anna')
  const line = [
    'examinator',
    '--profile-folder=x.examinator',
    'a.EXAMINATOR',
    'b.txt',
    join(folder, 'c.examinator'),
  ]
  expect(filesAmong(line, folder)).toEqual([
    join(folder, 'a.EXAMINATOR'),
    join(folder, 'c.examinator'),
  ])
})
