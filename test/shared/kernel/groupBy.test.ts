import { describe, expect, it } from 'vitest'
import { groupBy } from '#shared/kernel/groupBy'

describe('rows by a key', () => {
  it('keep their order inside each group, and groups that of their first row', () => {
    const groups = groupBy(['bb', 'a', 'cc', 'd', 'bb'], (text) => text.length)
    expect([...groups]).toEqual([
      [2, ['bb', 'cc', 'bb']],
      [1, ['a', 'd']],
    ])
  })

  it('are nowhere when there are none', () => {
    expect(groupBy([], String).get('')).toBeUndefined()
  })
})
