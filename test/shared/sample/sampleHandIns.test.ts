import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { itemsOf } from '#shared/criteria/criteriaSet'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import type { Assessment } from '#shared/journey/assessment/assessment'
import { handIn } from '#shared/journey/assessment/handIn'
import { blocksOf, type Entry } from '#shared/journey/entry/entry'
import { Sha256 } from '#shared/kernel/identifiers'
import { sampleEvidence } from '#shared/sample/sampleAssessment'
import { sampleHandIns } from '#shared/sample/sampleHandIns'
import { buildSampleRound, type SampleRound } from '#shared/sample/sampleRound'

let sample: SampleRound
beforeAll(async () => {
  const built = await buildSampleRound({
    digestText: (text) =>
      Promise.resolve(Sha256.parse(createHash('sha256').update(text).digest('hex'))),
    criteria: threeFoci2016,
    now: '2026-11-22T08:00:00.000Z',
  })
  if (!built.ok) throw new Error(JSON.stringify(built.error))
  sample = built.value
})

const itemIds = itemsOf(threeFoci2016).map((item) => item.id)
const about = (entryId: string) =>
  sample.assessments.filter((assessment) => assessment.entryId === entryId)

function spreads(assessments: readonly Assessment[]) {
  return itemIds.map((itemId) => {
    const scores = assessments.flatMap((assessment) =>
      assessment.items.flatMap((item) =>
        item.itemId === itemId && item.percent !== null ? [item.percent] : [],
      ),
    )
    return { itemId, spread: Math.max(...scores) - Math.min(...scores) }
  })
}

const itemsToTalkAbout = (assessments: readonly Assessment[]) =>
  spreads(assessments)
    .filter(({ spread }) => spread >= threeFoci2016.tolerance)
    .map(({ itemId }) => itemId)

const entryOf = (assessment: Assessment): Entry => {
  const entry = sample.entries.find((candidate) => candidate.id === assessment.entryId)
  if (entry === undefined) throw new Error(assessment.entryId)
  return entry
}

describe('a team leader who gathers the sample hand-ins', () => {
  test('gets all eight items scored, with a reason, from each of seven readings', () => {
    expect(sample.assessments).toHaveLength(7)
    for (const assessment of sample.assessments) {
      expect(assessment.items.map((item) => item.itemId)).toEqual(itemIds)
      for (const item of assessment.items) {
        expect(item.findings.length).toBeGreaterThanOrEqual(1)
        expect(item.findings.length).toBeLessThanOrEqual(4)
        expect(item.reason.length).toBeGreaterThan(20)
        expect((item.percent ?? 1) % 5).toBe(0)
        expect(item.band).not.toBeNull()
      }
    }
  })

  test('gets answers to all nine requirements from everyone', () => {
    const asked = threeFoci2016.requirements.map((requirement) => requirement.id)
    for (const assessment of sample.assessments) {
      expect(assessment.coverage.map((answer) => answer.requirementId)).toEqual(asked)
    }
  })

  test("gets nothing that the program's own check at hand-in would have stopped", () => {
    for (const assessment of sample.assessments) {
      const declaration = sample.declarations.find(
        ({ entryId, examinerId }) =>
          entryId === assessment.entryId && examinerId === assessment.examinerId,
      )
      const draft: Assessment = { ...assessment, state: 'draft', handedInAt: null }
      const again = handIn(
        draft,
        threeFoci2016,
        declaration ?? null,
        assessment.handedInAt ?? '2026-09-18T12:00:00.000Z',
      )
      expect(again).toEqual({ ok: true, value: assessment })
    }
  })

  test('has five items of Linden to talk about, dialogue most of all, and three within tolerance', () => {
    const linden = about('entry_linden2026')
    expect(linden).toHaveLength(4)
    expect(itemsToTalkAbout(linden)).toEqual(['1.1', '1.3', '2.2', '3.1', '3.2'])
    const most = spreads(linden).toSorted((a, b) => b.spread - a.spread)[0]
    expect(most).toEqual({ itemId: '1.3', spread: 40 })
  })

  test('has four items of Äppellunden to talk about and four within tolerance', () => {
    const appellunden = about('entry_appellunden2026')
    expect(appellunden).toHaveLength(3)
    expect(itemsToTalkAbout(appellunden)).toEqual(['1.2', '1.3', '3.1', '3.2'])
  })

  test('meets the same passage read as a strength by one and as a lack by another', () => {
    const readings = about('entry_linden2026').flatMap((assessment) =>
      assessment.items
        .filter((item) => item.itemId === '1.3')
        .flatMap((item) => item.findings)
        .filter((finding) =>
          finding.evidence.some(({ quote }) => quote === 'Klagomål tas emot av biträdande rektor.'),
        )
        .map((finding) => finding.kind),
    )
    expect(readings.toSorted()).toEqual(['improvement', 'strength'])
  })

  test('meets exactly two scores that rest on no quotes', () => {
    const bare = sample.assessments.flatMap((assessment) =>
      assessment.items
        .filter((item) => item.findings.every((finding) => finding.evidence.length === 0))
        .map((item) => `${assessment.id} ${item.itemId}`),
    )
    expect(bare).toEqual(['assessment_lindensofia 1.3', 'assessment_appellundenerik 2.2'])
  })

  test('meets one "borde" and one "bra", and no other advice or grading, in the findings', () => {
    const { adviceWords, gradingWords } = threeFoci2016.commentRules
    const watched = new Set([...adviceWords, ...gradingWords])
    const found = sampleHandIns
      .flatMap((written) => written.items)
      .flatMap((item) => item.findings)
      .flatMap((finding) => finding.text.toLowerCase().match(/\p{L}+/gu) ?? [])
      .filter((word) => watched.has(word))
    expect(found).toEqual(['borde', 'bra'])
  })
})

describe('the quotes of the sample', () => {
  test('are the very words at their place in the entry, with the page', () => {
    let count = 0
    for (const assessment of sample.assessments) {
      const entry = entryOf(assessment)
      const blocks = new Map(blocksOf(entry).map((block) => [block.id, block]))
      const evidence = [
        ...assessment.items.flatMap((item) => item.findings).flatMap(({ evidence }) => evidence),
        ...assessment.coverage.flatMap((answer) => answer.evidence),
      ]
      for (const one of evidence) {
        count += 1
        expect(one.entryId).toBe(entry.id)
        expect(blocks.get(one.blockId)?.text.slice(one.start, one.end)).toBe(one.quote)
        expect(one.page).not.toBeNull()
      }
    }
    expect(count).toBeGreaterThan(180)
  })

  test('have ids of their own', () => {
    const ids = sample.assessments.flatMap((assessment) => [
      assessment.id,
      ...assessment.items.flatMap((item) =>
        item.findings.flatMap((finding) => [finding.id, ...finding.evidence.map(({ id }) => id)]),
      ),
      ...assessment.coverage.flatMap((answer) => answer.evidence.map(({ id }) => id)),
      ...assessment.siteVisitQuestions.map(({ id }) => id),
    ])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('are refused when the words are not in the entry or stand in two places', () => {
    const linden = sample.entries[0]
    if (linden === undefined) throw new Error('no entry')
    expect(sampleEvidence(linden, 'Det här står inte i bidraget.', 'provprov1')).toEqual({
      ok: false,
      error: { kind: 'quote-missing', quote: 'Det här står inte i bidraget.' },
    })
    expect(sampleEvidence(linden, 'Klagomål', 'provprov2')).toMatchObject({ ok: true })
    expect(sampleEvidence(linden, 'boksamtal', 'provprov3')).toMatchObject({
      error: { kind: 'quote-ambiguous' },
    })
  })
})
