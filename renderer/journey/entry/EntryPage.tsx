import type { StageProps } from '../../ui/stageProps'
import { EntryDoor } from './EntryDoor'
import { EntryList } from './EntryList'
import { ImportPage } from './ImportPage'

/** The entries: the list, one of them to read, or the import of new ones. */
export function EntryPage(props: StageProps) {
  const { place } = props
  if (place.entryId !== undefined)
    return <EntryDoor {...props} entryId={place.entryId} key={place.entryId} />
  if (place.view === 'import') return <ImportPage {...props} />
  return <EntryList {...props} />
}
