import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fingerprintWords } from '#shared/exchange/fingerprint'
import type { Language } from '#shared/i18n/translate'
import { criteriaSetOf } from '#shared/records/criteriaSetRecord'
import { RoundPage } from '../../../renderer/journey/round/RoundPage'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import { flushJournal } from '../../../renderer/storage/journalFeed'
import { FakeDesk } from '../../support/fakeDesk'
import {
  accessibilityFaults,
  newDesk,
  onlyRound,
  showStage,
  withSample,
} from '../../support/stageScreen'
import { opened } from '../../support/travellingFiles'

const user = userEvent.setup()
const button = (name: string) => screen.findByRole('button', { name })
const WRITE = 'Skriv fil med bedömningsmallen'

let store: DeskStore
let desktop: FakeDesk

const show = (language: Language = 'sv') =>
  showStage(
    store,
    { page: 'round', view: 'criteria' },
    (props) => <RoundPage {...props} />,
    language,
  )

beforeEach(async () => {
  store = await newDesk()
  desktop = new FakeDesk().install()
})

afterEach(async () => {
  await flushJournal()
})

describe('the criteria as a file', () => {
  test.each([
    ['the office', { isExaminer: false, isOffice: true }, 'office'],
    ['an examiner', { isExaminer: true, isOffice: false }, 'examiner'],
  ] as const)('are written by %s, with nothing of the round', async (_who, who, role) => {
    await withSample(store, who)
    const { criteria, criteriaHash, title } = await onlyRound(store)
    const { container } = await show()
    expect(await screen.findByRole('heading', { level: 2, name: 'Mallen som fil' })).toBeVisible()
    expect(screen.queryByRole('group', { name: 'Ditt fingeravtryck' })).not.toBeInTheDocument()
    expect(
      screen.getByText(
        'Filen innehåller bara mallen, inget om omgången. Den som får filen kan skapa en egen omgång med samma kriterier.',
      ),
    ).toBeVisible()
    await user.click(await button(WRITE))
    const name = `${criteria.title.sv}, version ${criteria.version}.examinator`
    expect(await screen.findByText(`Filen är skriven: ${name}`)).toBeVisible()
    expect(await accessibilityFaults(container)).toEqual([])
    const { manifest, contents, wasSealed } = await opened(
      desktop.saved[0]?.bytes ?? new Uint8Array(),
    )
    expect(manifest).toMatchObject({
      kind: 'criteria',
      roundId: null,
      criteriaHash,
      revision: criteria.version,
      issuer: { role },
    })
    expect(wasSealed).toBe(false)
    expect(screen.getByRole('group', { name: 'Ditt fingeravtryck' })).toHaveTextContent(
      fingerprintWords(manifest.issuer.keyFingerprint),
    )
    const { criteriaSets, ...rest } = contents
    expect(criteriaSets.map(criteriaSetOf)).toEqual([criteria])
    expect(Object.values(rest).flat()).toEqual([])
    expect(JSON.stringify(contents)).not.toContain(title)
    expect(await store.db.files.toArray()).toMatchObject([
      { kind: 'criteria', direction: 'written', detail: `${criteria.title.sv}, version 1` },
    ])
  })

  test('that could not be written say so, and may be written again', async () => {
    await withSample(store, { isExaminer: true, isOffice: false })
    await show()
    desktop.problems.set('file:save', { kind: 'disk', code: 'EACCES' })
    await user.click(await button(WRITE))
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Filen skrevs inte: du får inte skriva på den platsen. Välj en annan mapp.',
    )
    // The key was made for this file, but there is none to read its words aloud for.
    expect(screen.queryByRole('group', { name: 'Ditt fingeravtryck' })).not.toBeInTheDocument()
    desktop.problems.clear()
    await user.click(await button(WRITE))
    expect(await screen.findByText(/^Filen är skriven: /)).toBeVisible()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  test('are written in English too', async () => {
    await withSample(store, { isExaminer: true, isOffice: false })
    await show('en')
    expect(
      await screen.findByText(/^The file holds only the set, nothing of the round\./),
    ).toBeVisible()
    await user.click(await button('Write file with the criteria set'))
    expect(await screen.findByText(/^The file is written: Three foci/)).toBeVisible()
  })
})
