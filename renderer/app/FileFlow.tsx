import { useState } from 'react'
import type { Refusal } from '#shared/exchange/refusals'
import type { Sha256 } from '#shared/kernel/identifiers'
import { Dialog } from '../ui/Dialog'
import type { Place } from '../ui/place'
import { useTranslate } from '../ui/useTranslate'
import { FilePreview } from './files/FilePreview'
import { BrokenStep, LockedStep, ReadingStep, RefusedStep } from './files/FileSteps'
import type { WaitingFile } from './files/fileState'
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
      {state.kind === 'planned' && (
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

/** Shows what each waiting file contains before anything is stored, one file at a time. */
export function FileFlow({ session }: { readonly session: Session }) {
  const t = useTranslate()
  const waiting = useAppView((view) => view.waitingFiles)
  const doneWithFile = useAppView((view) => view.doneWithFile)
  const [handled, setHandled] = useState(0)
  const [file] = waiting
  if (file === undefined) return null
  const total = handled + waiting.length
  const { name } = file
  const done = (): void => {
    setHandled(waiting.length > 1 ? handled + 1 : 0)
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
