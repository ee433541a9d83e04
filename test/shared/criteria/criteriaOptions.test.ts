import { describe, expect, it } from 'vitest'
import { shownHash, sizeOf } from '#shared/criteria/criteriaFacts'
import { criteriaOptions, keyOf } from '#shared/criteria/criteriaOptions'
import { threeFoci2011 } from '#shared/criteria/editions/threeFoci2011'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import { shippedSets } from '#shared/criteria/shippedSets'
import { CriteriaSetId, Sha256 } from '#shared/kernel/identifiers'

const changed = { ...threeFoci2016, tolerance: 25 }
const foreign = { ...threeFoci2016, id: CriteriaSetId.parse('criteria_egnamallen1') }

describe('the criteria a new round can begin with', () => {
  it('are those that come with the program, and the first is chosen, while no file brings any', () => {
    const options = criteriaOptions(null)
    expect(options.map((option) => option.set)).toEqual(shippedSets)
    expect(options.some((option) => option.isFromFile)).toBe(false)
    expect(keyOf(options, null)).toBe(shippedSets[0]?.id)
  })

  it.each([
    ['of another id', foreign],
    ['of a known id in other words', changed],
    ['of a known id in a later version', { ...threeFoci2016, version: 2 }],
  ])('are one more, last and chosen, when a file brings a set %s', (_what, set) => {
    const options = criteriaOptions(set)
    expect(options.map((option) => option.set)).toEqual([...shippedSets, set])
    expect(options.map((option) => option.isFromFile)).toEqual([false, false, true])
    expect(new Set(options.map((option) => option.key)).size).toBe(3)
    expect(keyOf(options, set)).toBe(options.at(-1)?.key)
  })

  it('are no more when a file brings one of them word for word, which is chosen then', () => {
    const { id, ...rest } = threeFoci2011
    const copy = { ...rest, id }
    const options = criteriaOptions(copy)
    expect(options).toEqual(criteriaOptions(null))
    expect(keyOf(options, copy)).toBe(threeFoci2011.id)
  })
})

describe('what is said of a set', () => {
  it('is how many criteria and items it has, and all their points together', () => {
    expect(sizeOf(threeFoci2016)).toEqual({ criteria: 3, items: 8, points: 360 })
    const [first, ...others] = threeFoci2016.criteria
    if (first === undefined) throw new Error('no criterion')
    const items = first.items.map((item) => Object.assign({}, item, { maxPoints: 1 }))
    const poorer = { ...threeFoci2016, criteria: [{ ...first, items }, ...others] }
    expect(sizeOf(poorer).points).toBe(240 + first.items.length)
  })

  it('is the first twelve characters of its hash', () => {
    expect(shownHash(Sha256.parse('0123456789abcdef'.repeat(4)))).toBe('0123456789ab')
  })
})
