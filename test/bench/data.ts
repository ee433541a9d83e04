import { createHash } from 'node:crypto'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import { itemsOf } from '#shared/criteria/criteriaSet'
import type { Evidence, Finding } from '#shared/journey/assessment/assessment'
import { emptyAssessment, emptyFinding } from '#shared/journey/assessment/emptyAssessment'
import type { Block, Section } from '#shared/journey/entry/entry'
import { canonicalJson } from '#shared/kernel/canonicalJson'
import {
  AssessmentId,
  BlockId,
  DeclarationId,
  EntryId,
  EvidenceId,
  ExaminerId,
  FindingId,
  ProfileId,
  RoundId,
  Sha256,
  TeamId,
  UnitId,
} from '#shared/kernel/identifiers'
import { seededRandom, type Random } from '#shared/kernel/random'
import { anchorAt } from '#shared/kernel/textAnchor'
import type { AssessmentRecord } from '#shared/records/assessmentRecord'
import type { DeclarationRecord } from '#shared/records/declarationRecord'
import type { EntryRecord } from '#shared/records/entryRecord'
import type { ProfileRecord } from '#shared/records/profileRecord'
import type { RoundRecord } from '#shared/records/roundRecord'

/** Everyone and everything here is fictitious; the same numbers give the same data every time. */
const WORDS =
  'verksamheten målet medarbetarna brukarna resultatet arbetssättet kvaliteten enheten ledningen uppföljningen utvecklingen dialogen planeringen vardagen bemötandet tryggheten delaktigheten inflytandet måltiden utevistelsen genomförandeplanen kontaktmannen pedagogerna barnen föräldrarna grannskapet samverkan nattpersonalen introduktionen kompetensen reflektionen återkopplingen enkäten svarsfrekvensen indikatorn målvärdet åtagandet garantin processen rutinen avvikelsen förbättringen analysen jämförelsen orsaken åtgärden beslutet budgeten lokalerna miljön språket kulturen lärandet'.split(
    ' ',
  )
const VERBS =
  'följs utvecklas planeras prövas visar stärker bygger påverkar förklarar jämförs mäts beskrivs samlas delas ökar minskar används diskuteras prioriteras fördjupas'.split(
    ' ',
  )
const LINKS =
  'och eftersom samtidigt när därför men vilket dessutom under genom inom efter tillsammans med utifrån mot för att'.split(
    ' ',
  )

const pick = (random: Random, words: readonly string[]): string =>
  words[random.below(words.length)] ?? ''

function sentence(random: Random): string {
  const clauses = 2 + random.below(3)
  const parts = Array.from({ length: clauses }, () =>
    [pick(random, WORDS), pick(random, VERBS), pick(random, LINKS), pick(random, WORDS)].join(' '),
  )
  const text = parts.join(', ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} ${1 + random.below(99)} procent.`
}

/** Running text of at least so many characters. */
export function prose(random: Random, characters: number): string {
  const sentences: string[] = []
  for (let length = 0; length < characters;) {
    const next = sentence(random)
    sentences.push(next)
    length += next.length + 1
  }
  return sentences.join(' ')
}

const code = (number: number): string => String(number).padStart(8, '0')
const hashOf = (text: string): Sha256 =>
  Sha256.parse(createHash('sha256').update(text).digest('hex'))

export const ROUND_ID = RoundId.parse('round_bench0001')
export const CRITERIA_HASH = hashOf(canonicalJson(threeFoci2016))
export const examinerId = (number: number): ExaminerId =>
  ExaminerId.parse(`examiner_${code(number)}`)
export const entryId = (number: number): EntryId => EntryId.parse(`entry_${code(number)}`)
const unitId = (number: number): UnitId => UnitId.parse(`unit_${code(number)}`)

const FIRST = { schemaVersion: 1, revision: 1 } as const
const KINDS = ['paragraph', 'paragraph', 'listItem', 'paragraph', 'tableRow', 'paragraph'] as const

function blockOf(random: Random, id: string, index: number, page: number): Block {
  const kind = KINDS[index % KINDS.length] ?? 'paragraph'
  const words = kind === 'paragraph' ? 420 : 90
  const text = prose(random, words)
  return {
    id: BlockId.parse(id),
    kind,
    level: null,
    text: kind === 'tableRow' ? text.replaceAll(', ', '\t') : text,
    page,
    pageMarks: [],
  }
}

/** Sections of about so many characters in all, shaped as an entry is: running text, lists, tables. */
function sectionsOf(random: Random, entry: number, characters: number): Section[] {
  const { sections } = threeFoci2016
  const share = characters / sections.length
  let number = 0
  const nextId = (): string => `block_${code(entry)}x${String((number += 1))}`
  return sections.map((section) => {
    const heading: Block = {
      id: BlockId.parse(nextId()),
      kind: 'heading',
      level: 1,
      text: section.title.sv,
      page: 1 + Math.floor(number / 12),
      pageMarks: [],
    }
    const blocks = [heading]
    for (let length = 0; length < share;) {
      const block = blockOf(random, nextId(), blocks.length, 1 + Math.floor(number / 12))
      blocks.push(block)
      length += block.text.length
    }
    return { key: section.key, heading: section.title.sv, blocks }
  })
}

/** An entry of about so many characters. */
export function benchEntry(number: number, characters: number): EntryRecord {
  const random = seededRandom(number)
  return {
    ...FIRST,
    id: entryId(number),
    roundId: ROUND_ID,
    unitId: unitId(number),
    title: `Påhittade enheten ${number}`,
    className: `Klass ${1 + (number % 4)}`,
    sections: sectionsOf(random, number, characters),
    indicators: [],
    sourceName: `bidrag-${number}.txt`,
    sourceHash: hashOf(`source ${number}`),
    isExample: true,
  }
}

/** What an examiner is called, in the round and in the files they write. */
export const benchExaminerName = (number: number): string => `Påhittad Person ${number}`

/** A round of so many entries; the first examiner's team has the first six. */
export function benchRound(entries: number, members = 4): RoundRecord {
  const teams = Array.from({ length: Math.ceil(entries / 6) }, (_, index) => index)
  return {
    ...FIRST,
    id: ROUND_ID,
    title: 'Påhittad omgång för mätning',
    year: 2026,
    prize: 'quality',
    isExample: true,
    classes: ['Klass 1', 'Klass 2', 'Klass 3', 'Klass 4'],
    calendar: [],
    ceremonyDay: '2026-11-24',
    criteria: threeFoci2016,
    criteriaHash: CRITERIA_HASH,
    units: Array.from({ length: entries }, (_, index) => ({
      id: unitId(index),
      name: `Påhittade enheten ${index}`,
      administration: 'Påhittade förvaltningen',
      committee: 'Påhittade nämnden',
      operation: 'ownManagement',
      employees: 20,
    })),
    examiners: Array.from({ length: teams.length * members }, (_, index) => ({
      id: examinerId(index),
      name: benchExaminerName(index),
      administration: 'Påhittade förvaltningen',
      email: `person${index}@example.invalid`,
      experienced: index % 2 === 0,
    })),
    teams: teams.map((team) => ({
      id: TeamId.parse(`team_${code(team)}`),
      name: `Lag ${team + 1}`,
      leaderId: examinerId(team * members),
      memberIds: Array.from({ length: members }, (_, member) =>
        examinerId(team * members + member),
      ),
    })),
    assignments: Array.from({ length: entries }, (_, index) => ({
      teamId: TeamId.parse(`team_${code(Math.floor(index / 6))}`),
      entryId: entryId(index),
    })),
    issuer: { name: 'Påhittade kansliet', administration: 'Påhittade förvaltningen' },
  }
}

/** The profile of the first examiner. */
export function benchProfile(): ProfileRecord {
  return {
    ...FIRST,
    id: ProfileId.parse('profile_bench001'),
    name: 'Påhittad Person',
    administration: 'Påhittade förvaltningen',
    email: 'person0@example.invalid',
    identities: [{ roundId: ROUND_ID, examinerId: examinerId(0), isOffice: true }],
  }
}

/** The profile of the office, which examines nothing itself and may take everything in. */
export function benchOffice(): ProfileRecord {
  const identities = [{ roundId: ROUND_ID, examinerId: null, isOffice: true }]
  return { ...benchProfile(), identities }
}

function evidenceOf(entry: EntryRecord, block: Block, id: string, start: number): Evidence {
  const anchor = anchorAt(block, start, Math.min(start + 80, block.text.length))
  if (!anchor.ok) throw new Error(`no evidence at ${start} of ${block.id}: ${anchor.error.kind}`)
  return { id: EvidenceId.parse(id), entryId: entry.id, ...anchor.value }
}

export interface FindingsWanted {
  readonly findings: number
  readonly quotesPerFinding: number
}

function findingsOf(entry: EntryRecord, wanted: FindingsWanted, name: string): Finding[] {
  const random = seededRandom(wanted.findings)
  const blocks = entry.sections.flatMap((one) => one.blocks).filter((b) => b.kind === 'paragraph')
  const step = blocks.length / (wanted.findings * wanted.quotesPerFinding)
  return Array.from({ length: wanted.findings }, (_, index) => {
    const kind = index % 2 === 0 ? 'strength' : 'improvement'
    const evidence = Array.from({ length: wanted.quotesPerFinding }, (_, quote) => {
      const place = index * wanted.quotesPerFinding + quote
      const block = blocks[Math.floor(place * step)]
      if (block === undefined) throw new Error('the entry is too short for so many quotations')
      return evidenceOf(entry, block, `evidence_${name}f${index}q${quote}`, 20 + random.below(100))
    })
    const id = FindingId.parse(`finding_${name}f${code(index)}`)
    return { ...emptyFinding(id, kind), text: prose(random, 200), evidence }
  })
}

/** An assessment of an entry, with findings in its first item. */
export function benchAssessment(
  entry: EntryRecord,
  examiner: number,
  wanted: FindingsWanted,
  state: AssessmentRecord['state'] = 'draft',
): AssessmentRecord {
  const name = `${entry.id.slice('entry_'.length)}e${examiner}`
  const draft = emptyAssessment({
    id: AssessmentId.parse(`assessment_${name}`),
    roundId: ROUND_ID,
    entryId: entry.id,
    examinerId: examinerId(examiner),
    criteriaHash: CRITERIA_HASH,
    set: threeFoci2016,
  })
  const [first] = itemsOf(threeFoci2016)
  const findings = findingsOf(entry, wanted, name)
  return {
    ...draft,
    ...FIRST,
    state,
    handedInAt: state === 'handedIn' ? '2026-09-10T10:00:00.000Z' : null,
    items: draft.items.map((item) =>
      item.itemId === first?.id ? Object.assign({}, item, { findings }) : item,
    ),
  }
}

/** A declaration of no conflict of interest. */
export function benchDeclaration(entry: EntryRecord, examiner: number): DeclarationRecord {
  const name = `${entry.id.slice('entry_'.length)}e${examiner}`
  return {
    ...FIRST,
    id: DeclarationId.parse(`declaration_${name}`),
    roundId: ROUND_ID,
    entryId: entry.id,
    examinerId: examinerId(examiner),
    answer: 'none',
    grounds: [],
    reason: '',
    declaredAt: '2026-08-24T08:00:00.000Z',
  }
}
