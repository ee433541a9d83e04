import { useLiveOfEntry, useLiveRecord } from '../../storage/liveRecords'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import type { Place } from '../../ui/place'
import type { StageProps } from '../../ui/stageProps'
import { useTranslate } from '../../ui/useTranslate'
import { entryAccess } from './entryAccess'
import styles from './EntryList.module.css'
import { EntryReader } from './EntryReader'

interface EntryDoorProps extends StageProps {
  readonly entryId: string
}

interface ClosedProps {
  readonly why: 'conflict' | 'declare' | 'none' | 'missing'
  readonly act: { readonly text: string; readonly place: Place } | null
  readonly go: StageProps['go']
}

function Closed({ why, act, go }: ClosedProps) {
  const t = useTranslate()
  return (
    <div className={styles['page']}>
      <EmptyState
        title={t(`entry.closed.${why}`)}
        actions={
          <>
            {act !== null && (
              <Button look="primary" onPress={() => go(act.place)}>
                {act.text}
              </Button>
            )}
            <Button onPress={() => go({ page: 'entry' })}>{t('entry.closed.back')}</Button>
          </>
        }
      >
        {t(`entry.closed.${why}Text`)}
      </EmptyState>
    </div>
  )
}

/** Asks whether the entry may be read before anything of it is taken from the database. */
export function EntryDoor(props: EntryDoorProps) {
  const t = useTranslate()
  const { round, entryId, examinerId, isOffice, go } = props
  const declarations = useLiveOfEntry('declarations', entryId)
  const access =
    declarations === undefined
      ? undefined
      : entryAccess({ round, entryId, examinerId, isOffice, declarations })
  const entry = useLiveRecord('entries', access === 'open' ? entryId : null)
  const assessment: Place = { page: 'assessment', entryId }
  if (access === undefined) return null
  if (access === 'conflict') {
    return (
      <Closed why="conflict" act={{ text: t('entry.closed.change'), place: assessment }} go={go} />
    )
  }
  if (access === 'declare') {
    return (
      <Closed why="declare" act={{ text: t('entry.list.answer'), place: assessment }} go={go} />
    )
  }
  if (access === 'none') return <Closed why="none" act={null} go={go} />
  if (entry === null) return <Closed why="missing" act={null} go={go} />
  if (entry === undefined) return null
  return <EntryReader {...props} entry={entry} />
}
