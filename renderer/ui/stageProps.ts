import type { ExaminerId } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import type { Go, Place } from './place'

/** What every stage's page is told. Pages are told; they do not ask. */
export interface StageProps {
  readonly profile: RecordOf<'profiles'>
  readonly round: RecordOf<'rounds'>
  /** Who the person is in this round; null for somebody who only sets it up. */
  readonly examinerId: ExaminerId | null
  readonly isOffice: boolean
  readonly place: Place
  readonly go: Go
  /** Lets the person choose a file; it is previewed before anything is stored. */
  readonly openFile: () => void
}
