import * as z from 'zod'
import { CriteriaSet } from '#shared/criteria/criteriaSet'
import { CivilDate } from '#shared/kernel/calendar'
import { EntryId, ExaminerId, RoundId, Sha256, TeamId, UnitId } from '#shared/kernel/identifiers'
import { RetentionPlan } from './retention'

/** A unit (enhet) that takes part, with what decides conflicts of interest and eligibility. */
export const Unit = z.strictObject({
  id: UnitId,
  name: z.string().min(1).max(200),
  administration: z.string().max(200),
  committee: z.string().max(200),
  operation: z.enum(['ownManagement', 'contracted', 'private', 'company']),
  employees: z.int().min(0).max(100_000).nullable(),
})
export type Unit = z.infer<typeof Unit>

/** An examiner of the round. `experienced`: has examined in an earlier round. */
export const Examiner = z.strictObject({
  id: ExaminerId,
  name: z.string().min(1).max(200),
  administration: z.string().max(200),
  email: z.string().max(200),
  experienced: z.boolean(),
})
export type Examiner = z.infer<typeof Examiner>

/** An examiner team (examinatorslag). The leader is one of its members. */
export const Team = z.strictObject({
  id: TeamId,
  name: z.string().min(1).max(100),
  leaderId: ExaminerId,
  memberIds: z.array(ExaminerId).min(1).max(20),
})
export type Team = z.infer<typeof Team>

/** Which team assesses which entry. */
export const Assignment = z.strictObject({ teamId: TeamId, entryId: EntryId })
export type Assignment = z.infer<typeof Assignment>

/** A step of the award's year; both days included. */
export const CalendarStep = z.strictObject({
  step: z.enum([
    'round',
    'training',
    'assessment',
    'consensus',
    'siteVisit',
    'jury',
    'ceremony',
    'feedback',
    'evaluation',
  ]),
  from: CivilDate,
  to: CivilDate,
})
export type CalendarStep = z.infer<typeof CalendarStep>

/**
 * A round (omgång) of the award. The criteria are a frozen copy; `criteriaHash` is the SHA-256 of
 * its canonical JSON and is stamped on every file of the round.
 * `isExample`: fictitious sample data, said wherever the round is named. `retention`: how long its
 * material is kept, where the office has set that; without it the program's proposal holds, so a
 * round written before terms could be set means what it always did.
 */
export const Round = z.strictObject({
  id: RoundId,
  title: z.string().min(1).max(200),
  year: z.int().min(1990).max(2200),
  prize: z.enum(['quality', 'renewal', 'training']),
  isExample: z.boolean(),
  classes: z.array(z.string().min(1).max(200)).max(50),
  calendar: z.array(CalendarStep).max(20),
  ceremonyDay: CivilDate,
  criteria: CriteriaSet,
  criteriaHash: Sha256,
  units: z.array(Unit).max(2000),
  examiners: z.array(Examiner).max(2000),
  teams: z.array(Team).max(500),
  assignments: z.array(Assignment).max(4000),
  issuer: z.strictObject({ name: z.string().max(200), administration: z.string().max(200) }),
  retention: RetentionPlan.optional(),
})
export type Round = z.infer<typeof Round>
