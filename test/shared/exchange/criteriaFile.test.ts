import { describe, expect, it } from 'vitest'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import { criteriaContents, roundContents } from '#shared/exchange/kindContents'
import { readExchangeFile } from '#shared/exchange/readFile'
import { writeExchangeFile, type FileFacts } from '#shared/exchange/writeFile'
import { contentHash } from '#shared/exchange/contentHash'
import { criteriaSetOf, criteriaSetRecord } from '#shared/records/criteriaSetRecord'
import { readingDoors } from '../../../renderer/exchange/platformDoors'
import { doors, entries, factsOf, must, present, round, written } from './exchangeCase'

/** Writes a set as a file that names it by its own hash, unless told otherwise. */
async function refusalOf(set: CriteriaSet, change: Partial<FileFacts> = {}) {
  const criteriaHash = await contentHash(set, doors)
  const facts = { ...factsOf('criteria'), criteriaHash, revision: set.version, ...change }
  const result = await writeExchangeFile(facts, criteriaContents(set), [], doors)
  return result.ok ? null : result.error
}

/** Writes a round that judges by the set, with the set's own hash, as a file of the kind. */
async function refusalWithin(kind: 'round' | 'team-package', set: CriteriaSet) {
  const criteriaHash = await contentHash(set, doors)
  const facts = { ...factsOf(kind), criteriaHash }
  const contents = roundContents({ ...round, criteria: set, criteriaHash }, entries)
  const result = await writeExchangeFile(facts, contents, [], doors)
  return result.ok ? null : result.error
}

const { scale, criteria } = threeFoci2016
const [first, ...others] = criteria
const [item, ...items] = present(first).items
const withItem = (change: object): CriteriaSet => ({
  ...threeFoci2016,
  criteria: [{ ...present(first), items: [{ ...present(item), ...change }, ...items] }, ...others],
})

describe('a criteria file', () => {
  it('holds the set a round has frozen, word for word, and is named by the round’s own hash', async () => {
    const read = must(await readExchangeFile(await written('criteria'), readingDoors))
    const set = criteriaSetOf(present(read.contents.criteriaSets[0]))
    expect(set).toEqual(round.criteria)
    expect(read.manifest).toMatchObject({
      kind: 'criteria',
      roundId: null,
      criteriaHash: round.criteriaHash,
      revision: set.version,
    })
  })

  it('tells nothing of any round: no title, unit, person or entry', async () => {
    const { contents } = must(await readExchangeFile(await written('criteria'), readingDoors))
    const text = JSON.stringify(contents)
    for (const one of [round, ...round.units, ...round.examiners, ...round.teams, ...entries]) {
      expect(text).not.toContain(one.id)
    }
    expect(text).not.toContain(round.title)
  })

  it('is refused when its manifest names a round, another version or another hash', async () => {
    expect(await refusalOf(threeFoci2016)).toBeNull()
    expect(await refusalOf(threeFoci2016, { roundId: round.id })).toMatchObject({
      kind: 'bad-record',
      field: 'roundId',
    })
    expect(await refusalOf(threeFoci2016, { revision: 2 })).toMatchObject({ field: 'revision' })
    const other = { ...threeFoci2016, tolerance: 25 }
    expect(await refusalOf(other, { criteriaHash: round.criteriaHash })).toMatchObject({
      kind: 'wrong-criteria',
    })
    expect(await refusalOf(threeFoci2016, { criteriaHash: null })).toMatchObject({
      kind: 'wrong-criteria',
      found: null,
    })
  })

  it.each([
    [
      'a band is missing',
      { ...threeFoci2016, scale: { ...scale, bands: scale.bands.slice(1) } },
      'scale.bands',
    ],
    [
      'the scale does not come out even',
      { ...threeFoci2016, scale: { ...scale, step: 7 } },
      'scale.step',
    ],
    [
      'an item has no sentence for a band',
      withItem({ bands: present(item).bands.slice(1) }),
      'criteria.items.bands',
    ],
    ['two items have one number', withItem({ id: present(items[0]).id }), 'id'],
    ['an item asks for a section that no entry has', withItem({ sections: ['okant'] }), 'sections'],
  ])('is refused when %s: a round could not be judged by it', async (_why, set, field) => {
    expect(await refusalOf(set)).toEqual({
      kind: 'bad-record',
      record: threeFoci2016.id,
      field,
      reason: 'not-belonging',
    })
    for (const kind of ['round', 'team-package'] as const) {
      expect(await refusalWithin(kind, set)).toEqual({
        kind: 'bad-record',
        record: round.id,
        field: `criteria.${field}`,
        reason: 'not-belonging',
      })
    }
  })
})

describe('a criteria set on its way into a file and out of it', () => {
  it('gets its version as its revision, and comes out as it went in', () => {
    const set = { ...threeFoci2016, version: 4 }
    expect(criteriaSetRecord(set)).toMatchObject({ schemaVersion: 1, revision: 4 })
    expect(criteriaSetOf(criteriaSetRecord(set))).toEqual(set)
  })
})
