import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import fs from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import { isDeepStrictEqual } from 'node:util'
import workers from 'node:worker_threads'

/** Something that must never happen, whatever a file holds. */
export class Violation extends Error {}

const reached: string[] = []

type Anything = (...given: unknown[]) => unknown

/** Every named way out of the process is noted and closed. */
function close(holder: object, names: readonly string[], room: string): void {
  for (const name of names) {
    const closed: Anything = () => {
      reached.push(`${room}.${name}`)
      throw new Error(`closed: ${room}.${name}`)
    }
    Reflect.defineProperty(holder, name, { value: closed, configurable: true, writable: true })
  }
}

const FILES = [
  'appendFile',
  'appendFileSync',
  'createReadStream',
  'createWriteStream',
  'mkdir',
  'mkdirSync',
  'open',
  'openSync',
  'readFile',
  'readFileSync',
  'rename',
  'renameSync',
  'rm',
  'rmSync',
  'symlink',
  'symlinkSync',
  'unlink',
  'unlinkSync',
  'writeFile',
  'writeFileSync',
] as const

const { openSync, writeSync, closeSync } = fs

/** What the child itself reports with, kept before the doors are closed. */
export const report = {
  write: (text: string): void => {
    writeSync(1, text)
  },
  save: (file: string, bytes: Uint8Array): void => {
    const opened = openSync(file, 'w')
    writeSync(opened, bytes)
    closeSync(opened)
  },
}

/** Closes files, network, processes and workers to the code under test. */
export function closeDoors(): void {
  close(fs, FILES, 'fs')
  close(fs.promises, ['open', 'readFile', 'writeFile', 'mkdir', 'rm', 'unlink'], 'fs.promises')
  close(net, ['connect', 'createConnection'], 'net')
  close(net.Socket.prototype, ['connect'], 'Socket')
  close(dgram, ['createSocket'], 'dgram')
  close(dns, ['lookup', 'resolve'], 'dns')
  close(http, ['request', 'get'], 'http')
  close(https, ['request', 'get'], 'https')
  close(childProcess, ['spawn', 'spawnSync', 'exec', 'execSync', 'fork'], 'child_process')
  close(workers, ['Worker'], 'worker_threads')
  const page = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts', 'Worker']
  close(globalThis, [...page, 'open', 'Image'], 'window')
  syncBuiltinESMExports()
}

const PROTOTYPES: readonly object[] = [
  Object.prototype,
  Array.prototype,
  String.prototype,
  Number.prototype,
  Boolean.prototype,
  Function.prototype,
  RegExp.prototype,
  Map.prototype,
  Set.prototype,
  Promise.prototype,
  Uint8Array.prototype,
  Error.prototype,
]

const shape = (): unknown[] =>
  PROTOTYPES.map((one) =>
    Reflect.ownKeys(one).map((key) => [
      key,
      Reflect.get(Object.getOwnPropertyDescriptor(one, key) ?? {}, 'value'),
    ]),
  )

/** Remembers what stands, and gives back the question whether it still does. */
export function watchSurroundings(): () => void {
  const prototypes = shape()
  const globals = Reflect.ownKeys(globalThis)
  return () => {
    if (reached.length > 0) throw new Violation(`reached outside: ${reached.splice(0).join(', ')}`)
    if (!isDeepStrictEqual(shape(), prototypes)) throw new Violation('a prototype was changed')
    const more = Reflect.ownKeys(globalThis).filter((key) => !globals.includes(key))
    if (more.length > 0) throw new Violation(`a global was made: ${more.map(String).join(', ')}`)
  }
}
