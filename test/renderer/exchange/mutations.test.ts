// @vitest-environment node
import { array, assert, asyncProperty, integer, nat, oneof, record, uint8Array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readExchangeFile } from '#shared/exchange/readFile'
import { REFUSAL_KINDS } from '#shared/exchange/refusals'
import { readingDoors } from '../../../renderer/exchange/platformDoors'
import { must, written } from '../../shared/exchange/exchangeCase'

const sound = await written('hand-in')
const original = must(await readExchangeFile(sound, readingDoors))

const sameAsWritten = { contents: original.contents, issuer: original.manifest.issuer }

type Mutation = (bytes: Uint8Array) => Uint8Array

const place = nat({ max: sound.length - 1 })
const flip = record({ at: place, bits: integer({ min: 1, max: 255 }) }).map(
  ({ at, bits }): Mutation =>
    (bytes) =>
      bytes.map((byte, index) => (index === at % bytes.length ? byte ^ bits : byte)),
)
const cut = record({ at: place, count: integer({ min: 1, max: 400 }) }).map(
  ({ at, count }): Mutation =>
    (bytes) =>
      new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(at + count)]),
)
const insert = record({ at: place, more: uint8Array({ minLength: 1, maxLength: 40 }) }).map(
  ({ at, more }): Mutation =>
    (bytes) =>
      new Uint8Array([...bytes.subarray(0, at), ...more, ...bytes.subarray(at)]),
)
const copy = record({ from: place, to: place, count: integer({ min: 1, max: 200 }) }).map(
  ({ from, to, count }): Mutation =>
    (bytes) => {
      const changed = Uint8Array.from(bytes)
      const start = to % changed.length
      changed.set(bytes.slice(from, from + count).subarray(0, changed.length - start), start)
      return changed
    },
)
const mutations = array(oneof(flip, cut, insert, copy), { minLength: 1, maxLength: 3 })

describe('a file whose bytes were changed', () => {
  it('is refused by name or read as the same, and never anything between', async () => {
    let refused = 0
    await assert(
      asyncProperty(mutations, async (list) => {
        let bytes = Uint8Array.from(sound)
        for (const mutate of list) if (bytes.length > 0) bytes = Uint8Array.from(mutate(bytes))
        const read = await readExchangeFile(bytes, readingDoors)
        if (!read.ok) refused += 1
        const outcome = read.ok
          ? { contents: read.value.contents, issuer: read.value.manifest.issuer }
          : REFUSAL_KINDS.includes(read.error.kind)
        expect([true, sameAsWritten]).toContainEqual(outcome)
      }),
      { numRuns: 300, seed: 20_260_918 },
    )
    expect(refused).toBeGreaterThan(250)
  })

  it('is refused or whole for any bytes at all', async () => {
    await assert(
      asyncProperty(uint8Array({ maxLength: 300 }), async (bytes) => {
        expect((await readExchangeFile(bytes, readingDoors)).ok).toBe(false)
      }),
      { numRuns: 100, seed: 20_260_918 },
    )
  })
})
