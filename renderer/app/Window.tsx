import { useState } from 'react'
import type { EntryHead } from '../storage/entryHeads'
import { useForgetFirstReading } from '../storage/firstReading'
import { useTranslate } from '../ui/useTranslate'
import { BackupDialog } from './BackupDialog'
import { FileFlow } from './FileFlow'
import { Frame } from './Frame'
import { FirstPage } from './FirstPage'
import { JourneyRail } from './JourneyRail'
import { LogDialog } from './log/LogDialog'
import { LockDialog } from './lock/LockDialog'
import { useAutoLock } from './lock/useAutoLock'
import { PageBoundary } from './PageBoundary'
import { railStages } from './railStages'
import { SettingsDialog } from './SettingsDialog'
import { StagePage } from './StagePage'
import { StartPage } from './StartPage'
import { useAppView } from './store'
import { useAppearance } from './useAppearance'
import { useBackupLine } from './useBackupLine'
import { useCommands } from './useCommands'
import { useCriteriaFile } from './useCriteriaFile'
import { useCrumbs } from './useCrumbs'
import { useDesktopSignals } from './useDesktopSignals'
import { useFileDoors } from './useFileDoors'
import { useKeptFocus } from './useKeptFocus'
import { useOverview } from './useOverview'
import { useSample } from './useSample'
import { useSession } from './useSession'
import { useUndo } from './useUndo'

const NO_HEADS: readonly EntryHead[] = []

/** The whole window once the store is open. */
export function Window({ recovered }: { readonly recovered: number }) {
  const t = useTranslate()
  useAppearance()
  useKeptFocus()
  useAutoLock()
  useForgetFirstReading()
  const session = useSession()
  const place = useAppView((view) => view.place)
  const go = useAppView((view) => view.go)
  const overview = useOverview(
    session?.round ?? null,
    session?.examinerId ?? null,
    session?.isOffice ?? false,
  )
  const criteriaFile = useCriteriaFile(session?.round ?? null)
  const files = useFileDoors()
  const backup = useBackupLine()
  const undo = useUndo(session?.examinerId ?? null)
  const commands = useCommands({
    openFile: files.open,
    backup: backup.write,
    undo,
    round: session?.round ?? null,
    heads: overview?.heads ?? NO_HEADS,
  })
  const crumbs = useCrumbs(session?.round ?? null, overview?.heads ?? NO_HEADS)
  const sample = useSample()
  const lookRound = (): void => {
    go({ page: 'start' })
    sample.load()
  }
  const [notice] = useState(() => (recovered > 0 ? t('app.recovered', { count: recovered }) : null))
  useDesktopSignals(commands, files.open)
  if (session === undefined || overview === undefined) return null
  const { profile } = session
  if (profile === null) {
    return (
      <>
        <FirstPage
          onSample={lookRound}
          isBusy={sample.isBusy}
          onOpenFile={files.open}
          notice={sample.problem}
          criteriaFile={criteriaFile}
        />
        <FileFlow session={session} />
      </>
    )
  }
  const rail = (
    <JourneyRail
      stages={railStages(overview.stages, overview.heads, t)}
      name={profile.name}
      administration={profile.administration}
      backup={backup.text}
    />
  )
  return (
    <Frame rail={rail} crumbs={crumbs} commands={commands}>
      <PageBoundary
        key={`${place.page}-${place.entryId ?? ''}`}
        onBack={() => go({ page: 'start' })}
      >
        {place.page === 'start' ? (
          <StartPage
            session={{ ...session, profile }}
            overview={overview}
            backup={backup}
            notice={sample.problem ?? notice}
            isBusy={sample.isBusy}
            onOpenFile={files.open}
            onSample={sample.load}
          />
        ) : (
          <StagePage
            session={{ ...session, profile }}
            stage={place.page}
            openFile={files.open}
            criteriaFile={criteriaFile}
          />
        )}
      </PageBoundary>
      <FileFlow session={session} />
      <SettingsDialog profile={profile} />
      <LockDialog />
      <BackupDialog backup={backup} />
      <LogDialog session={session} />
    </Frame>
  )
}
