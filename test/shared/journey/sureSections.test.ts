import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLOCK_KINDS, ENTRY_LIMITS, Section } from '#shared/journey/entry/entry'
import { areSurelySections } from '#shared/journey/entry/sureSections'
import { EntryRecord, isSurelyEntry } from '#shared/records/entryRecord'
import * as z from 'zod'
import { benchEntry } from '../../bench/data'

const Sections = z.array(Section).max(ENTRY_LIMITS.sections)
const schemaTakes = (value: unknown): boolean => Sections.safeParse(value).success

const blockId = fc.stringMatching(/^[0-9a-z]{8,64}$/).map((rest) => `block_${rest}`)
const page = fc.integer({ min: 1, max: ENTRY_LIMITS.page })
const block = fc.record({
  id: blockId,
  kind: fc.constantFrom(...BLOCK_KINDS),
  level: fc.option(fc.integer({ min: 1, max: ENTRY_LIMITS.level })),
  text: fc.string({ unit: 'binary' }),
  page: fc.option(page),
  pageMarks: fc.array(fc.record({ offset: fc.nat(), page }), { maxLength: 3 }),
})
const sections = fc.array(
  fc.record({
    key: fc.string({ maxLength: ENTRY_LIMITS.sectionKeyCharacters, size: 'max' }),
    heading: fc.string({ maxLength: ENTRY_LIMITS.headingCharacters }),
    blocks: fc.array(block, { maxLength: 4 }),
  }),
  { maxLength: 4 },
)

/** What is put in a place where it may or may not belong: edges of the limits first. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, '', [], {}, true, -1, 0, 1, 6, 7, 1.5, 10_000, 10_001),
  fc.constantFrom<unknown>(Number.NaN, Infinity, 2 ** 53, 'block_x', 'block_12345678', 'heading'),
  fc.constantFrom<unknown>('x'.repeat(40), 'x'.repeat(41), 'x'.repeat(500), 'x'.repeat(501)),
  fc.constantFrom<unknown>(Array.from({ length: 2001 }, () => ({ offset: 0, page: 1 }))),
  fc.anything(),
)

/** Every object and list in a value, itself included. */
function placesIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(placesIn)]
}

/** Changes one place somewhere: another value, one field more, one less. */
function spoil(value: unknown, at: number, how: 'other' | 'more' | 'less', by: unknown): void {
  const places = placesIn(value)
  const place = places[at % places.length]
  if (place === undefined) return
  const keys = Object.keys(place)
  const key = keys[at % Math.max(1, keys.length)] ?? 'extra'
  if (how === 'more') Reflect.set(place, Array.isArray(place) ? place.length : 'extra', by)
  else if (how === 'other') Reflect.set(place, key, by)
  else Reflect.deleteProperty(place, key)
}

describe('the quick look at an entry’s sections', () => {
  it('takes what the schema takes, so that no round is slow to read', () => {
    fc.assert(
      fc.property(sections, (value) => {
        expect(schemaTakes(value)).toBe(true)
        expect(areSurelySections(value)).toBe(true)
      }),
    )
  })

  it('takes nothing that the schema refuses, whatever is spoilt', () => {
    const how = fc.constantFrom('other', 'more', 'less')
    fc.assert(
      fc.property(sections, fc.nat(), how, odd, (value, at, how, by) => {
        const spoilt = structuredClone(value)
        spoil(spoilt, at, how, by)
        expect(areSurelySections(spoilt)).toBe(schemaTakes(spoilt))
      }),
      { numRuns: 3000 },
    )
  })

  it.each(['sections', 'blocks', 'pageMarks'] as const)('keeps to the limit of %s', (limit) => {
    const mark = { offset: 0, page: 1 }
    const one = { id: 'block_12345678', kind: 'paragraph', level: null, text: '', page: null }
    const many = ENTRY_LIMITS[limit]
    const of = (count: number) => ({
      sections: Array.from({ length: limit === 'sections' ? count : 1 }, () => ({
        key: '',
        heading: '',
        blocks: Array.from({ length: limit === 'blocks' ? count : 1 }, () => ({
          ...one,
          pageMarks: Array.from({ length: limit === 'pageMarks' ? count : 1 }, () => mark),
        })),
      })),
    })
    expect(areSurelySections(of(many).sections)).toBe(true)
    expect(areSurelySections(of(many + 1).sections)).toBe(false)
    expect(schemaTakes(of(many + 1).sections)).toBe(false)
  })
})

describe('the quick look at an entry’s record', () => {
  const entry = benchEntry(1, 3000)

  it('takes a real entry, and nothing with a field too many, too few or wrong', () => {
    expect(isSurelyEntry(entry)).toBe(true)
    for (const key of Object.keys(entry)) {
      const { [key]: _, ...without } = Object.fromEntries(Object.entries(entry))
      for (const spoilt of [without, { ...entry, [key]: 7.5 }]) {
        expect(isSurelyEntry(spoilt)).toBe(false)
        expect(EntryRecord.safeParse(spoilt).success).toBe(false)
      }
    }
    expect(isSurelyEntry({ ...entry, extra: 1 })).toBe(false)
    expect(isSurelyEntry(null)).toBe(false)
    expect(isSurelyEntry('entry')).toBe(false)
  })
})
