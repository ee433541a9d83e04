import * as fc from 'fast-check'
import { contentHash } from '#shared/exchange/contentHash'
import { emptyFinding } from '#shared/journey/assessment/editing'
import { emptyConsensus } from '#shared/journey/consensus/emptyConsensus'
import { gathering } from '#shared/journey/consensus/gathering'
import {
  acceptMedians,
  addReservation,
  agree,
  closeMeeting,
  openMeeting,
  postpone,
  reopenItem,
  setMinutes,
  startTalk,
} from '#shared/journey/consensus/meeting'
import { cancelVote, castVote, showVotes, startVote } from '#shared/journey/consensus/voting'
import type { Consensus } from '#shared/journey/consensus/consensus'
import type { Step } from '#shared/journey/consensus/step'
import { setReasonDraft, setTeamFindings } from '#shared/journey/consensus/teamText'
import { ConsensusId, FindingId, type ItemId } from '#shared/kernel/identifiers'
import { readingDoors } from '../../../renderer/exchange/platformDoors'
import { putRecord } from '../../../renderer/storage/putRecord'
import { secrecyHere } from '../../support/secrecyHere'
import { act, type Act } from './acts'
import { LINDEN, type Machine } from './machine'

const AT = '2026-09-22T08:00:00.000Z'
const place = fc.nat({ max: 7 })
const percent = fc.nat({ max: 20 }).map((step) => step * 5)

/** Opens the meeting, if the rules let her. */
export const opensMeeting = act('open the meeting', async (machine) => {
  const { db, writers } = machine.store
  // As the program does before it looks at what the meeting would rest on.
  await writers.flushTyped()
  if ((await machine.consensus()) !== null || (await secrecyHere(db, LINDEN)) !== 'open') return
  const round = await machine.round()
  const teamId = round.assignments.find((one) => one.entryId === LINDEN)?.teamId
  if (teamId === undefined) return
  const declarations = await db.declarations.toArray()
  const assessments = await db.assessments.toArray()
  const gathered = gathering({ round, teamId, entryId: LINDEN, declarations, assessments })
  const inputs = await Promise.all(
    gathered.counted.map(async (one) => ({
      assessmentId: one.id,
      examinerId: one.examinerId,
      hash: await contentHash(one, readingDoors),
    })),
  )
  const { id: roundId, criteriaHash, criteria: set } = round
  const id = ConsensusId.parse('consensus_model001')
  const base = emptyConsensus({ id, roundId, entryId: LINDEN, teamId, criteriaHash, set })
  const lock = { inputs, excluded: gathered.excluded, tolerance: set.tolerance, at: AT }
  const opened = openMeeting(base, lock)
  if (!opened.ok) return
  await putRecord(db, 'consensuses', { ...opened.value, schemaVersion: 1, revision: 1 }, 0)
})

type InMeeting = (consensus: Consensus, itemId: ItemId) => Step

/** A step on an item of the meeting. */
const onItem = (name: string, step: InMeeting) =>
  place.map((at) =>
    act(`${name} in item ${at}`, async (machine) => {
      const items = (await machine.consensus())?.snapshot().items ?? []
      const item = items[at % Math.max(1, items.length)]
      if (item !== undefined) await machine.step((consensus) => step(consensus, item.itemId))
    }),
  )

/** A text of the meeting, typed after what stands. */
const typedOn = (name: string, put: (consensus: Consensus, itemId: ItemId, text: string) => Step) =>
  place.map((at) =>
    act(`${name} in item ${at}`, async (machine) => {
      const items = (await machine.consensus())?.snapshot().items ?? []
      const item = items[at % Math.max(1, items.length)]
      const text = machine.text()
      if (item === undefined) return
      const isTaken = await machine.step((one) => put(one, item.itemId, text), false)
      if (isTaken) machine.typed.add(text)
    }),
  )

const itemOf = (consensus: Consensus, itemId: ItemId) =>
  consensus.items.find((item) => item.itemId === itemId)

const minutes = typedOn('minute', (one, itemId, text) =>
  setMinutes(one, itemId, `${itemOf(one, itemId)?.minutes ?? ''} ${text}`),
)
const reasons = typedOn('begin a reason', (one, itemId, text) =>
  setReasonDraft(one, itemId, `${itemOf(one, itemId)?.reason ?? ''} ${text}`),
)
const writes = typedOn('write for the team', (one, itemId, text) => {
  const findings = itemOf(one, itemId)?.findings ?? []
  const id = FindingId.parse(
    `finding_team${String(findings.length).padStart(6, '0')}${one.id.slice(-3)}`,
  )
  return setTeamFindings(one, itemId, [...findings, { ...emptyFinding(id, 'strength'), text }])
})
const dissents = typedOn('dissent', (one, itemId, text) => {
  const reservations = itemOf(one, itemId)?.reservations ?? []
  const known = new Set(reservations.map((row) => row.examinerId))
  const who = one.inputs.find((input) => !known.has(input.examinerId))
  return who === undefined
    ? { ok: false, error: { kind: 'not-present' } }
    : addReservation(one, itemId, who.examinerId, text)
})

const votes = fc
  .record({ at: place, percent, who: fc.nat({ max: 3 }) })
  .map(({ at, percent, who }) =>
    act(`vote ${percent} as ${who} in item ${at}`, async (machine) => {
      const { criteria } = await machine.round()
      await machine.step((one) => {
        const item = one.items[at % one.items.length]
        const voter = one.inputs[who % Math.max(1, one.inputs.length)]
        if (item === undefined || voter === undefined)
          return { ok: false, error: { kind: 'not-present' } }
        return castVote(one, item.itemId, voter.examinerId, percent, criteria.scale)
      })
    }),
  )

async function inputsOf(machine: Machine) {
  const standing = (await machine.consensus())?.snapshot()
  const stored = await machine.store.db.assessments.toArray()
  return (standing?.inputs ?? []).flatMap(
    (input) => stored.find((one) => one.id === input.assessmentId) ?? [],
  )
}

const agrees = fc.record({ at: place, percent, says: fc.boolean() }).map(({ at, percent, says }) =>
  act(`agree on ${percent} in item ${at}${says ? ' with a reason' : ''}`, async (machine) => {
    const { criteria: set } = await machine.round()
    const inputs = await inputsOf(machine)
    await machine.step((one) => {
      const item = one.items[at % one.items.length]
      if (item === undefined) return { ok: false, error: { kind: 'unknown-item' } }
      const reason = says ? `${item.reason} Vi såg det vid besöket.` : item.reason
      return agree(one, item.itemId, percent, reason, { inputs, set })
    })
  }),
)

const accepts = act('accept the medians', async (machine) => {
  const { criteria } = await machine.round()
  const inputs = await inputsOf(machine)
  await machine.step((one) => acceptMedians(one, inputs, criteria))
})

/** What the team does together at Maria's machine. */
export const teamActs: readonly fc.Arbitrary<Act>[] = [
  fc.constant(opensMeeting),
  fc.constant(opensMeeting),
  onItem('start a talk', startTalk),
  onItem('postpone', postpone),
  onItem('start a vote', startVote),
  onItem('show the votes', (one, itemId) => showVotes(one, itemId)),
  onItem('end the vote unseen', cancelVote),
  onItem('take up again', reopenItem),
  minutes,
  reasons,
  writes,
  dissents,
  votes,
  agrees,
  agrees,
  fc.constant(accepts),
  fc.constant(act('close the meeting', (machine) => machine.step((one) => closeMeeting(one, AT)))),
]
