/** Every test of Playwright's report, whatever file and group it stands in. */
function testsIn(suite) {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({ title: spec.title, ...test })),
  )
  return [...own, ...(suite.suites ?? []).flatMap(testsIn)]
}

const noteOf = ({ annotations }, type) =>
  annotations.find((note) => note.type === type)?.description

/** One line per attack: what the test counted, or why there is nothing to count. */
function rowOf(test) {
  const counted = noteOf(test, 'fault')
  if (counted) {
    const { attack, times, survived, records, characters } = JSON.parse(counted)
    const state = test.status === 'expected' ? '' : 'FAILED'
    return [attack, times, survived, records, characters, state].map(String)
  }
  if (test.status === 'skipped') {
    const why = noteOf(test, 'skip')
    return [test.title, '0', '', '', '', why ? `skipped: ${why}` : 'did not run']
  }
  const state = test.status === 'expected' ? 'passed, not counted' : 'FAILED'
  return [test.title, '', '', '', '', state]
}

const HEAD = ['attack', 'times', 'survived', 'records lost', 'characters lost', '']

/** The table of a run's report, as text with aligned columns. */
export function faultTable(report) {
  const rows = [HEAD, ...report.suites.flatMap(testsIn).map(rowOf)]
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
