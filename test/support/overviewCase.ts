import type { Assessment } from '#shared/journey/assessment/assessment'
import type { Consensus } from '#shared/journey/consensus/consensus'
import { EntryId } from '#shared/kernel/identifiers'
import type { OverviewFacts } from '#shared/overview/entrySteps'
import {
  ali,
  at,
  declarationOf,
  draftBy,
  entryId,
  erik,
  handedInBy,
  maria,
  round,
  roundId,
  sofia,
  withItems,
} from './journeyCase'
import { meetingOn } from './meetingCase'

// What may lie on one examiner's machine, from before the question of conflict to the meeting.
export const facts: OverviewFacts = {
  round,
  examinerId: maria,
  isOffice: false,
  entries: [{ id: entryId, roundId }],
  declarations: [],
  assessments: [],
  consensuses: [],
  today: '2026-09-14',
}
export const declared = declarationOf(maria)
export const begun = { ...withItems(draftBy(maria), { '1.1': { percent: 60 } }), secondsSpent: 600 }
export const complete: Assessment = { ...handedInBy(maria, 60), state: 'draft', handedInAt: null }
export const team = [maria, erik, ali, sofia].map((who) => handedInBy(who, 60))
export const meeting = meetingOn(team)
export const settle = (consensus: Consensus, count: number): Consensus => ({
  ...consensus,
  items: consensus.items.map((one, place) =>
    place < count ? Object.assign({}, one, { agenda: 'agreed', agreedPercent: 60 }) : one,
  ),
})
export const agreed: Consensus = { ...settle(meeting, 8), state: 'agreed', agreedAt: at }
export const withOwn = { ...facts, declarations: [declared], assessments: [begun] }
export const handedIn = { ...facts, declarations: [declared], assessments: team.slice(0, 1) }
export const gathered = { ...facts, declarations: [declared], assessments: team }
export const conflicted = { ...facts, declarations: [declarationOf(maria, 'conflict')] }
export const atMeeting = { ...gathered, consensuses: [settle(meeting, 2)] }
/** An entry besides the one that `facts` tells of. */
export const second = EntryId.parse('entry_applelund')
