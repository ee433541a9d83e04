import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { unzipSync } from 'fflate'
import { expect } from 'vitest'
import { EntryId } from '#shared/kernel/identifiers'
import { saveBackup } from '../../../renderer/app/copies/backupFile'
import { saveReadable } from '../../../renderer/app/copies/saveReadable'
import { startLanguage } from '../../../renderer/app/language'
import { useAppView } from '../../../renderer/app/store'
import { Window } from '../../../renderer/app/Window'
import { saveHandIn } from '../../../renderer/exchange/saveFiles'
import { writeWholeRound } from '../../../renderer/journey/round/roundFiles'
import { allLines } from '../../../renderer/storage/copies'
import { type DeskStore, DeskStoreProvider } from '../../../renderer/storage/deskStore'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { writeSnapshot } from '../../../renderer/storage/snapshots'
import type { Place } from '../../../renderer/ui/place'
import { LanguageProvider } from '../../../renderer/ui/LanguageProvider'
import type { FakeDesk } from '../fakeDesk'
import { everythingIn } from '../memberDesk'
import { textsIn } from '../reportTexts'
import { fillJsdomGaps } from '../window/jsdomGaps'
import { ERIKS } from './desks'

/** Where something could be told. */
export const PLACES = [
  'database',
  'journal',
  'snapshot',
  'backup',
  'readable archive',
  'own hand-in file',
  'whole round file',
  'file names',
  'log',
  'search',
  'screen',
] as const
export type LeakPlace = (typeof PLACES)[number]

const unpacked = (bytes: Uint8Array | undefined): string =>
  bytes === undefined
    ? ''
    : Object.entries(unzipSync(bytes))
        .map(([name, part]) => `${name}\n${new TextDecoder().decode(part)}`)
        .join('\n')

/** What the person's own files and copies hold. */
async function files(
  store: DeskStore,
  desk: FakeDesk,
): Promise<Partial<Record<LeakPlace, string>>> {
  const t = await textsIn('sv')
  const profile = await store.db.profiles.toCollection().first()
  const round = await store.db.rounds.toCollection().first()
  if (profile === undefined || round === undefined) throw new Error('nobody here')
  await saveBackup(store, profile, '', t)
  const backup = unpacked(desk.saved.at(-1)?.bytes)
  await saveReadable(await allLines(store.db), 'sv', t)
  const archive = new TextDecoder().decode(desk.saved.at(-1)?.bytes)
  const examinerId = profile.identities[0]?.examinerId
  const own = (await store.db.assessments.toArray()).find((one) => one.examinerId === examinerId)
  const isSaved =
    own !== undefined &&
    (await saveHandIn(store, { profile, round, assessmentId: own.id })).kind === 'saved'
  const handIn = isSaved ? unpacked(desk.saved.at(-1)?.bytes) : ''
  const order = { roundId: round.id, profile, passphrase: null, fileName: 'Omgången' }
  const whole = await writeWholeRound(store, order)
  if (whole.kind !== 'saved') throw new Error('the round was not written')
  return {
    backup,
    'readable archive': archive,
    'own hand-in file': handIn,
    'whole round file': unpacked(desk.saved.at(-1)?.bytes),
  }
}

const ENTRY = EntryId.parse('entry_linden2026')
const VISITED: readonly Place[] = [
  { page: 'start' },
  { page: 'round' },
  { page: 'entry', entryId: ENTRY },
  { page: 'assessment', entryId: ENTRY },
  { page: 'assessment', entryId: ENTRY, view: 'history' },
  { page: 'assessment', entryId: ENTRY, view: 'handIn' },
  { page: 'consensus' },
  { page: 'consensus', entryId: ENTRY },
  { page: 'consensus', entryId: ENTRY, itemId: '1.1' },
]

/** Everything a person or a screen reader can find in the window now, attributes and fields included. */
function shown(): string {
  const fields = [...document.querySelectorAll('input, textarea')].map((field) =>
    field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '',
  )
  return [document.title, document.body.innerHTML, ...fields].join('\n')
}

const LOOKS_ALIKE = 4
const MOST_LOOKS = 100

/** Waits until the window has stopped changing: what comes late must be looked at too. */
async function settle(): Promise<void> {
  let before = ''
  let alike = 0
  for (let look = 0; look < MOST_LOOKS && alike < LOOKS_ALIKE; look += 1) {
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 30))
    })
    alike = document.body.innerHTML === before ? alike + 1 : 0
    before = document.body.innerHTML
  }
}

/** All pages of the window, one after the other, and what the palette finds for the words. */
async function looked(store: DeskStore): Promise<{ screen: string; search: string }> {
  fillJsdomGaps()
  useAppView.setState(useAppView.getInitialState(), true)
  render(
    <LanguageProvider texts={await startLanguage('sv')}>
      <DeskStoreProvider value={store}>
        <Window recovered={0} />
      </DeskStoreProvider>
    </LanguageProvider>,
  )
  await screen.findByRole('heading', { level: 1 })
  const pages: string[] = []
  // There is no way in the window to an entry that is not on the machine.
  const isHere = (await store.db.entries.get(ENTRY)) !== undefined
  for (const place of VISITED.filter(({ entryId }) => isHere || entryId === undefined)) {
    act(() => useAppView.getState().go(place))
    // A page is fetched when it is first needed: an empty one has told nothing and proves nothing.
    await waitFor(() => expect(screen.getByRole('main')).not.toBeEmptyDOMElement())
    await settle()
    pages.push(shown())
  }
  const user = userEvent.setup()
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox', { name: 'Gå till' }), ERIKS.words.slice(0, 8))
  await settle()
  const found = screen.queryAllByRole('option').map((option) => option.outerHTML)
  cleanup()
  return { screen: pages.join('\n'), search: found.join('\n') }
}

/** What every place tells, as text. */
export async function everyPlace(
  store: DeskStore,
  desk: FakeDesk,
): Promise<Readonly<Record<LeakPlace, string>>> {
  const log = await store.db.logEvents.toArray()
  const written = await files(store, desk)
  await writeSnapshot(store)
  await flushJournal()
  const names = [...desk.saved, ...(await store.db.files.toArray())].map(({ name }) => name)
  return {
    database: await everythingIn(store),
    journal: JSON.stringify([...desk.journal.values()]),
    snapshot: JSON.stringify(desk.snapshots[0]?.lines ?? []),
    backup: written.backup ?? '',
    'readable archive': written['readable archive'] ?? '',
    'own hand-in file': written['own hand-in file'] ?? '',
    'whole round file': written['whole round file'] ?? '',
    'file names': names.join('\n'),
    log: JSON.stringify(log),
    ...(await looked(store)),
  }
}
