import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptSnapshots, type DatedSnapshot } from '../../../electron/files/snapshotRotation'

const hour = 60 * 60 * 1000
const at = (time: number): DatedSnapshot => {
  const writtenAt = new Date(time).toISOString()
  return { name: writtenAt, writtenAt }
}
const start = Date.parse('2026-11-22T12:30:00.000Z')
const newestFirst = (count: number, everyMs: number) =>
  Array.from({ length: count }, (_, index) => at(start - index * everyMs))

test('the latest five stay, even if they were written within a minute', () => {
  const kept = keptSnapshots(newestFirst(40, 1000))
  expect([...kept]).toEqual(newestFirst(5, 1000).map(({ name }) => name))
})

test('with one an hour for a year: one an hour for a working day, one a day for fourteen days, one a week for ten weeks', () => {
  const all = newestFirst(365 * 24, hour)
  const kept = [...keptSnapshots(all)]
  expect(kept).toEqual(expect.arrayContaining(all.slice(0, 8).map(({ name }) => name)))
  const days = new Set(kept.map((name) => name.slice(0, 10)))
  for (let day = 0; day < 14; day += 1) {
    expect(days).toContain(new Date(start - day * 24 * hour).toISOString().slice(0, 10))
  }
  const oldest = kept.toSorted()[0] ?? ''
  // The last snapshot of the tenth week back is that week's Sunday, 2026-09-20.
  expect(oldest.slice(0, 10)).toBe('2026-09-20')
  expect(kept).toHaveLength(8 + 13 + 8)
})

test('a copy pressed for ten times in one minute does not push the morning’s away', () => {
  const morning = newestFirst(4, hour).map(({ writtenAt }) => at(Date.parse(writtenAt) - hour))
  const kept = keptSnapshots([...newestFirst(10, 1000), ...morning])
  for (const { name } of morning) expect(kept).toContain(name)
})

test('a long holiday removes nothing: days and weeks are counted among those there are', () => {
  const before = newestFirst(10, 24 * hour)
  const kept = keptSnapshots([at(start + 400 * 24 * hour), ...before])
  for (const { name } of before) expect(kept).toContain(name)
})

test('a clock set back a year removes nothing that the order does not', () => {
  const before = newestFirst(6, hour)
  const kept = keptSnapshots([at(start - 365 * 24 * hour), ...before])
  expect(kept).toContain(at(start - 365 * 24 * hour).name)
  expect(kept).toContain(before[0]?.name)
})

test('whatever the times, the newest always stays and never more than 34 do', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 4e12 }), { minLength: 1, maxLength: 120 }),
      (times) => {
        const all = times.map(at)
        const kept = keptSnapshots(all)
        expect(kept).toContain(all[0]?.name)
        expect(kept.size).toBeLessThanOrEqual(34)
      },
    ),
  )
})
