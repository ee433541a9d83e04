import { subjectOf, type Subject } from '#shared/log/actsOf'
import type { Contents } from './contents'
import type { FileKind } from './manifest'

const NOTHING: Subject = {
  roundId: null,
  entryId: null,
  table: null,
  recordId: null,
  recordRevision: null,
}

/**
 * The record a file is about, as the log names it: the consensus, the hand-in or the round. A file
 * that is about no single one, such as a backup, has none.
 *
 * @example fileSubject('hand-in', contents).recordId // → 'assessment_mariaeklinden'
 */
export function fileSubject(kind: FileKind, contents: Contents): Subject {
  const [consensus] = contents.consensuses
  const [assessment] = contents.assessments
  const [round] = contents.rounds
  if (kind === 'consensus' && consensus !== undefined) return subjectOf('consensuses', consensus)
  if (kind === 'hand-in' && assessment !== undefined) return subjectOf('assessments', assessment)
  const isRound = kind === 'round' || kind === 'team-package'
  return isRound && round !== undefined ? subjectOf('rounds', round) : NOTHING
}
