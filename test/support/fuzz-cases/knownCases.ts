import type { FuzzFile } from '../../faults/fuzz/cases'
import { fileWithRecords } from '../../faults/fuzz/examinatorFiles'
import type { Person } from '../../faults/fuzz/fuzzDesk'

/**
 * A file that once found a fault, made small, with what the program answers to it today.
 * `person`: at whose desk it is opened.
 */
export interface KnownCase {
  readonly what: string
  readonly file: () => FuzzFile | Promise<FuzzFile>
  readonly person: Person
  readonly outcome: string
}

type Change = Parameters<typeof fileWithRecords>[1]

async function opened(
  kind: Parameters<typeof fileWithRecords>[0],
  change: Change,
): Promise<FuzzFile> {
  const bytes = await fileWithRecords(kind, change)
  return { family: 'content', door: 'open', name: 'fil.examinator', bytes, passphrase: null }
}

function page(html: string): FuzzFile {
  const bytes = new TextEncoder().encode(html)
  return { family: 'html', door: 'import', name: 'bidrag.html', bytes, passphrase: null }
}

function text(words: string): FuzzFile {
  const bytes = new TextEncoder().encode(words)
  return { family: 'txt', door: 'import', name: 'bidrag.txt', bytes, passphrase: null }
}

const handInWith = (percent: unknown) => async () =>
  opened('hand-in', (records) => {
    const items = records('assessments')[0]?.['items']
    if (Array.isArray(items)) Object.assign(items[0], { percent })
  })

const office = { person: 'office' } as const

/** Files that once were answered otherwise than they should be. */
export const KNOWN_CASES: readonly KnownCase[] = [
  {
    what: 'a hand-in with a score between two steps was counted',
    file: handInWith(37),
    ...office,
    outcome: 'refused bad-record',
  },
  {
    what: 'a hand-in without one of the items was counted',
    file: async () =>
      opened('hand-in', (records) => {
        const items = records('assessments')[0]?.['items']
        if (Array.isArray(items)) items.pop()
      }),
    ...office,
    outcome: 'refused bad-record',
  },
  {
    what: 'a record of the last revision there is could never be written again',
    file: async () =>
      opened('round', (records) => {
        for (const entry of records('entries')) entry['revision'] = Number.MAX_SAFE_INTEGER
      }),
    ...office,
    outcome: 'refused bad-record',
  },
  {
    what: "somebody else's backup was mixed with one's own work, others' scores included",
    file: async () => opened('backup', () => undefined),
    person: 'with a draft',
    outcome: 'not restored AnotherPersonsCopy',
  },
  {
    what: 'a page of tags that never end was read for hours',
    file: () => page(`<h1>Bidrag</h1>${'<a '.repeat(1_500_000)}`),
    ...office,
    outcome: 'imported',
  },
  {
    what: 'a page of quotation marks that never end was read for hours',
    file: () => page(`<h1>Bidrag</h1>${`<a b="<i c='`.repeat(400_000)}`),
    ...office,
    outcome: 'imported',
  },
  {
    what: 'a page that leaves out </head>, as it may, was taken for empty',
    file: () => page('<head><title>Titel</title><body><h1>Bidrag</h1><p>Vi lyssnar.</p>'),
    ...office,
    outcome: 'imported',
  },
  {
    what: 'one long line of bars was read for hours',
    file: () => text(`Bidrag\n${'| x '.repeat(100_000)}`),
    ...office,
    outcome: 'imported',
  },
  {
    what: 'one long row of spaces was read for minutes',
    file: () => text(`Bidrag\n\n3.1 Arbetssätt\n${' '.repeat(300_000)}tat\nAndelen steg.`),
    ...office,
    outcome: 'imported',
  },
  {
    what: 'a hand-in with a score outside the band it names was counted',
    file: async () =>
      opened('hand-in', (records) => {
        const items = records('assessments')[0]?.['items']
        if (Array.isArray(items)) Object.assign(items[0], { percent: 0, band: 4 })
      }),
    ...office,
    outcome: 'refused bad-record',
  },
  {
    what: 'an entry of more headings than fit was stored so that it could never be read back',
    file: () => text('Bidrag\n'.concat('# x\n'.repeat(22_000))),
    ...office,
    outcome: 'not built too-many-parts',
  },
]
