import type { Assignment, Examiner, Team } from '#shared/journey/round/round'
import { ExaminerId, TeamId } from '#shared/kernel/identifiers'
import type { SampleEntryKey, SampleExaminerKey } from './sampleHandIn'
import { sampleUnits } from './sampleUnits'

function examiner(
  key: string,
  name: string,
  administration: string,
  experienced: boolean,
): Examiner {
  return {
    id: ExaminerId.parse(`examiner_${key}2026`),
    name,
    administration,
    email: `${key}@exempel.example`,
    experienced,
  }
}

/**
 * The members of Lag 4. Fictitious people; Maria Ek leads the team and is the profile a person who
 * tries the sample takes on.
 *
 * @example lagFour.maria.name // → 'Maria Ek'
 */
export const lagFour: Readonly<Record<SampleExaminerKey, Examiner>> = {
  maria: examiner('mariaek', 'Maria Ek', 'Farsta stadsdelsförvaltning', true),
  erik: examiner('erikwallgard', 'Erik Wallgård', 'Utbildningsförvaltningen', true),
  ali: examiner('alirahmani', 'Ali Rahmani', 'Äldreförvaltningen', false),
  sofia: examiner('sofiabrandell', 'Sofia Brandell', 'Trafikkontoret', false),
}

const otherTeams = {
  one: [
    examiner('karinhede', 'Karin Hede', 'Socialförvaltningen', true),
    examiner('jonasalmgard', 'Jonas Almgård', 'Klockhults stadsdelsförvaltning', false),
    examiner('leylaaksoy', 'Leyla Aksoy', 'Miljöförvaltningen', false),
  ],
  two: [
    examiner('petersolvang', 'Peter Solvang', 'Fastighetskontoret', true),
    examiner('annikatoresten', 'Annika Toresten', 'Västerängs stadsdelsförvaltning', false),
    examiner('davidmarkhed', 'David Markhed', 'Kulturförvaltningen', true),
  ],
  three: [
    examiner('hannaljunghag', 'Hanna Ljunghag', 'Exploateringskontoret', true),
    examiner('omarfaridi', 'Omar Faridi', 'Överförmyndarförvaltningen', false),
    examiner('evaringstam', 'Eva Ringstam', 'Hamnvikens stadsdelsförvaltning', false),
  ],
} as const

/**
 * Everyone who examines in the sample round; Lag 4 first. All are fictitious.
 *
 * @example sampleExaminers.length // → 13
 */
export const sampleExaminers: readonly Examiner[] = [
  lagFour.maria,
  lagFour.erik,
  lagFour.ali,
  lagFour.sofia,
  ...otherTeams.one,
  ...otherTeams.two,
  ...otherTeams.three,
]

function team(number: number, leader: Examiner, members: readonly Examiner[]): Team {
  return {
    id: TeamId.parse(`team_lag${number}kvalitet2026`),
    name: `Lag ${number}`,
    leaderId: leader.id,
    memberIds: members.map((member) => member.id),
  }
}

const teamOne = team(1, otherTeams.one[0], otherTeams.one)
const teamTwo = team(2, otherTeams.two[0], otherTeams.two)
const teamThree = team(3, otherTeams.three[0], otherTeams.three)
const teamFour = team(4, lagFour.maria, [lagFour.maria, lagFour.erik, lagFour.ali, lagFour.sofia])

/**
 * The four teams of the sample round.
 *
 * @example sampleTeams.map((team) => team.name) // → ['Lag 1', 'Lag 2', 'Lag 3', 'Lag 4']
 */
export const sampleTeams: readonly Team[] = [teamOne, teamTwo, teamThree, teamFour]

const teamOf: Readonly<Record<SampleEntryKey, Team>> = {
  linden: teamFour,
  appellunden: teamFour,
  ljungbacken: teamFour,
  kajplatsen: teamOne,
  strandangen: teamTwo,
  salgen: teamThree,
}

/**
 * Lag 4 has two entries that are handed in and one that nobody has begun; each other team has one.
 *
 * @example sampleAssignments.length // → 6
 */
export const sampleAssignments: readonly Assignment[] = sampleUnits.map((unit) => ({
  teamId: teamOf[unit.key].id,
  entryId: unit.entryId,
}))
