import { screen } from '@testing-library/react'
import { contentHash } from '#shared/exchange/contentHash'
import { emptyConsensus } from '#shared/journey/consensus/emptyConsensus'
import { openMeeting } from '#shared/journey/consensus/meeting'
import { ConsensusId, EntryId, TeamId } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import { readingDoors } from '../../../renderer/exchange/platformDoors'
import { ConsensusPage } from '../../../renderer/journey/consensus/ConsensusPage'
import type { DeskStore } from '../../../renderer/storage/deskStore'
import type { Place } from '../../../renderer/ui/place'
import { onlyRound, showStage } from '../stageScreen'
import { ENTRIES, stored } from './sampleDesk'

/** Shows the consensus page. Without an entry it is the list. */
export function showConsensus(
  store: DeskStore,
  place: Omit<Place, 'page'> = {},
): ReturnType<typeof showStage> {
  return showStage(store, { page: 'consensus', ...place }, (props) => <ConsensusPage {...props} />)
}

/** Stores an opened meeting on Förskolan Linden, tolerance 20, four hand-ins; as the screen for it would. */
export async function meetOnLinden(store: DeskStore): Promise<void> {
  const { db } = store
  const round = await onlyRound(store)
  const assessments = await db.assessments.where('entryId').equals(ENTRIES.handedInByAll).toArray()
  const gathering = emptyConsensus({
    id: ConsensusId.parse('consensus_linden2026'),
    roundId: round.id,
    entryId: EntryId.parse(ENTRIES.handedInByAll),
    teamId: TeamId.parse('team_lag4kvalitet2026'),
    criteriaHash: round.criteriaHash,
    set: round.criteria,
  })
  const opened = openMeeting(gathering, {
    inputs: await Promise.all(
      assessments.map(async (one) => ({
        assessmentId: one.id,
        examinerId: one.examinerId,
        hash: await contentHash(one, readingDoors),
      })),
    ),
    excluded: [],
    tolerance: 20,
    at: '2026-09-22T07:00:00.000Z',
  })
  if (!opened.ok) throw new Error(opened.error.kind)
  await db.consensuses.put({ ...opened.value, schemaVersion: 1, revision: 1 })
}

/** Opens the meeting on Förskolan Linden at an item. */
export async function showMeeting(store: DeskStore, itemId?: string): ReturnType<typeof showStage> {
  await meetOnLinden(store)
  const shown = await showConsensus(store, {
    entryId: ENTRIES.handedInByAll,
    view: 'meeting',
    ...(itemId === undefined ? {} : { itemId }),
  })
  await screen.findByRole('heading', { name: 'Dagordning' })
  return shown
}

/** The consensus on Linden as the disk has it, everything typed written. */
export async function consensusOf(store: DeskStore): Promise<RecordOf<'consensuses'>> {
  await store.writers.flushAll()
  return stored(store, 'consensuses', (one) => one.entryId === ENTRIES.handedInByAll)
}

/** The team's treatment of one item as the disk has it. */
export async function treatmentOf(
  store: DeskStore,
  code: string,
): Promise<RecordOf<'consensuses'>['items'][number]> {
  const found = (await consensusOf(store)).items.find((one) => one.itemId === code)
  if (found === undefined) throw new Error(`no item ${code}`)
  return found
}
