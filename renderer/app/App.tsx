import { useEffect, useState } from 'react'
import { DeskStoreProvider } from '../storage/deskStore'
import { openStore, type OpenedStore } from '../storage/openStore'
import { RescueAppearance } from './RescueAppearance'
import { RescueScreen } from './RescueScreen'
import { Window } from './Window'

/** Opens the store, then shows the window, or the rescue screen when something is missing. */
export function App() {
  const [opened, setOpened] = useState<OpenedStore | null>(null)
  useEffect(() => {
    void openStore().then(setOpened)
  }, [])
  if (opened === null) return null
  if (opened.kind === 'rescue') {
    return (
      <>
        <RescueAppearance store={opened.store} />
        <RescueScreen
          cause={opened.cause}
          store={opened.store}
          onAgain={() => {
            setOpened(null)
            void openStore().then(setOpened)
          }}
        />
      </>
    )
  }
  return (
    <DeskStoreProvider value={opened.store}>
      <Window recovered={opened.recovered} />
    </DeskStoreProvider>
  )
}
