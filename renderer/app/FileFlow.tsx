import { useMemo, useState } from 'react'
import type { Refusal } from '#shared/exchange/refusals'
import type { Sha256 } from '#shared/kernel/identifiers'
import { Dialog } from '../ui/Dialog'
import type { Place } from '../ui/place'
import { useTranslate } from '../ui/useTranslate'
import { CriteriaPreview } from './files/CriteriaPreview'
import { FilePreview } from './files/FilePreview'
import { BrokenStep, LockedStep, ReadingStep, RefusedStep } from './files/FileSteps'
import type { WaitingFile } from './files/fileState'
import { ManyFiles } from './files/ManyFiles'
import { useFileReading } from './files/useFileReading'
import { useAppView } from './store'
import type { Session } from './useSession'

interface OneFileProps {
  readonly file: WaitingFile
  readonly title: string
  readonly session: Session
  readonly onDone: () => void
}

/** The key that a person may accept after all; null for every other refusal. */
function acceptableKey(refusal: Refusal): Sha256 | null {
  return refusal.kind === 'other-key' || refusal.kind === 'not-the-office' ? refusal.found : null
}

function OneFile({ file, title, session, onDone }: OneFileProps) {
  const go = useAppView((view) => view.go)
  const openDialog = useAppView((view) => view.openDialog)
  const beginRoundWith = useAppView((view) => view.beginRoundWith)
  const reading = useFileReading(file)
  const { state } = reading
  const read = state.kind === 'refused' ? state.read : null
  const key = state.kind === 'refused' ? acceptableKey(state.refusal) : null
  const taken = (place: Place): void => {
    onDone()
    go(place)
  }
  return (
    <Dialog title={title} isOpen onClose={onDone} size="large">
      {state.kind === 'reading' && <ReadingStep percent={state.percent} onClose={onDone} />}
      {state.kind === 'locked' && (
        <LockedStep wasWrong={state.wasWrong} onUnlock={reading.unlock} onClose={onDone} />
      )}
      {state.kind === 'refused' && (
        <RefusedStep
          refusal={state.refusal}
          onAccept={key === null || read === null ? null : () => reading.acceptKey(read, key)}
          onClose={onDone}
        />
      )}
      {state.kind === 'broken' && <BrokenStep onAgain={reading.again} onClose={onDone} />}
      {state.kind === 'planned' && state.read.manifest.kind === 'criteria' && (
        <CriteriaPreview
          fileName={file.name}
          planned={state}
          onBegin={(criteria) => {
            onDone()
            beginRoundWith(criteria)
          }}
          onClose={onDone}
        />
      )}
      {state.kind === 'planned' && state.read.manifest.kind !== 'criteria' && (
        <FilePreview
          fileName={file.name}
          planned={state}
          session={session}
          again={reading.again}
          onTaken={taken}
          onClose={onDone}
          onBackup={() => {
            onDone()
            openDialog('backup')
          }}
        />
      )}
    </Dialog>
  )
}

/** From so many on, files are looked at together first. */
const MANY = 3

const NONE: ReadonlySet<WaitingFile> = new Set()

/** Shows what the waiting files contain before anything is stored: many together, the rest one by one. */
export function FileFlow({ session }: { readonly session: Session }) {
  const t = useTranslate()
  const waiting = useAppView((view) => view.waitingFiles)
  const doneWithFile = useAppView((view) => view.doneWithFile)
  const doneWithFiles = useAppView((view) => view.doneWithFiles)
  const [handled, setHandled] = useState(0)
  const [times, setTimes] = useState(0)
  const [apart, setApart] = useState(NONE)
  const together = useMemo(() => waiting.filter((file) => !apart.has(file)), [waiting, apart])
  const [file] = waiting
  if (file === undefined) return null
  if (together.length >= MANY && session.profile !== null) {
    const sorted = (files: readonly WaitingFile[], left: readonly WaitingFile[]): void => {
      const kept = new Set(left)
      setTimes(times + 1)
      setApart((before) => new Set([...before, ...left]))
      doneWithFiles(new Set(files.filter((one) => !kept.has(one))))
    }
    return <ManyFiles key={times} files={together} session={session} onSorted={sorted} />
  }
  const total = handled + waiting.length
  const { name } = file
  const done = (): void => {
    setHandled(waiting.length > 1 ? handled + 1 : 0)
    if (waiting.length === 1) setApart(NONE)
    doneWithFile()
  }
  return (
    <OneFile
      key={handled}
      file={file}
      title={
        total > 1
          ? t('exchange.flow.titleOf', { number: handled + 1, total, name })
          : t('exchange.flow.title', { name })
      }
      session={session}
      onDone={done}
    />
  )
}
