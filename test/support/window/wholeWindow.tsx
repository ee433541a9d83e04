import { render, screen } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { startLanguage } from '../../../renderer/app/language'
import { Window } from '../../../renderer/app/Window'
import { type DeskStore, DeskStoreProvider } from '../../../renderer/storage/deskStore'
import { FakeDesk } from '../fakeDesk'

/** Shows the whole window over a desk, with a desktop behind it, and waits until a page stands in it. */
export async function showWindow(
  store: DeskStore,
  recovered = 0,
): Promise<{ readonly container: HTMLElement; readonly desktop: FakeDesk }> {
  const desktop = new FakeDesk().install()
  const { container } = render(
    <I18nextProvider i18n={await startLanguage('sv')}>
      <DeskStoreProvider value={store}>
        <Window recovered={recovered} />
      </DeskStoreProvider>
    </I18nextProvider>,
  )
  await screen.findByRole('heading', { level: 1 })
  return { container, desktop }
}
