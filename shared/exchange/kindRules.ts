import type { Sha256 } from '#shared/kernel/identifiers'
import type { Contents, ContentTable } from './contents'
import { CONTENT_ORDER, contentPath } from './contents'
import {
  consensusFault,
  criteriaFault,
  handInFault,
  roundFault,
  teamPackageFault,
} from './belonging'
import type { FileKind, Manifest } from './manifest'
import { badRecord, type Refusal } from './refusals'

type Counts = readonly [least: number, most: number]

const MANY = Number.MAX_SAFE_INTEGER
const ONE: Counts = [1, 1]
const ANY: Counts = [0, MANY]

/**
 * How many records of each table a kind holds, least and most. A table that is not named may not be
 * in the file at all: a hand-in has no place for drafts, notes or anybody else's work.
 */
export const KIND_TABLES: Readonly<
  Record<FileKind, Readonly<Partial<Record<ContentTable, Counts>>>>
> = {
  criteria: { criteriaSets: ONE },
  round: { rounds: ONE, entries: ANY },
  'team-package': { rounds: ONE, entries: ANY },
  'hand-in': { assessments: ONE, declarations: ONE },
  consensus: { consensuses: ONE, assessments: [0, 20], entryReferences: ONE, logEvents: ANY },
  jury: { general: [1, MANY] },
  'training-case': { general: [1, MANY] },
  'training-result': { general: [1, MANY] },
  backup: {
    profiles: ONE,
    criteriaSets: ANY,
    rounds: ANY,
    entries: ANY,
    declarations: ANY,
    assessments: ANY,
    internalNotes: ANY,
    consensuses: ANY,
    logEvents: ANY,
    general: ANY,
  },
}

/** The kinds that may carry attachments. */
export const KINDS_WITH_ATTACHMENTS: ReadonlySet<FileKind> = new Set([
  'round',
  'team-package',
  'jury',
  'training-case',
  'backup',
])

function countFault(kind: FileKind, contents: Contents): Refusal | null {
  for (const table of CONTENT_ORDER) {
    const count = contents[table].length
    const allowed = KIND_TABLES[kind][table]
    const path = contentPath(table, 1)
    if (allowed === undefined) {
      if (count > 0) return { kind: 'extra-file', path }
      continue
    }
    if (count === 0 && allowed[0] > 0) return { kind: 'missing-file', path }
    if (count < allowed[0] || count > allowed[1]) return badRecord(path, '', 'wrong-count')
  }
  return null
}

const BELONGING: Readonly<Partial<Record<FileKind, (contents: Contents) => Refusal | null>>> = {
  criteria: criteriaFault,
  round: roundFault,
  'team-package': (contents) => roundFault(contents) ?? teamPackageFault(contents),
  'hand-in': handInFault,
  consensus: consensusFault,
}

/** Facts of the manifest that the records must confirm. */
export type KindFacts = Pick<Manifest, 'kind' | 'roundId' | 'criteriaHash' | 'revision'>

interface Stamp extends Pick<Manifest, 'roundId' | 'revision'> {
  readonly criteriaHash?: Sha256
}

/** The facts as the records have them. Criteria belong to no round, and name no hash of themselves. */
function stampOf(kind: FileKind, contents: Contents): Stamp | undefined {
  const [set] = contents.criteriaSets
  const [round] = contents.rounds
  switch (kind) {
    case 'criteria':
      return set && { roundId: null, revision: set.version }
    case 'round':
    case 'team-package':
      return (
        round && { roundId: round.id, criteriaHash: round.criteriaHash, revision: round.revision }
      )
    case 'hand-in':
      return contents.assessments[0]
    case 'consensus':
      return contents.consensuses[0]
    default:
      return undefined
  }
}

function factsFault(facts: KindFacts, contents: Contents): Refusal | null {
  const stamped = stampOf(facts.kind, contents)
  if (stamped === undefined) return null
  if (stamped.roundId !== facts.roundId) {
    return badRecord('manifest.json', 'roundId', 'not-belonging')
  }
  if (stamped.revision !== facts.revision) {
    return badRecord('manifest.json', 'revision', 'not-belonging')
  }
  const expected = stamped.criteriaHash
  return expected === undefined || expected === facts.criteriaHash
    ? null
    : { kind: 'wrong-criteria', expected, found: facts.criteriaHash }
}

/**
 * Whether a file of this kind holds what it must and nothing else. Asked when writing and when
 * reading, so that a slip on one machine cannot become a leak on another.
 *
 * | kind | holds |
 * |---|---|
 * | criteria | one criteria set, whose parts fit each other |
 * | round | one round, whose criteria fit each other, its entries |
 * | team-package | the round trimmed to one team, the team's entries |
 * | hand-in | one assessment handed in, the examiner's declaration of no conflict for the same entry |
 * | consensus | one consensus, exactly the assessments it pins, a reference to the entry, the log's events about that consensus |
 * | backup | everything of one profile |
 * | jury, training-case, training-result | general records |
 *
 * @returns the first fault as a refusal, or null.
 * @source handbook exchange-format.md; product.md A8, R8; lessons.md B 2.
 * @example kindFault(manifest, contents) // → null
 */
export function kindFault(facts: KindFacts, contents: Contents): Refusal | null {
  return (
    countFault(facts.kind, contents) ??
    BELONGING[facts.kind]?.(contents) ??
    factsFault(facts, contents)
  )
}
