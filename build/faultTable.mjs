/** Every test of Playwright's report, whatever file and group it stands in. */
function testsIn(suite) {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({ title: spec.title, ...test })),
  )
  return [...own, ...(suite.suites ?? []).flatMap(testsIn)]
}

const noteOf = ({ annotations }, type) =>
  annotations.find((note) => note.type === type)?.description

/** Why a test has nothing counted. */
function stateOf(test) {
  if (test.status !== 'skipped') {
    return test.status === 'expected' ? 'passed, not counted' : 'FAILED'
  }
  const why = noteOf(test, 'skip')
  return why ? `skipped: ${why}` : 'did not run'
}

/** Adds what one test counted to what others have counted of the same attack. */
function added(before, { attack, times, survived, records, characters }, hasFailed) {
  return {
    attack,
    times: before.times + times,
    survived: before.survived + survived,
    records: before.records + records,
    characters: before.characters + characters,
    state: hasFailed ? 'FAILED' : before.state,
  }
}

const NOTHING = { times: 0, survived: 0, records: 0, characters: 0, state: '' }

/** One row per attack, however many tests make it; a test that counted nothing has a row of its own. */
function rowsOf(tests) {
  const rows = new Map()
  for (const test of tests) {
    const note = noteOf(test, 'fault')
    if (note) {
      const counted = JSON.parse(note)
      const before = rows.get(counted.attack) ?? NOTHING
      rows.set(counted.attack, added(before, counted, test.status !== 'expected'))
    } else {
      const times = test.status === 'skipped' ? 0 : ''
      const blank = { times, survived: '', records: '', characters: '' }
      rows.set(test.title, { attack: test.title, ...blank, state: stateOf(test) })
    }
  }
  return [...rows.values()].map(({ attack, times, survived, records, characters, state }) =>
    [attack, times, survived, records, characters, state].map(String),
  )
}

const HEAD = ['attack', 'times', 'survived', 'records lost', 'characters lost', '']

/** The table of a run's report, as text with aligned columns. */
export function faultTable(report) {
  const rows = [HEAD, ...rowsOf(report.suites.flatMap(testsIn))]
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
      )
      .join(' | ')
      .trimEnd(),
  )
  const rule = widths.map((width) => '-'.repeat(width)).join('-+-')
  return [lines[0], rule, ...lines.slice(1)].join('\n')
}
