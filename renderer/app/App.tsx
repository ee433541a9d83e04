import { useCallback, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { LockFile } from '#shared/ipc/lockFile'
import { ask } from '../desktop/desk'
import { DeskStoreProvider, type DeskStore } from '../storage/deskStore'
import { FirstReadingProvider } from '../storage/firstReading'
import { openStore, type OpenedStore, type RescueCause } from '../storage/openStore'
import { putLockOn, takeLockOff, type ConversionProblem } from '../storage/sealing/conversion'
import { damageCount, subscribeDamage } from '../storage/sealing/damage'
import { lockNow } from '../storage/sealing/lockNow'
import { startProfile, standingLock } from '../storage/sealing/unlocking'
import { LockAppearance } from './lock/LockAppearance'
import { LockControlsProvider, type LockControls } from './lock/lockControls'
import { LockDamaged, LockWorking } from './lock/LockNotices'
import { LockScreen } from './lock/LockScreen'
import { RescueAppearance } from './RescueAppearance'
import { RescueScreen } from './RescueScreen'
import { Window } from './Window'

/** What the window shows. */
export type View =
  | { readonly kind: 'reading' }
  | { readonly kind: 'locked'; readonly lock: LockFile; readonly waitMs: number }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'working'; readonly way: 'on' | 'off' }
  | { readonly kind: 'opened'; readonly opened: OpenedStore }

type ReadyStore = OpenedStore & { readonly kind: 'ready' }

interface AppProps {
  /** What is shown first, asked for before anything is drawn. */
  readonly first: View
  /** Starts the window anew; only tests give another. */
  readonly startAnew?: () => void
}

const reload = (): void => window.location.reload()

async function convert(
  way: 'on' | 'off',
  store: DeskStore,
  passphrase: string,
): Promise<ConversionProblem | null> {
  if (way === 'on') {
    const done = await putLockOn(store, passphrase)
    return done.ok ? null : done.error
  }
  const lock = await standingLock()
  if (lock === null) return { kind: 'unchanged', reason: 'no-lock' }
  const done = await takeLockOff(store, lock)
  return done.ok ? null : done.error
}

interface OpenedProps {
  readonly opened: ReadyStore
  readonly problem: ConversionProblem | null
  readonly onConvert: (way: 'on' | 'off', passphrase: string, opened: ReadyStore) => void
  readonly startAnew: () => void
}

function OpenedWindow({ opened, problem, onConvert, startAnew }: OpenedProps) {
  const { store, recovered, first } = opened
  const controls = useMemo(
    (): LockControls => ({
      isLocked: store.db.seal !== null,
      lockNow: () => void lockNow(store, startAnew),
      putOn: (passphrase) => onConvert('on', passphrase, opened),
      takeOff: () => onConvert('off', '', opened),
      problem,
    }),
    [store, opened, problem, onConvert, startAnew],
  )
  return (
    <DeskStoreProvider value={store}>
      <LockControlsProvider value={controls}>
        <FirstReadingProvider value={first}>
          <Window recovered={recovered} />
        </FirstReadingProvider>
      </LockControlsProvider>
    </DeskStoreProvider>
  )
}

async function openView(): Promise<View> {
  return { kind: 'opened', opened: await openStore() }
}

/** Asks the lock first, then opens the store. */
export async function startView(): Promise<View> {
  const met = await startProfile()
  return met.kind === 'open' ? openView() : met
}

/** Shows the window once the store is open, the lock's screen, or the rescue screen when something is missing. */
export function App({ first, startAnew = reload }: AppProps) {
  const [view, setView] = useState(first)
  const [problem, setProblem] = useState<ConversionProblem | null>(null)
  const damaged = useSyncExternalStore(subscribeDamage, damageCount)
  // Before anything else is asked of the desktop.
  useLayoutEffect(() => void ask('app:drawn', {}), [])
  const showAgain = (next: () => Promise<View>): void => {
    setView({ kind: 'reading' })
    void next().then(setView)
  }
  const onConvert = useCallback(
    (way: 'on' | 'off', passphrase: string, opened: ReadyStore) => {
      setView({ kind: 'working', way })
      void convert(way, opened.store, passphrase).then((met) => {
        if (met === null || met.kind === 'unfinished') return startAnew()
        setProblem(met)
        return setView({ kind: 'opened', opened })
      })
    },
    [startAnew],
  )
  if (view.kind === 'reading') return null
  if (view.kind === 'damaged') return <LockDamaged onAgain={() => showAgain(startView)} />
  if (view.kind === 'working') return <LockWorking way={view.way} />
  if (view.kind === 'locked') {
    const { lock, waitMs } = view
    return (
      <>
        <LockAppearance />
        <LockScreen lock={lock} waitMs={waitMs} onUnlocked={() => showAgain(openView)} />
      </>
    )
  }
  const { opened } = view
  if (opened.kind === 'ready' && damaged === 0) {
    return (
      <OpenedWindow opened={opened} problem={problem} onConvert={onConvert} startAnew={startAnew} />
    )
  }
  const broken: RescueCause = { kind: 'records-damaged', count: damaged }
  return (
    <>
      <RescueAppearance store={opened.store} />
      <RescueScreen
        cause={opened.kind === 'rescue' ? opened.cause : broken}
        store={opened.store}
        onAgain={() => showAgain(openView)}
      />
    </>
  )
}
