import { render, screen } from '@testing-library/react'
import { startLanguage } from '../../../renderer/app/language'
import { Window } from '../../../renderer/app/Window'
import { type DeskStore, DeskStoreProvider } from '../../../renderer/storage/deskStore'
import { LanguageProvider } from '../../../renderer/ui/LanguageProvider'
import { FakeDesk } from '../fakeDesk'

/** Shows the whole window over a desk, with a desktop behind it, and waits until a page stands in it. */
export async function showWindow(
  store: DeskStore,
  recovered = 0,
): Promise<{ readonly container: HTMLElement; readonly desktop: FakeDesk }> {
  const desktop = new FakeDesk().install()
  const { container } = render(
    <LanguageProvider texts={await startLanguage('sv')}>
      <DeskStoreProvider value={store}>
        <Window recovered={recovered} />
      </DeskStoreProvider>
    </LanguageProvider>,
  )
  await screen.findByRole('heading', { level: 1 })
  return { container, desktop }
}
