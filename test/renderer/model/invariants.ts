import { expect } from 'vitest'
import { bandOf, isOnScale } from '#shared/journey/assessment/scale'
import { points } from '#shared/journey/assessment/points'
import { itemsOf } from '#shared/criteria/criteriaSet'
import { gathering } from '#shared/journey/consensus/gathering'
import { contentHash } from '#shared/exchange/contentHash'
import { visibleVotes } from '#shared/journey/consensus/voting'
import { RECORD_TABLES, readRecord } from '#shared/records/recordTables'
import { readingDoors } from '../../../renderer/exchange/platformDoors'
import { LINDEN, MARIA, type Machine } from './machine'
import { OTHERS_WORDS } from './teamMail'

const TYPED_IN = ['entries', 'assessments', 'internalNotes', 'consensuses'] as const

/** What must hold after everything a person can do. Each throws with what does not. */
export async function demandEverything(machine: Machine): Promise<void> {
  await demandReadable(machine)
  await demandGrowth(machine)
  await demandNoTextLost(machine)
  await demandSecrecy(machine)
  await demandScores(machine)
  await demandConsensus(machine)
}

/** Records are read strictly once in each revision: most of them stand untouched. */
async function demandReadable({ store, looked }: Machine): Promise<void> {
  for (const table of RECORD_TABLES) {
    for (const record of await store.db.records(table).toArray()) {
      const key = `${table}:${record.id}:${record.revision}`
      if (looked.has(key)) continue
      looked.add(key)
      expect(readRecord(table, record), `${table} as it stands`).toEqual({
        ok: true,
        value: record,
      })
    }
  }
}

/** A revision never goes back, whatever was merged, restored or killed. */
async function demandGrowth({ store, revisions }: Machine): Promise<void> {
  for (const table of RECORD_TABLES) {
    for (const { id, revision } of await store.db.records(table).toArray()) {
      const key = `${table}:${id}`
      expect(revision, `revision of ${key}`).toBeGreaterThanOrEqual(revisions.get(key) ?? 0)
      revisions.set(key, revision)
    }
  }
}

/** Everything ever typed stands in a record, waits in its writer, or is kept in the history. */
async function demandNoTextLost({ store, typed }: Machine): Promise<void> {
  const { db, writers } = store
  const pieces: string[] = []
  for (const table of TYPED_IN) {
    for (const record of await db.records(table).toArray()) {
      pieces.push(JSON.stringify(record), JSON.stringify(writers.of(table, record).snapshot()))
    }
  }
  for (const row of await db.versions.toArray()) pieces.push(row.json)
  const lost = [...typed].filter((text) => !pieces.some((piece) => piece.includes(text)))
  expect(lost, 'texts that are nowhere').toEqual([])
}

/**
 * A9: nobody's work but one's own is in the store while one's own is not handed in, unless a meeting
 * rests on it; and no trace of it anywhere before it ever was.
 */
async function demandSecrecy({ store, desk, hasHandedIn }: Machine): Promise<void> {
  const { db } = store
  const assessments = await db.assessments.toArray()
  const own = assessments.find((one) => one.examinerId === MARIA && one.entryId === LINDEN)
  const isMeeting = (await db.consensuses.toArray()).some((one) => one.state !== 'gathering')
  if (own?.state !== 'handedIn' && !isMeeting) {
    const others = assessments.filter((one) => one.examinerId !== MARIA)
    expect(others.map((one) => one.id)).toEqual([])
  }
  if (hasHandedIn) return
  const everywhere = [await db.versions.toArray(), [...desk.journal.values()], desk.snapshots]
  expect(JSON.stringify(everywhere)).not.toContain(OTHERS_WORDS)
}

/** Scores are on the scale and in their band; points are there only when every item has a score. */
async function demandScores(machine: Machine): Promise<void> {
  const { criteria } = await machine.round()
  const items = itemsOf(criteria)
  for (const assessment of await machine.store.db.assessments.toArray()) {
    const percents = new Map<(typeof items)[number]['id'], number>()
    for (const { itemId, percent, band } of assessment.items) {
      if (percent === null) continue
      percents.set(itemId, percent)
      expect(isOnScale(criteria.scale, percent), `${percent} on the scale`).toBe(true)
      expect(bandOf(criteria.scale, percent)?.number, `band of ${percent}`).toBe(band)
    }
    const total = points(items, percents)
    expect(total.ok, 'points when all items have a score').toBe(percents.size === items.length)
    if (assessment.state === 'handedIn') expect(assessment.handedInAt).not.toBeNull()
  }
}

/** What the meeting rests on is locked, whoever has a conflict is counted nowhere, votes are hidden. */
async function demandConsensus(machine: Machine): Promise<void> {
  const { db } = machine.store
  const round = await machine.round()
  const assignment = round.assignments.find((one) => one.entryId === LINDEN)
  const declarations = await db.declarations.toArray()
  const assessments = await db.assessments.toArray()
  const inConflict = new Set(
    declarations
      .filter((one) => one.entryId === LINDEN && one.answer === 'conflict')
      .map((one) => one.examinerId),
  )
  if (assignment !== undefined) {
    const facts = { round, teamId: assignment.teamId, entryId: LINDEN, declarations, assessments }
    const gathered = gathering(facts)
    const counted = gathered.counted.map((one) => one.examinerId)
    expect(counted.filter((id) => inConflict.has(id))).toEqual([])
  }
  for (const consensus of await db.consensuses.toArray()) {
    expect(consensus.inputs.filter((one) => consensus.excluded.includes(one.examinerId))).toEqual(
      [],
    )
    const inputs = consensus.inputs.flatMap(
      (input) => assessments.find((one) => one.id === input.assessmentId) ?? [],
    )
    for (const input of inputs) {
      const pinned = consensus.inputs.find((one) => one.assessmentId === input.id)
      expect(await contentHash(input, readingDoors), `${input.id} as it was locked`).toBe(
        pinned?.hash,
      )
    }
    for (const item of consensus.items) {
      for (const vote of item.voteRounds) {
        if (!vote.shown) expect(visibleVotes(vote).votes).toBeNull()
        for (const { percent } of vote.votes)
          expect(isOnScale(round.criteria.scale, percent)).toBe(true)
      }
      const { agreedPercent, itemId, reason } = item
      if (agreedPercent === null) continue
      expect(isOnScale(round.criteria.scale, agreedPercent)).toBe(true)
      const given = inputs.flatMap(
        (one) => one.items.find((row) => row.itemId === itemId)?.percent ?? [],
      )
      const isOutside = agreedPercent < Math.min(...given) || agreedPercent > Math.max(...given)
      if (isOutside) expect(reason.trim(), `reason for ${itemId}`).not.toBe('')
    }
  }
}
