import { describe, expect, test } from 'vitest'
import {
  examinerRemoval,
  type RoundPeople,
  sameAdministration,
  teamRemoval,
  withExaminer,
  withoutExaminer,
  withoutTeam,
  withTeam,
} from '#shared/journey/round/roundEdits'
import { EntryId, ExaminerId, TeamId } from '#shared/kernel/identifiers'

const maria = ExaminerId.parse('examiner_maria000')
const ali = ExaminerId.parse('examiner_aliali00')
const sofia = ExaminerId.parse('examiner_sofia000')
const one = TeamId.parse('team_one00000')
const two = TeamId.parse('team_two00000')
const linden = EntryId.parse('entry_linden00')
const kajen = EntryId.parse('entry_kajen000')

const person = (id: ExaminerId, administration: string) => ({
  id,
  name: id,
  administration,
  email: '',
  experienced: false,
})

const round: RoundPeople = {
  units: [],
  examiners: [person(maria, 'Farsta'), person(ali, 'Hässelby'), person(sofia, '')],
  teams: [
    { id: one, name: 'Lag 1', leaderId: maria, memberIds: [maria, ali] },
    { id: two, name: 'Lag 2', leaderId: sofia, memberIds: [sofia] },
  ],
  assignments: [
    { teamId: one, entryId: linden },
    { teamId: two, entryId: kajen },
  ],
}

describe('changing who is in a round', () => {
  test('an examiner is added once and then replaced', () => {
    const renamed = withExaminer(round, { ...person(ali, 'Farsta'), name: 'Ali Demir' })
    expect(renamed.examiners.map((row) => row.name)).toEqual([maria, 'Ali Demir', sofia])
  })

  test('a leader is always a member of her team', () => {
    const team = { id: two, name: 'Lag 2', leaderId: maria, memberIds: [sofia] }
    const changed = withTeam(round, team, [kajen, linden])
    expect(changed.teams[1]?.memberIds).toEqual([maria, sofia])
    expect(changed.assignments).toContainEqual({ teamId: two, entryId: linden })
    expect(changed.assignments).toContainEqual({ teamId: one, entryId: linden })
  })

  test('removing a leader says who leads instead, and does just that', () => {
    expect(examinerRemoval(round, maria)).toMatchObject({
      leaves: [{ id: one }],
      newLeaders: [{ team: { id: one }, leaderId: ali }],
      ends: [],
      unassigned: [],
    })
    const after = withoutExaminer(round, maria)
    expect(after.teams[0]).toMatchObject({ leaderId: ali, memberIds: [ali] })
    expect(after.assignments).toEqual(round.assignments)
  })

  test('removing the only member ends the team and leaves its entry without one', () => {
    expect(examinerRemoval(round, sofia)).toMatchObject({
      ends: [{ id: two }],
      unassigned: [kajen],
    })
    const after = withoutExaminer(round, sofia)
    expect(after.teams.map((team) => team.id)).toEqual([one])
    expect(after.assignments).toEqual([{ teamId: one, entryId: linden }])
  })

  test('an entry that another team also has is not left without a team', () => {
    const shared = withTeam(round, { id: two, name: 'Lag 2', leaderId: sofia, memberIds: [] }, [
      linden,
    ])
    expect(teamRemoval(shared, one).unassigned).toEqual([])
    expect(withoutTeam(shared, one).assignments).toEqual([{ teamId: two, entryId: linden }])
  })

  test('the same administration is a prompt, and no administration is none', () => {
    const unit = { administration: ' farsta ' }
    expect(sameAdministration(unit, round.examiners).map((row) => row.id)).toEqual([maria])
    expect(sameAdministration({ administration: '' }, round.examiners)).toEqual([])
  })
})
