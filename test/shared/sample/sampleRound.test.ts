import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import { Assessment, Declaration, InternalNote } from '#shared/journey/assessment/assessment'
import { Round } from '#shared/journey/round/round'
import { canonicalJson } from '#shared/kernel/canonicalJson'
import { Sha256 } from '#shared/kernel/identifiers'
import { buildSampleRound } from '#shared/sample/sampleRound'

const digestText = (text: string) =>
  Promise.resolve(Sha256.parse(createHash('sha256').update(text).digest('hex')))

async function build(now = '2026-11-22T08:00:00.000Z', criteria: CriteriaSet = threeFoci2016) {
  const built = await buildSampleRound({ digestText, criteria, now })
  if (!built.ok) throw new Error(JSON.stringify(built.error))
  return built.value
}

test('everything in the sample is a record the program accepts', async () => {
  const sample = await build()
  expect(Round.safeParse(sample.round).error).toBeUndefined()
  for (const record of sample.assessments) expect(Assessment.safeParse(record).success).toBe(true)
  for (const record of sample.declarations) expect(Declaration.safeParse(record).success).toBe(true)
  for (const record of sample.internalNotes)
    expect(InternalNote.safeParse(record).success).toBe(true)
})

test('the round says that it is made up, and its criteria are frozen by hash', async () => {
  const { round, assessments } = await build()
  expect(round.isExample).toBe(true)
  expect(round.title).toContain('påhittat exempel')
  expect(round.criteriaHash).toBe(await digestText(canonicalJson(threeFoci2016)))
  expect(assessments.every(({ criteriaHash }) => criteriaHash === round.criteriaHash)).toBe(true)
})

test('opening the sample twice gives the same records, so nothing is doubled or in conflict', async () => {
  expect(await build('2027-02-01T00:00:00.000Z')).toEqual(await build())
})

test('nothing in the sample was handed in or declared later than now', async () => {
  const now = '2026-08-25T12:00:00.000Z'
  const { assessments, declarations } = await build(now)
  const moments = [
    ...assessments.map(({ handedInAt }) => handedInAt ?? ''),
    ...declarations.map(({ declaredAt }) => declaredAt),
  ]
  expect(moments.every((moment) => moment !== '' && moment <= now)).toBe(true)
  expect(new Set(moments).size).toBeGreaterThan(1)
})

test('Maria leads Lag 4, which has two entries handed in and one that nobody has begun', async () => {
  const { round, assessments, declarations, profile } = await build()
  const lagFour = round.teams.find((team) => team.name === 'Lag 4')
  expect(profile).toMatchObject({ name: 'Maria Ek', examinerId: lagFour?.leaderId })
  const entries = round.assignments
    .filter((assignment) => assignment.teamId === lagFour?.id)
    .map((assignment) => assignment.entryId)
  expect(entries).toEqual(['entry_linden2026', 'entry_appellunden2026', 'entry_ljungbacken2026'])
  const worked = [...assessments, ...declarations].map(({ entryId }) => entryId)
  expect(worked).not.toContain('entry_ljungbacken2026')
  expect(assessments.every(({ state }) => state === 'handedIn')).toBe(true)
})

test('Ali has declared a conflict with Äppellunden in his own words and has not assessed it', async () => {
  const { round, assessments, declarations } = await build()
  const conflicts = declarations.filter(({ answer }) => answer === 'conflict')
  expect(conflicts).toHaveLength(1)
  const [conflict] = conflicts
  const ali = round.examiners.find(({ name }) => name === 'Ali Rahmani')
  expect(conflict).toMatchObject({ entryId: 'entry_appellunden2026', examinerId: ali?.id })
  expect(conflict?.reason.length).toBeGreaterThan(40)
  const known = new Set(threeFoci2016.conflictGrounds.map(({ id }) => id))
  expect(conflict?.grounds.every((ground) => known.has(ground))).toBe(true)
  const byAli = assessments.filter(({ examinerId }) => examinerId === ali?.id)
  expect(byAli.map(({ entryId }) => entryId)).toEqual(['entry_linden2026'])
})

test('everyone declared before handing in, and everyone without a conflict has handed in', async () => {
  const { assessments, declarations } = await build()
  const clear = declarations.filter(({ answer }) => answer === 'none')
  expect(clear).toHaveLength(assessments.length)
  for (const { entryId, examinerId, declaredAt } of clear) {
    const handIn = assessments.find(
      (assessment) => assessment.entryId === entryId && assessment.examinerId === examinerId,
    )
    expect(handIn?.handedInAt && handIn.handedInAt > declaredAt).toBe(true)
  }
})

test('every entry has a unit, a class of the round and exactly one team of several administrations', async () => {
  const { round, entries } = await build()
  for (const entry of entries) {
    expect(round.units.map(({ id }) => id)).toContain(entry.unitId)
    expect(round.classes).toContain(entry.className)
    const assigned = round.assignments.filter(({ entryId }) => entryId === entry.id)
    expect(assigned).toHaveLength(1)
    const team = round.teams.find(({ id }) => id === assigned[0]?.teamId)
    const members = round.examiners.filter(({ id }) => team?.memberIds.includes(id))
    const unit = round.units.find(({ id }) => id === entry.unitId)
    expect(new Set(members.map(({ administration }) => administration)).size).toBe(members.length)
    expect(members.map(({ administration }) => administration)).not.toContain(unit?.administration)
    expect(members.some(({ experienced }) => experienced)).toBe(true)
  }
  expect(entries).toHaveLength(6)
})

test('the year runs from March to January without overlap, on working days, to the ceremony in November', async () => {
  const { calendar, ceremonyDay } = (await build()).round
  const days = calendar.flatMap(({ from, to }) => [from, to])
  expect(days).toEqual(days.toSorted())
  expect(days[0]?.startsWith('2026-03')).toBe(true)
  expect(days.at(-1)?.startsWith('2027-01')).toBe(true)
  expect(ceremonyDay).toBe('2026-11-24')
  expect(calendar.find(({ step }) => step === 'ceremony')?.from).toBe(ceremonyDay)
  const weekdays = days.map((day) => new Date(`${day}T12:00:00Z`).getUTCDay())
  expect(weekdays.every((weekday) => weekday >= 1 && weekday <= 5)).toBe(true)
})

test('nobody in the sample can be written to: every address is of a domain that cannot exist', async () => {
  const { round, profile } = await build()
  const addresses = [profile.email, ...round.examiners.map(({ email }) => email)]
  expect(addresses.every((address) => address.endsWith('.example'))).toBe(true)
  expect(new Set(round.examiners.map(({ id }) => id)).size).toBe(round.examiners.length)
})

test("internal notes are Maria's alone and stand in no assessment", async () => {
  const { internalNotes, assessments, profile } = await build()
  expect(internalNotes.length).toBeGreaterThan(2)
  expect(internalNotes.every(({ examinerId }) => examinerId === profile.examinerId)).toBe(true)
  const handedIn = JSON.stringify(assessments)
  expect(internalNotes.some(({ text }) => handedIn.includes(text))).toBe(false)
})

test('criteria without the items are refused by name instead of giving a round with holes', async () => {
  const [first, ...rest] = threeFoci2016.criteria
  if (first === undefined) throw new Error('no criteria')
  const criteria = { ...threeFoci2016, criteria: rest }
  const built = await buildSampleRound({ digestText, criteria, now: '2026-11-22T08:00:00.000Z' })
  expect(built).toMatchObject({
    ok: false,
    error: { kind: 'hand-in-refused', entry: 'linden', reason: { kind: 'criteria-mismatch' } },
  })
})
