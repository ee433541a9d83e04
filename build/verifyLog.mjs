// Verifies the event log in a readable archive (.html) or in a file's content/log-events.json.
// Needs nothing but Node:  node verifyLog.mjs <file>
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

// Canonical JSON: keys sorted, no white space. An event holds no lists.
const canonical = (value) => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}

const text = readFileSync(process.argv[2], 'utf8')
const json =
  /<script type="application\/json" id="records">(.*?)<\/script>/s.exec(text)?.[1] ?? text
const lines = JSON.parse(json).filter((line) => line.hash || line.table === 'logEvents')
const events = lines.map((line) => (line.hash ? line : JSON.parse(line.json)))
// A log has every event from the first, linked by `previous`; what a file tells of one record by `thread`.
const hasFirst = new Set(events.filter(({ number }) => number === 1).map(({ origin }) => origin))
const nameOf = ({ origin, recordId }) => (hasFirst.has(origin) ? origin : `${origin} ${recordId}`)
let isWhole = events.length > 0
for (const name of new Set(events.map(nameOf))) {
  const chain = events.filter((event) => nameOf(event) === name)
  chain.sort((a, b) => a.number - b.number)
  const link = hasFirst.has(name) ? 'previous' : 'thread'
  const broken = chain.find((event, place) => {
    const { hash, schemaVersion: _, revision: __, ...told } = event
    const isOwn = createHash('sha256').update(canonical(told)).digest('hex') === hash
    return !isOwn || event[link] !== (chain[place - 1]?.hash ?? null)
  })
  isWhole &&= broken === undefined
  const verdict = broken ? `BROKEN at event ${broken.number} (${broken.at})` : 'whole'
  console.log(
    `${name} (${link}): ${chain.length} events, ${verdict}, ends with ${chain.at(-1).hash}`,
  )
}
process.exitCode = isWhole ? 0 : 1
