import { screen, waitFor } from '@testing-library/react'
import { expect } from 'vitest'
import type { Language } from '#shared/i18n/translate'
import { FileFlow } from '../../../renderer/app/FileFlow'
import { useAppView } from '../../../renderer/app/store'
import { useSession } from '../../../renderer/app/useSession'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { showOnDesk } from '../stageScreen'

function Flow() {
  const session = useSession()
  return session === undefined ? null : <FileFlow session={session} />
}

/** Files with the names they have when they are dropped: fil1.examinator and so on. */
export const named = (files: readonly Uint8Array[]) =>
  files.map((bytes, place) => ({ name: `fil${place + 1}.examinator`, bytes }))

/** Drops files on the window and shows what it says of them. */
export async function drop(
  store: DeskStore,
  files: readonly Uint8Array[],
  language: Language = 'sv',
): Promise<void> {
  useAppView.getState().receiveFiles(named(files))
  await showOnDesk(store, <Flow />, language)
}

/** Waits until every file has been done with. */
export const gone = () =>
  waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
