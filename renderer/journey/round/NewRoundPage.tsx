import type { RecordOf } from '#shared/records/recordTables'
import type { Go } from '../../ui/place'

interface NewRoundPageProps {
  readonly profile: RecordOf<'profiles'>
  readonly go: Go
}

export function NewRoundPage({ profile }: NewRoundPageProps) {
  return <p>{profile.name}</p>
}
