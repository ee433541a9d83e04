import { spawn } from 'node:child_process'
import { root } from './places.mjs'

/**
 * Runs a program to its end. Output goes to the terminal, or is collected with `quiet`.
 * A program that outlives `limitSeconds` is ended with everything it started.
 */
export function run(
  program,
  args,
  { quiet = false, limitSeconds = 1200, env = {}, cwd = root } = {},
) {
  return new Promise((resolve) => {
    const ownGroup = process.platform !== 'win32'
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      detached: ownGroup,
    })
    let output = ''
    let timedOut = false
    const end = (signal) => {
      try {
        if (ownGroup && child.pid) process.kill(-child.pid, signal)
        else child.kill(signal)
      } catch {
        // Already gone.
      }
    }
    const interrupt = () => end('SIGTERM')
    process.on('SIGINT', interrupt)
    process.on('SIGTERM', interrupt)
    const timer = setTimeout(() => {
      timedOut = true
      end('SIGKILL')
    }, limitSeconds * 1000)
    const collect = (chunk) => {
      output += chunk
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    const finish = (code) => {
      clearTimeout(timer)
      process.off('SIGINT', interrupt)
      process.off('SIGTERM', interrupt)
      if (timedOut) output += `\nended after ${limitSeconds} s`
      resolve({ ok: code === 0, code, output, timedOut })
    }
    child.on('error', (problem) => {
      output += String(problem)
      finish(127)
    })
    child.on('close', (code) => finish(timedOut ? 124 : (code ?? 1)))
  })
}

/** Like `run`, but a failure is the end: the collected output is the message. */
export async function must(program, args, options = {}) {
  const result = await run(program, args, options)
  if (!result.ok) {
    const what = [program, ...args].join(' ')
    throw new Error(`${what}\nended with code ${result.code}\n${result.output.trim()}`)
  }
  return result
}

/** Runs npm with the Node that runs us, whatever the system's shell is. */
export function npm(args, options = {}) {
  const cli = process.env['npm_execpath']
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], options)
  return process.platform === 'win32'
    ? run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options)
    : run('npm', args, options)
}

/** Runs a tool of node_modules by its script, so that no shell is needed on any system. */
export function tool(script, args, options = {}) {
  return run(process.execPath, [`node_modules/${script}`, ...args], options)
}

/** One line of what is done and why. */
export function say(text) {
  console.log(`[examinator] ${text}`)
}

/** Runs a script's main function when it was started by itself, and turns a failure into an exit code. */
export async function asScript(moduleUrl, main) {
  const { pathToFileURL } = await import('node:url')
  if (!process.argv[1] || pathToFileURL(process.argv[1]).href !== moduleUrl) return
  try {
    const code = await main()
    process.exitCode = typeof code === 'number' ? code : 0
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem)
    process.exitCode = 1
  }
}
