import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fingerprintWords } from '#shared/exchange/fingerprint'
import { readExchangeFile } from '#shared/exchange/readFile'
import { contract, type Request } from '#shared/ipc/contract'
import { ok } from '#shared/kernel/result'
import { readingDoors } from '../../../renderer/exchange/platformDoors'
import { RoundPage } from '../../../renderer/journey/round/RoundPage'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import {
  accessibilityFaults,
  newDesk,
  onlyRound,
  showStage,
  withSample,
} from '../../support/stageScreen'

let store: DeskStore

const show = (view: string) =>
  showStage(store, { page: 'round', view }, (props) => <RoundPage {...props} />)

describe('the round, for the office', () => {
  beforeEach(async () => {
    store = await newDesk()
    await withSample(store, { isExaminer: false, isOffice: true })
  })

  test.each(['overview', 'criteria', 'units', 'people', 'packages'])(
    'has a tab %s that a screen reader can follow',
    async (view) => {
      const { container } = await show(view)
      await screen.findByRole('heading', { level: 1, name: /Kvalitetsutmärkelsen 2026/ })
      expect(await accessibilityFaults(container)).toEqual([])
    },
  )

  test('names the criteria by their checksum and as an example', async () => {
    await show('overview')
    const { criteriaHash } = await onlyRound(store)
    expect(await screen.findByText(criteriaHash.slice(0, 12))).toBeVisible()
    expect(screen.getAllByText('Exempel, inte stadens egen mall').length).toBeGreaterThan(0)
  })

  test('shows the sentence of every band, and both languages of the words', async () => {
    await show('criteria')
    const { criteria } = await onlyRound(store)
    const item = criteria.criteria[0]?.items[0]
    const table = await screen.findByRole('table', { name: `Nivåer för ${item?.id}`, hidden: true })
    for (const band of item?.bands ?? []) expect(table).toHaveTextContent(band.sv)
    expect(screen.getByRole('cell', { name: criteria.vocabulary.goal.en })).toBeInTheDocument()
  })

  test('never says that a team has no entries while they are being read', async () => {
    await show('people')
    await screen.findByRole('button', { name: 'Bilda lag' })
    expect(screen.queryByText('Inga bidrag tilldelade')).not.toBeInTheDocument()
  })

  test('adds an examiner and makes a team of two, led by the second', async () => {
    const user = userEvent.setup()
    await show('people')
    await user.click(await screen.findByRole('button', { name: 'Lägg till examinator' }))
    await user.type(screen.getByRole('textbox', { name: 'Namn' }), 'Nils Ek')
    await user.click(screen.getByRole('button', { name: 'Spara' }))
    await user.click(await screen.findByRole('button', { name: 'Bilda lag' }))
    const dialog = within(screen.getByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: 'Spara' }))
    expect(dialog.getByText('Välj minst en medlem.')).toBeVisible()
    const { examiners } = await onlyRound(store)
    const other = examiners[0]
    await user.click(dialog.getByRole('checkbox', { name: new RegExp(other?.name ?? '-') }))
    await user.click(await dialog.findByRole('checkbox', { name: 'Nils Ek' }))
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Ledare' }), 'Nils Ek')
    await user.click(dialog.getByRole('button', { name: 'Spara' }))
    await waitFor(async () => {
      const round = await onlyRound(store)
      const nils = round.examiners.find((one) => one.name === 'Nils Ek')
      expect(round.teams.at(-1)).toMatchObject({
        leaderId: nils?.id,
        memberIds: [other?.id, nils?.id],
      })
    })
  })

  test('asks about conflict of interest when administrations are the same, without stopping anything', async () => {
    const round = await onlyRound(store)
    const [head] = await store.db.entries.toArray()
    const unit = round.units.find((one) => one.id === head?.unitId)
    const [first, ...rest] = round.examiners
    if (first === undefined || head === undefined || unit === undefined) throw new Error('empty')
    const moved = { ...first, administration: unit.administration }
    await store.db.rounds.put({ ...round, examiners: [moved, ...rest], teams: [], assignments: [] })
    const user = userEvent.setup()
    await show('people')
    await user.click(await screen.findByRole('button', { name: 'Bilda lag' }))
    const dialog = within(screen.getByRole('dialog'))
    await user.click(dialog.getByRole('checkbox', { name: new RegExp(first.name) }))
    expect(dialog.queryByText(/samma förvaltning/)).not.toBeInTheDocument()
    await user.click(dialog.getByRole('checkbox', { name: head.title }))
    expect(dialog.getByText(new RegExp(`${first.name} hör till samma förvaltning`))).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Spara' }))
    await waitFor(async () =>
      expect((await onlyRound(store)).assignments).toMatchObject([{ entryId: head.id }]),
    )
  })

  test('says what follows before a team leader is removed, and removes nobody who is kept', async () => {
    const round = await onlyRound(store)
    const team = round.teams.find((one) => one.memberIds.length > 1)
    const leader = round.examiners.find((one) => one.id === team?.leaderId)
    const user = userEvent.setup()
    await show('people')
    const button = { name: `Ta bort ${leader?.name}` }
    await user.click(await screen.findByRole('button', button))
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByText(new RegExp(`blir ledare för ${team?.name}`))).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Behåll' }))
    expect((await onlyRound(store)).revision).toBe(round.revision)
    await user.click(screen.getByRole('button', button))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Ta bort' }))
    await waitFor(async () => {
      const after = await onlyRound(store)
      expect(after.examiners.some((one) => one.id === leader?.id)).toBe(false)
      expect(after.revision).toBe(round.revision + 1)
    })
  })

  test("writes a team's file with its own entries and nobody else's", async () => {
    const saved: Request<'file:save'>[] = []
    const ask = async (channel: string, request: unknown) => {
      if (channel === 'file:save') saved.push(contract['file:save'].request.parse(request))
      return ok({ savedAs: 'Lag.examinator' })
    }
    vi.stubGlobal('desk', { ask, on: () => () => undefined })
    const user = userEvent.setup()
    const round = await onlyRound(store)
    const team = round.teams[0]
    if (team === undefined) throw new Error('the sample has no team')
    await show('packages')
    await screen.findByRole('button', { name: `Skriv fil till ${team.name}` })
    expect(screen.queryByRole('group', { name: 'Ditt fingeravtryck' })).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: `Skriv fil till ${team.name}` }))
    expect(await screen.findByText(/Lag\.examinator/)).toBeVisible()
    expect(saved[0]?.suggestedName).toMatch(new RegExp(`^${team.name}.*[.]examinator$`))
    const read = await readExchangeFile(saved[0]?.bytes ?? new Uint8Array(), readingDoors)
    if (!read.ok) throw new Error(read.error.kind)
    const { keyFingerprint } = read.value.manifest.issuer
    expect(screen.getByRole('group', { name: 'Ditt fingeravtryck' })).toHaveTextContent(
      fingerprintWords(keyFingerprint),
    )
    const { rounds, entries } = read.value.contents
    expect(rounds[0]?.teams).toEqual([team])
    const own = round.assignments.filter((row) => row.teamId === team.id).map((row) => row.entryId)
    expect(entries.map((entry) => entry.id).toSorted()).toEqual(own.toSorted())
    expect(await store.db.files.count()).toBe(1)
  })
})

describe('the round, for an examiner', () => {
  beforeEach(async () => {
    store = await newDesk()
    await withSample(store, { isExaminer: true, isOffice: false })
  })

  test.each(['overview', 'units', 'people', 'packages'])(
    'can be read but not changed (%s), and says why',
    async (view) => {
      await show(view)
      expect(await screen.findByText(/Du kan läsa men inte ändra/)).toBeVisible()
      for (const name of [/^Lägg till/, /^Bilda/, /^Ta bort/, /^Ändra/, /^Skriv fil/, /^Läs in/]) {
        expect(screen.queryByRole('button', { name })).not.toBeInTheDocument()
      }
      expect(screen.queryByRole('button', { name: 'Filer att lämna ut' })).not.toBeInTheDocument()
    },
  )
})
