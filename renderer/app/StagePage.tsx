import { lazy, Suspense } from 'react'
import type { Stage } from '#shared/journey/order'
import type { RecordOf } from '#shared/records/recordTables'
import type { CriteriaFile } from '../storage/criteriaFile'
import { EmptyState } from '../ui/EmptyState'
import { useTranslate } from '../ui/useTranslate'
import { isBuilt, PAGES } from './stagePages'
import { useAppView } from './store'
import { isNewRound } from './useCriteriaFile'
import type { Session } from './useSession'

const NewRoundPage = lazy(async () => ({
  default: (await import('../journey/round/NewRoundPage')).NewRoundPage,
}))

interface StagePageProps {
  readonly criteriaFile: CriteriaFile | null
  readonly session: Session & { readonly profile: RecordOf<'profiles'> }
  readonly stage: Stage
  readonly openFile: () => void
}

/** The page of a stage, loaded when it is first needed. */
export function StagePage({ session, stage, openFile, criteriaFile }: StagePageProps) {
  const t = useTranslate()
  const place = useAppView((view) => view.place)
  const go = useAppView((view) => view.go)
  const { profile, round } = session
  if (isNewRound(place, round)) {
    return (
      <Suspense fallback={null}>
        <NewRoundPage profile={profile} go={go} criteriaFile={criteriaFile} />
      </Suspense>
    )
  }
  if (!isBuilt(stage) || round === null) {
    return (
      <div style={{ padding: 32 }}>
        <EmptyState
          title={
            round === null
              ? t('app.rail.noRound')
              : t('app.later.title', { stage: t(`app.stage.${stage}`) })
          }
        >
          {round === null ? t('app.start.noRound') : t('app.later.text')}
        </EmptyState>
      </div>
    )
  }
  const Page = PAGES[stage]
  return (
    <Suspense fallback={null}>
      <Page
        profile={profile}
        round={round}
        examinerId={session.examinerId}
        isOffice={session.isOffice}
        place={place}
        go={go}
        openFile={openFile}
      />
    </Suspense>
  )
}
