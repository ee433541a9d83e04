import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { asScript, say, tool } from './command.mjs'
import { faultTable } from './faultTable.mjs'
import { out, root } from './places.mjs'
import { findRuntime } from './runtime.mjs'
import { setup } from './setup.mjs'

const reportFile = path.join(out, 'reports', 'faults.json')
const tableFile = path.join(out, 'faults.txt')

/** `--kills=200`, `--files=10000`, `--stories=500` and `--seed=7` are ours; the rest, such as `-g words`, is Playwright's. */
function chosen(args) {
  const value = (name, usual) => {
    const given = args.find((one) => one.startsWith(`--${name}=`))
    return given ? given.slice(name.length + 3) : usual
  }
  return {
    kills: value('kills', '200'),
    files: value('files', '10000'),
    stories: value('stories', '500'),
    seed: value('seed', '20261122'),
    rest: args.filter((one) => !/^--(kills|files|stories|seed)=/.test(one)),
  }
}

/** Spoilt files, and what a person does in any order, on the code itself and without a window. */
async function withoutWindow({ files, stories, seed }) {
  const played = await tool(
    'vitest/vitest.mjs',
    ['run', '--config', 'build/vitest.config.ts', 'test/faults/fuzz', 'test/renderer/model'],
    {
      limitSeconds: 4 * 3600,
      env: {
        EXAMINATOR_MUTATIONS: files,
        EXAMINATOR_MODEL_RUNS: stories,
        EXAMINATOR_SEED: seed,
      },
    },
  )
  const outcome = played.ok ? 'none failed' : 'FAILED, see above'
  return { ok: played.ok, text: `${files} spoilt files and ${stories} stories of acts: ${outcome}` }
}

async function heading({ kills, seed }) {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'))
  const runtime = await findRuntime()
  return [
    `Examinator ${version}: what was done to it, and what was lost`,
    `${new Date().toISOString()} · Electron ${runtime.version} · Node ${process.versions.node} · ${os.type()} ${os.release()} · seed ${seed} · ${kills} kills`,
  ].join('\n')
}

/** Attacks the packed program for as long as it takes, and says what was lost. */
await asScript(import.meta.url, async () => {
  await setup()
  const run = chosen(process.argv.slice(2))
  await rm(reportFile, { force: true })
  const played = await tool(
    '@playwright/test/cli.js',
    ['test', '-c', 'build/faults.config.ts', ...run.rest],
    {
      limitSeconds: 4 * 3600,
      env: {
        EXAMINATOR_FAULTS: 'long',
        EXAMINATOR_KILLS: run.kills,
        EXAMINATOR_FAULT_SEED: run.seed,
      },
    },
  )
  if (!existsSync(reportFile)) return 1
  const report = JSON.parse(await readFile(reportFile, 'utf8'))
  const { ok, text: told } = await withoutWindow(run)
  const text = `${await heading(run)}\n\n${faultTable(report)}\n\n${told}\n`
  await writeFile(tableFile, text)
  say(`faults: out/faults.txt\n\n${text}`)
  return played.ok && ok ? 0 : 1
})
