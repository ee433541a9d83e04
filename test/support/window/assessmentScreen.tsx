import { screen } from '@testing-library/react'
import { DeclarationId, EntryId } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import { lagFour } from '#shared/sample/sampleExaminers'
import { AssessmentPage } from '../../../renderer/journey/assessment/AssessmentPage'
import { declare } from '../../../renderer/storage/declare'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import type { Place } from '../../../renderer/ui/place'
import { onlyRound, showStage } from '../stageScreen'
import { ENTRIES, stored } from './sampleDesk'

/** Shows the assessment's page. Without an entry it is the list. */
export function showAssessment(
  store: DeskStore,
  place: Omit<Place, 'page'> = {},
): ReturnType<typeof showStage> {
  return showStage(store, { page: 'assessment', ...place }, (props) => (
    <AssessmentPage {...props} />
  ))
}

/** Maria has said no to conflict of interest in the entry nobody has begun; returns her empty draft's desk, open. */
export async function openDraft(
  store: DeskStore,
  place: Omit<Place, 'page' | 'entryId'> = {},
): ReturnType<typeof showStage> {
  await declareNone(store)
  const shown = await showAssessment(store, { entryId: ENTRIES.notBegun, ...place })
  await screen.findByRole('document')
  // The instrument comes after the entry's first words.
  await screen.findByRole('navigation', { name: 'Bedömningens delar' })
  return shown
}

/** Maria's answer, without the screen for it. */
export async function declareNone(store: DeskStore): Promise<void> {
  const round = await onlyRound(store)
  await declare(
    store.db,
    {
      id: DeclarationId.parse('declaration_ljungbackenmaria'),
      roundId: round.id,
      entryId: EntryId.parse(ENTRIES.notBegun),
      examinerId: lagFour.maria.id,
      answer: 'none',
      grounds: [],
      reason: '',
      declaredAt: '2026-08-24T06:42:00.000Z',
    },
    null,
    round,
  )
}

/** Her draft as the disk has it. */
export function draftOf(store: DeskStore): Promise<RecordOf<'assessments'>> {
  return stored(store, 'assessments', (one) => one.entryId === ENTRIES.notBegun)
}

/** One item of her draft as the disk has it; the first when none is named. */
export async function itemOf(
  store: DeskStore,
  code?: string,
): Promise<RecordOf<'assessments'>['items'][number]> {
  const { items } = await draftOf(store)
  const found = code === undefined ? items[0] : items.find((one) => one.itemId === code)
  if (found === undefined) throw new Error(`no item ${code ?? ''}`)
  return found
}
