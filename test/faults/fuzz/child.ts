import 'fake-indexeddb/auto'
import '../../../renderer/quietZod'
import { KNOWN_CASES, type KnownCase } from '../../support/fuzz-cases/knownCases'
import { fuzzFile, type FuzzFile } from './cases'
import { chanceFor } from './chance'
import { FuzzDesk, installDesk, PERSONS } from './fuzzDesk'
import { closeDoors, report, Violation, watchSurroundings } from './guards'
import { judgeImported } from './judgeImported'
import { judgeOpened } from './judgeOpened'
import type { Order, OutputLine } from './order'

const LIMIT_BYTES = 1024 ** 3

const order: Order = JSON.parse(process.argv[2] ?? 'null')
installDesk()
const desks = await Promise.all(PERSONS.map((person) => FuzzDesk.of(person)))
closeDoors()
const demandUntouched = watchSurroundings()
const astray: unknown[] = []
process.on('unhandledRejection', (reason) => astray.push(reason))

const tell = (line: OutputLine): void => {
  report.write(`${JSON.stringify(line)}\n`)
}

async function judge(file: FuzzFile, index: number, known?: KnownCase): Promise<string> {
  const chance = chanceFor(order.seed, index, 500)
  const isImport = file.door === 'import'
  const person = isImport ? 'office' : known?.person
  const desk = person ? desks.find((one) => one.person === person) : chance.of(desks)
  if (desk === undefined) throw new Error('no desk')
  const outcome = await (isImport ? judgeImported(file, desk) : judgeOpened(file, desk, chance))
  demandUntouched()
  if (astray.length > 0) throw astray.pop()
  const { rss } = process.memoryUsage()
  if (rss > LIMIT_BYTES) throw new Violation(`${Math.round(rss / 1024 ** 2)} MiB of memory`)
  return outcome
}

async function take(index: number, file: FuzzFile, known?: KnownCase): Promise<void> {
  const about = { index, family: file.family }
  tell({ kind: 'begins', ...about })
  try {
    const outcome = await judge(file, index, known)
    if (known !== undefined && outcome !== known.outcome) {
      throw new Violation(`${outcome}, not ${known.outcome}`)
    }
    tell({ kind: 'ends', ...about, outcome })
  } catch (error) {
    const what = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)
    tell({ kind: 'fails', ...about, what })
    for (const desk of desks) await desk.fill()
  }
}

for (let index = order.from; index < order.to; index += 1) {
  const known = KNOWN_CASES[index]
  if (order.kind === 'known' && known === undefined) break
  const file =
    order.kind === 'known' && known !== undefined
      ? await known.file()
      : await fuzzFile(order.seed, index, order.kept ?? null)
  if (order.save !== undefined) report.save(order.save, file.bytes)
  await take(index, file, order.kind === 'known' ? known : undefined)
}
tell({ kind: 'done', peakBytes: process.resourceUsage().maxRSS * 1024 })
