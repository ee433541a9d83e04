import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { asScript, npm, say, tool } from './command.mjs'
import { out } from './places.mjs'
import { setup } from './setup.mjs'

const reports = path.join(out, 'reports')
const reportOf = (name) => path.join(reports, `${name}.json`)

// In the order in which a failure is cheapest to find. Every step runs, whatever failed before it.
const oneByOne = [
  {
    name: 'lock file',
    why: 'the packages can be installed from the lock alone',
    run: () =>
      npm(['ci', '--dry-run', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true }),
  },
  { name: 'types', why: 'tsc -b', run: () => tool('typescript/bin/tsc', ['-b']) },
  {
    name: 'lint',
    why: 'oxlint, with types',
    run: () =>
      tool('oxlint/bin/oxlint', [
        '-c',
        'build/oxlintrc.json',
        '--type-aware',
        '--deny-warnings',
        'electron',
        'renderer',
        'shared',
        'test',
      ]),
  },
  {
    name: 'dead code',
    why: 'knip: files, exports and packages nobody uses',
    run: () => tool('knip/bin/knip.js', ['-c', 'build/knip.json', '--no-progress']),
  },
  { name: 'packing', why: 'bundles, packed program, fuses', run: packQuietly },
]

const rules = { name: 'rules and components', why: 'vitest', report: 'vitest', run: testRules }

const windows = [
  {
    name: 'journeys',
    why: 'playwright, in the packed program',
    report: 'journeys',
    run: () => testWindows('journeys', ['test/journeys']),
  },
  {
    name: 'packed program',
    why: 'playwright: its borders, and the faults it survives',
    report: 'packaged',
    run: () => testWindows('packaged', ['test/packaged', 'test/faults']),
  },
]

/**
 * These take most of the time, and the windows wait for the screen more than for the processor. On
 * Linux each run has a display of its own; on one screen two programs would take the focus from each
 * other, and come one after the other.
 */
async function takeSideBySide() {
  if (process.platform === 'linux') return Promise.all([rules, ...windows].map(take))
  return (await Promise.all([[rules], windows].map(takeInTurn))).flat()
}

function testWindows(report, folders) {
  return tool('@playwright/test/cli.js', ['test', '-c', 'build/playwright.config.ts', ...folders], {
    limitSeconds: 3600,
    // Whole lines, among which the others' can stand.
    env: { PLAYWRIGHT_FORCE_TTY: '0', EXAMINATOR_WINDOWS: report },
  })
}

/** The windows wait more than they work, so every core has its tests; what is told comes in one piece at the end. */
async function testRules() {
  const result = await tool(
    'vitest/vitest.mjs',
    [
      'run',
      '--config',
      'build/vitest.config.ts',
      `--maxWorkers=${availableParallelism()}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportOf('vitest')}`,
    ],
    { quiet: true, limitSeconds: 3600 },
  )
  if (result.ok) console.log(result.output.trim())
  return result
}

async function packQuietly() {
  const { pack } = await import('./pack.mjs')
  try {
    await pack()
    return { ok: true, output: '' }
  } catch (problem) {
    return { ok: false, output: problem.message }
  }
}

const nothing = { passed: 0, failed: 0, failures: [] }

/** Vitest's and Playwright's reports say the same in two ways. */
async function counted(name) {
  if (!existsSync(reportOf(name))) return nothing
  const report = JSON.parse(await readFile(reportOf(name), 'utf8'))
  return name === 'vitest'
    ? {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        failures: failuresOfRules(report.testResults),
      }
    : {
        passed: report.stats.expected + report.stats.flaky,
        failed: report.stats.unexpected,
        failures: failuresOfWindows(report.suites),
      }
}

function failuresOfRules(files) {
  return files.flatMap((file) =>
    file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) =>
        failureLine(path.relative(process.cwd(), file.name), fullName, failureMessages[0]),
      ),
  )
}

function failuresOfWindows(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs
      .filter(({ ok }) => !ok)
      .map((spec) => failureLine(spec.file, spec.title, spec.tests[0]?.results[0]?.error?.message)),
    ...failuresOfWindows(inner),
  ])
}

/** One failure on two lines: where and what, then the first line of why. */
function failureLine(file, title, message = '') {
  const why = stripVTControlCharacters(message).split('\n')[0].slice(0, 200)
  return `failed: ${file} › ${title}\n        ${why}`
}

async function take(step) {
  const begun = performance.now()
  say(`test: ${step.name} (${step.why})`)
  const result = await step.run()
  if (!result.ok && result.output) console.error(result.output.trim())
  const { passed, failed, failures } = step.report ? await counted(step.report) : nothing
  const seconds = Math.round((performance.now() - begun) / 1000)
  // A step that fails without a failed test of its own (a type error, a crash) counts as one.
  return {
    name: step.name,
    seconds,
    ok: result.ok,
    passed,
    failed: result.ok ? failed : Math.max(1, failed),
    failures,
    output: result.output,
  }
}

async function takeInTurn(steps) {
  const taken = []
  for (const step of steps) taken.push(await take(step))
  return taken
}

/** What failed of the rules, told again at the end: between the lines of the windows it is not found. */
function retell({ name, ok, output }) {
  if (ok || !output) return
  const lines = output.trimEnd().split('\n')
  const first = lines.findIndex((line) => /⎯.*(Failed|Unhandled)/.test(line))
  console.log(`\n${name} failed:`)
  console.log(
    lines
      .slice(first < 0 ? -40 : first)
      .slice(0, 200)
      .join('\n'),
  )
}

await asScript(import.meta.url, async () => {
  await setup()
  await rm(reports, { recursive: true, force: true })
  const taken = [...(await takeInTurn(oneByOne)), ...(await takeSideBySide())]
  taken.forEach(retell)
  console.log('')
  for (const { name, ok, seconds, passed, failed } of taken) {
    const counts = passed + failed > 0 ? `${passed} passed, ${failed} failed` : ''
    console.log(
      `${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(22)} ${String(seconds).padStart(4)} s  ${counts}`.trimEnd(),
    )
  }
  const failures = taken.flatMap((one) => one.failures)
  if (failures.length > 0) console.log(`\n${failures.join('\n')}`)
  const sum = (key) => taken.reduce((total, one) => total + one[key], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  return taken.every((one) => one.ok) && sum('failed') === 0 ? 0 : 1
})
