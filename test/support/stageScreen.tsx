import { render } from '@testing-library/react'
import axe from 'axe-core'
import { type ReactNode, useState } from 'react'
import { webcrypto } from 'node:crypto'
import { vi } from 'vitest'
import type { Language } from '#shared/i18n/translate'
import type { RecordOf } from '#shared/records/recordTables'
import type { SampleRound } from '#shared/sample/sampleRound'
import { startLanguage } from '../../renderer/app/language'
import { useSession } from '../../renderer/app/useSession'
import { type ExchangeTask, runExchangeTask } from '../../renderer/exchange/exchangeJob'
import { DeskDatabase } from '../../renderer/storage/database'
import { type DeskStore, DeskStoreProvider } from '../../renderer/storage/deskStore'
import { OpenWriters } from '../../renderer/storage/openWriters'
import { identify, saveProfile } from '../../renderer/storage/profile'
import { storeNewRecords } from '../../renderer/storage/storeNewRecords'
import { writeSetting } from '../../renderer/storage/settings'
import type { Place } from '../../renderer/ui/place'
import type { StageProps } from '../../renderer/ui/stageProps'
import { readSource, type SourceFile } from '../../renderer/workers/import/readSource'
import type { JobRequest, WorkerLike } from '../../renderer/workers/workerJobs'
import { LanguageProvider } from '../../renderer/ui/LanguageProvider'
import { builtSample } from './builtSample'

let databases = 0

/** A fresh, empty desk; jsdom lacks what a window has for hashing and workers. */
export async function newDesk(): Promise<DeskStore> {
  vi.stubGlobal('crypto', webcrypto)
  vi.stubGlobal('Worker', WorkerStandIn)
  databases += 1
  const db = new DeskDatabase(`stage-screen-${databases}`)
  await db.open()
  return { db, writers: new OpenWriters(db) }
}

/** Runs the work of the import's and the exchange's workers in the test's own thread. */
class WorkerStandIn extends EventTarget implements WorkerLike {
  postMessage({ job, task }: JobRequest<SourceFile | ExchangeTask>): void {
    const send = (data: unknown): void => {
      this.dispatchEvent(new MessageEvent('message', { data }))
    }
    const tell = (progress: unknown): void => send({ job, kind: 'progress', progress })
    const work = 'kind' in task ? runExchangeTask(task, tell) : readSource(task, tell)
    void work.then((outcome) => send({ job, kind: 'done', outcome }))
  }

  terminate(): void {
    // Nothing runs on its own.
  }
}

/** Puts the sample round on the desk and makes the person its examiner, its office, or both. */
export async function withSample(
  { db }: DeskStore,
  who: { readonly isExaminer: boolean; readonly isOffice: boolean },
): Promise<SampleRound> {
  const sample = await builtSample()
  const { round, profile, ...rest } = sample
  await storeNewRecords(db, { rounds: [round], ...rest })
  const { name, administration, email, examinerId } = profile
  await saveProfile(db, null, { name, administration, email })
  await identify(db, round.id, who.isExaminer ? examinerId : null, who.isOffice)
  await writeSetting(db, 'activeRoundId', round.id)
  return sample
}

const noFile = (): void => undefined

interface StageFrameProps {
  readonly first: Place
  readonly page: (props: StageProps) => ReactNode
  readonly onGo: (place: Place) => void
}

function StageFrame({ first, page, onGo }: StageFrameProps) {
  const [place, setPlace] = useState(first)
  const session = useSession()
  if (!session?.profile || !session.round) return null
  const go = (next: Place): void => {
    onGo(next)
    setPlace(next)
  }
  const { profile, round, examinerId, isOffice } = session
  return page({ profile, round, examinerId, isOffice, place, go, openFile: noFile })
}

/** Shows a stage's page at a place, over a desk. `went`: where the page has asked to go. */
export async function showStage(
  store: DeskStore,
  first: Place,
  page: (props: StageProps) => ReactNode,
  language: Language = 'sv',
): Promise<{ readonly went: Place[]; readonly container: HTMLElement }> {
  const went: Place[] = []
  const frame = <StageFrame first={first} page={page} onGo={(place) => went.push(place)} />
  return { went, container: await showOnDesk(store, frame, language) }
}

/** Shows anything over a desk, in a language. */
export async function showOnDesk(
  store: DeskStore,
  content: ReactNode,
  language: Language = 'sv',
): Promise<HTMLElement> {
  const i18n = await startLanguage(language)
  const { container } = render(
    <LanguageProvider texts={i18n}>
      <DeskStoreProvider value={store}>
        <main>{content}</main>
      </DeskStoreProvider>
    </LanguageProvider>,
  )
  return container
}

/** Rules of axe-core that a page breaks, as `rule: element`. Colour and layout need a real window. */
export async function accessibilityFaults(container: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run(container, {
    rules: {
      'color-contrast': { enabled: false },
      // An entry's own headings keep the levels its writers gave them.
      'heading-order': { enabled: container.querySelector('[role="document"]') === null },
    },
  })
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`))
}

/** The only round on a desk. */
export async function onlyRound({ db }: DeskStore): Promise<RecordOf<'rounds'>> {
  const round = await db.rounds.toCollection().first()
  if (round === undefined) throw new Error('no round')
  return round
}
