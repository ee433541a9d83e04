import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCriteriaSet, maxPointsOf } from '#shared/criteria/criteriaChecks'
import { itemsOf, type Band, type CriteriaSet, type Item } from '#shared/criteria/criteriaSet'
import { threeFoci2011 } from '#shared/criteria/editions/threeFoci2011'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import { ItemId } from '#shared/kernel/identifiers'

const name = { process: { sv: 'a', en: 'b' }, result: { sv: 'a', en: 'b' } }

function kindsOf(set: CriteriaSet): string[] {
  const checked = checkCriteriaSet(set)
  return checked.ok ? [] : checked.error.map((problem) => problem.kind)
}

/** The list with one of its records changed; as it was when there is no such place. */
function changed<Part>(list: readonly Part[], at: number, change: Partial<Part>): Part[] {
  const part = list[at]
  return part === undefined ? [...list] : list.with(at, { ...part, ...change })
}

/** The set of 2016 with a change in its first item. */
function withItem(change: Partial<Item>): CriteriaSet {
  const items = changed(threeFoci2016.criteria[0]?.items ?? [], 0, change)
  return { ...threeFoci2016, criteria: changed(threeFoci2016.criteria, 0, { items }) }
}

/** A set on a scale of its own, with a single item that has one sentence for each band. */
function withScale(scale: CriteriaSet['scale'], tolerance = scale.step): CriteriaSet {
  const bands = scale.bands.map((band) => ({ sv: `${band.number}`, en: `${band.number}` }))
  const items = changed(threeFoci2016.criteria[0]?.items ?? [], 0, { bands }).slice(0, 1)
  const criteria = changed(threeFoci2016.criteria, 0, { items }).slice(0, 1)
  return { ...threeFoci2016, scale, tolerance, criteria, goalChain: [] }
}

function bandsFrom(min: number, step: number, widths: readonly number[]): Band[] {
  let from = min
  return widths.map((width, at) => {
    const band = { number: at + 1, from, to: from + (width - 1) * step, name }
    from = band.to + step
    return band
  })
}

const covered = fc
  .record({
    step: fc.integer({ min: 1, max: 10 }),
    widths: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 3 }),
    min: fc.integer({ min: 0, max: 10 }),
  })
  .map(({ step, widths, min }) => {
    const bands = bandsFrom(min, step, widths)
    return { min, max: bands.at(-1)?.to ?? min, step, bands }
  })

describe('a criteria set someone has made', () => {
  it('is accepted when every part fits the others', () => {
    expect(checkCriteriaSet(threeFoci2016)).toEqual({ ok: true, value: threeFoci2016 })
    expect(kindsOf(threeFoci2011)).toEqual([])
  })

  it('is accepted on any scale whose bands follow on each other', () => {
    fc.assert(
      fc.property(covered, (scale) => {
        expect(kindsOf(withScale(scale))).toEqual([])
      }),
    )
  })

  it('is refused when any one band is left out', () => {
    fc.assert(
      fc.property(covered, fc.nat(), (scale, pick) => {
        const at = pick % scale.bands.length
        const bands = scale.bands.filter((_, index) => index !== at)
        expect(kindsOf(withScale({ ...scale, bands }))).toContain('band-gap')
      }),
    )
  })

  it('is refused when any one band reaches into the next', () => {
    fc.assert(
      fc.property(covered, fc.nat(), (scale, pick) => {
        const at = pick % (scale.bands.length - 1)
        const to = (scale.bands[at]?.to ?? 0) + scale.step
        const bands = changed(scale.bands, at, { to })
        expect(kindsOf(withScale({ ...scale, bands }))).toContain('band-overlap')
      }),
    )
  })

  it('says between which percentages the gap or the overlap is', () => {
    const scale = { min: 0, max: 100, step: 5, bands: bandsFrom(0, 5, [3, 10, 8]) }
    const gap = changed(scale.bands, 1, { from: 20 })
    expect(checkCriteriaSet(withScale({ ...scale, bands: gap }))).toEqual({
      ok: false,
      error: [{ kind: 'band-gap', from: 15, to: 15 }],
    })
    const overlap = changed(scale.bands, 1, { from: 10 })
    expect(checkCriteriaSet(withScale({ ...scale, bands: overlap }))).toEqual({
      ok: false,
      error: [{ kind: 'band-overlap', from: 10, to: 10 }],
    })
    const short = { ...scale, bands: bandsFrom(0, 5, [3, 10, 7]) }
    expect(checkCriteriaSet(withScale(short))).toEqual({
      ok: false,
      error: [{ kind: 'band-gap', from: 100, to: 100 }],
    })
  })

  it('does not report a gap after a band that lies inside an earlier one', () => {
    const bands = bandsFrom(0, 5, [3, 18])
    const inside = { number: 3, from: 50, to: 60, name }
    const scale = { min: 0, max: 100, step: 5, bands: [...bands, inside] }
    expect(kindsOf(withScale(scale))).toEqual(['band-overlap'])
  })

  it('is refused when a band ends between two steps, outside the scale or before it begins', () => {
    const scale = { min: 0, max: 100, step: 5, bands: bandsFrom(0, 5, [3, 18]) }
    const ending = (to: number) => withScale({ ...scale, bands: changed(scale.bands, 1, { to }) })
    expect(checkCriteriaSet(ending(97))).toMatchObject({
      error: [{ kind: 'band-off-step', band: 2, percent: 97 }],
    })
    expect(kindsOf(ending(105))).toContain('band-off-step')
    expect(kindsOf(ending(10))).toEqual(['band-ends', 'band-gap'])
    const beginning = changed(scale.bands, 0, { from: -5 })
    expect(kindsOf(withScale({ ...scale, bands: beginning }))).toContain('band-off-step')
  })

  it('is refused when bands are numbered in another order than they stand', () => {
    const right = bandsFrom(0, 5, [3, 18])
    const bands = changed(changed(right, 0, { number: 2 }), 1, { number: 1 })
    expect(kindsOf(withScale({ min: 0, max: 100, step: 5, bands }))).toEqual([
      'band-number',
      'band-number',
    ])
  })

  it('is refused when the scale has no room or the step does not divide it', () => {
    const bands = bandsFrom(0, 5, [3, 18])
    expect(kindsOf(withScale({ min: 100, max: 100, step: 5, bands }))).toContain('scale-ends')
    expect(kindsOf(withScale({ min: 0, max: 100, step: 7, bands }))).toContain('scale-step')
  })

  it('is refused when no spread could ever reach the tolerance', () => {
    const scale = { min: 0, max: 50, step: 5, bands: bandsFrom(0, 5, [3, 8]) }
    expect(kindsOf(withScale(scale, 50))).toEqual([])
    expect(kindsOf(withScale(scale, 51))).toEqual(['tolerance-too-wide'])
  })

  it('is refused when an item lacks the sentence for a band, and says which and how many', () => {
    const set = withItem({ bands: itemsOf(threeFoci2016)[0]?.bands.slice(1) ?? [] })
    expect(checkCriteriaSet(set)).toEqual({
      ok: false,
      error: [{ kind: 'band-sentences', itemId: '1.1', expected: 6, found: 5 }],
    })
  })

  it.each([
    ['criterion', { criteria: [...threeFoci2016.criteria, ...threeFoci2016.criteria.slice(0, 1)] }],
    ['section', { sections: [...threeFoci2016.sections, ...threeFoci2016.sections.slice(0, 1)] }],
    [
      'requirement',
      { requirements: [...threeFoci2016.requirements.slice(0, 1), ...threeFoci2016.requirements] },
    ],
    [
      'chainLink',
      { goalChain: [...threeFoci2016.goalChain, ...threeFoci2016.goalChain.slice(3, 4)] },
    ],
    [
      'eligibilityRule',
      { eligibility: [...threeFoci2016.eligibility, ...threeFoci2016.eligibility.slice(2, 3)] },
    ],
    [
      'conflictGround',
      { conflictGrounds: [...threeFoci2016.conflictGrounds, ...threeFoci2016.conflictGrounds] },
    ],
  ])('is refused when the same %s stands twice', (part, change: Partial<CriteriaSet>) => {
    const checked = checkCriteriaSet({ ...threeFoci2016, ...change })
    expect(checked).toMatchObject({
      ok: false,
      error: expect.arrayContaining([expect.objectContaining({ kind: 'repeated-identity', part })]),
    })
  })

  it('is refused when two items share a code, once however often it is repeated', () => {
    const id = ItemId.parse('1.2')
    expect(checkCriteriaSet(withItem({ id }))).toMatchObject({
      error: [
        { kind: 'repeated-identity', part: 'item', id: '1.2' },
        { kind: 'unknown-item' },
        { kind: 'unknown-item' },
        { kind: 'unknown-item' },
        { kind: 'unknown-item' },
        { kind: 'unknown-item' },
      ],
    })
  })

  it('is refused when an item or a link of the goal chain points at what is not there', () => {
    expect(checkCriteriaSet(withItem({ sections: ['goals', 'budget'] }))).toEqual({
      ok: false,
      error: [{ kind: 'unknown-section', part: 'item', id: '1.1', section: 'budget' }],
    })
    const at = threeFoci2016.goalChain.findIndex((link) => link.key === 'analysis')
    const items = [ItemId.parse('9.9')]
    const goalChain = changed(threeFoci2016.goalChain, at, { sections: ['why'], items })
    expect(checkCriteriaSet({ ...threeFoci2016, goalChain })).toEqual({
      ok: false,
      error: [
        { kind: 'unknown-section', part: 'chainLink', id: 'analysis', section: 'why' },
        { kind: 'unknown-item', link: 'analysis', itemId: '9.9' },
      ],
    })
  })

  it('is refused when a heading would belong to two sections', () => {
    const at = threeFoci2016.sections.findIndex((section) => section.key === 'development')
    const sections = changed(threeFoci2016.sections, at, { aliases: ['analys'] })
    expect(checkCriteriaSet({ ...threeFoci2016, sections })).toEqual({
      ok: false,
      error: [{ kind: 'shared-heading', heading: 'analys', sections: ['analysis', 'development'] }],
    })
  })
})

describe('the most points an entry can get', () => {
  it('are the sum of the items, by criterion and in all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (maxPoints) => {
        const set = withItem({ maxPoints })
        const { total, criteria } = maxPointsOf(set)
        expect(criteria).toEqual([80 + maxPoints, 120, 120])
        expect(total).toBe(itemsOf(set).reduce((sum, item) => sum + item.maxPoints, 0))
      }),
    )
  })
})
