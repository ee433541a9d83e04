import { describe, expect, it } from 'vitest'
import { actsOf, subjectOf } from '#shared/log/actsOf'
import { LOG_ACTS, LogEvent } from '#shared/log/logEvent'
import {
  assessment,
  consensus,
  declarations,
  entry,
  internalNotes,
  present,
  profile,
  round,
} from '../exchange/exchangeCase'

const draft = { ...assessment, state: 'draft' as const, handedInAt: null }
const told = (acts: ReturnType<typeof actsOf>) =>
  acts.map(({ act, itemId }) => (itemId === null ? act : `${act} ${itemId}`))

type Item = (typeof consensus)['items'][number]

const meeting = { ...consensus, state: 'meeting' as const }
const [first, second] = meeting.items.map((item) => item.itemId)
const withFirst = (change: Partial<Item>, of = meeting) => ({
  ...of,
  items: of.items.map((item, place) => (place === 0 ? { ...item, ...change } : item)),
})

describe('an assessment', () => {
  it('tells of being handed in and taken back, and of nothing that is typed', () => {
    expect(told(actsOf('assessments', null, draft))).toEqual([])
    expect(told(actsOf('assessments', draft, { ...draft, secondsSpent: 99 }))).toEqual([])
    expect(told(actsOf('assessments', draft, assessment))).toEqual(['handed-in'])
    expect(told(actsOf('assessments', assessment, draft))).toEqual(['taken-back'])
    expect(told(actsOf('assessments', null, assessment))).toEqual(['handed-in'])
  })
})

describe('a round, an entry and a declaration', () => {
  it('tell of coming to be and of being changed, but not of being written again', () => {
    expect(told(actsOf('rounds', null, round))).toEqual(['round-created'])
    expect(told(actsOf('rounds', round, { ...round, revision: 9 }))).toEqual([])
    expect(told(actsOf('rounds', round, { ...round, title: 'Ny' }))).toEqual(['round-changed'])
    expect(told(actsOf('entries', null, entry))).toEqual(['entry-imported'])
    expect(told(actsOf('entries', entry, { ...entry, title: 'Ny' }))).toEqual(['entry-changed'])
    const declaration = present(declarations[0])
    const conflict = { ...declaration, answer: 'conflict' as const }
    expect(told(actsOf('declarations', null, declaration))).toEqual(['declared'])
    expect(told(actsOf('declarations', declaration, conflict))).toEqual(['declared'])
  })

  it('are the only ones besides the team’s: a profile or a note is nobody else’s business', () => {
    expect(actsOf('profiles', null, profile)).toEqual([])
    expect(actsOf('internalNotes', null, present(internalNotes[0]))).toEqual([])
  })
})

describe('a consensus', () => {
  it('tells of its meeting before what is agreed there, and of its end after', () => {
    const gathering = { ...consensus, state: 'gathering' as const }
    const agreed = withFirst({ agreedPercent: 60 })
    expect(told(actsOf('consensuses', gathering, agreed))).toEqual([
      'meeting-opened',
      `score-agreed ${first}`,
    ])
    expect(told(actsOf('consensuses', agreed, { ...agreed, state: 'agreed' }))).toEqual([
      'consensus-agreed',
    ])
    const states = ['agreed', 'visited', 'final'] as const
    const steps = states.map((state, place) =>
      told(
        actsOf(
          'consensuses',
          { ...meeting, state: states[place - 1] ?? 'meeting' },
          { ...meeting, state },
        ),
      ),
    )
    expect(steps).toEqual([['consensus-agreed'], ['site-visited'], ['consensus-final']])
    expect(actsOf('consensuses', null, gathering)).toEqual([])
  })

  it('tells of an agreed score set, changed and removed, once each, without the score', () => {
    const agreed = withFirst({ agreedPercent: 65 })
    expect(told(actsOf('consensuses', meeting, agreed))).toEqual([`score-agreed ${first}`])
    const other = withFirst({ agreedPercent: 70 })
    expect(told(actsOf('consensuses', agreed, other))).toEqual([`score-changed ${first}`])
    expect(told(actsOf('consensuses', agreed, meeting))).toEqual([`score-changed ${first}`])
    expect(JSON.stringify(actsOf('consensuses', meeting, agreed))).not.toContain('65')
    expect(second).not.toBe(first)
  })

  it('tells of a vote when it is shown, not while it is given', () => {
    const votes = [{ examinerId: assessment.examinerId, percent: 95 }]
    const voting = withFirst({ voteRounds: [{ votes, shown: false }] })
    expect(actsOf('consensuses', meeting, voting)).toEqual([])
    const shown = withFirst({ voteRounds: [{ votes, shown: true }] })
    expect(told(actsOf('consensuses', voting, shown))).toEqual([`vote-closed ${first}`])
  })

  it('tells of a reservation and its withdrawal, not of every letter in it', () => {
    const reservation = { examinerId: assessment.examinerId, text: 'Jag' }
    const reserved = withFirst({ reservations: [reservation] })
    expect(told(actsOf('consensuses', meeting, reserved))).toEqual([`reserved ${first}`])
    const typed = withFirst({ reservations: [{ ...reservation, text: 'Jag anser' }] })
    expect(actsOf('consensuses', reserved, typed)).toEqual([])
    expect(told(actsOf('consensuses', reserved, meeting))).toEqual([
      `reservation-withdrawn ${first}`,
    ])
  })
})

describe('an event', () => {
  it('names its record, round and entry by identifiers alone', () => {
    expect(subjectOf('assessments', assessment)).toEqual({
      table: 'assessments',
      recordId: assessment.id,
      recordRevision: 7,
      roundId: round.id,
      entryId: entry.id,
    })
    expect(subjectOf('rounds', round)).toMatchObject({ roundId: round.id, entryId: null })
    expect(subjectOf('entries', entry)).toMatchObject({ roundId: round.id, entryId: entry.id })
    expect(subjectOf('profiles', profile)).toMatchObject({ roundId: null, entryId: null })
  })

  it('has no place for a text: every field is an identifier, a hash, a number or of a closed list', () => {
    const free = Object.entries(LogEvent.shape).filter(
      ([, field]) => field.safeParse('Eriks egna ord om enheten, som ingen får läsa').success,
    )
    expect(free).toEqual([])
    expect(new Set(LOG_ACTS).size).toBe(LOG_ACTS.length)
  })
})
