import { describe, expect, it } from 'vitest'
import { roundContents } from '#shared/exchange/kindContents'
import { FILE_KINDS } from '#shared/exchange/manifest'
import { readExchangeFile } from '#shared/exchange/readFile'
import { PROPOSED_TERMS, withRetention } from '#shared/journey/round/retention'
import { readingDoors } from '../../../renderer/exchange/platformDoors'
import { contentsOf, entries, factsOf, must, round, written } from './exchangeCase'

const plan = { days: PROPOSED_TERMS, decision: '' }

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

const parts = (bytes: Uint8Array) => {
  const text = Buffer.from(bytes).toString('latin1')
  const at = text.search(/"value":"[A-Za-z0-9_-]{86}"/) + 9
  return { signature: text.slice(at, at + 86), rest: text.slice(0, at) + text.slice(at + 86) }
}

describe('a file that was written', () => {
  it.each(FILE_KINDS)('of kind %s is read back with the same records', async (kind) => {
    const read = must(await readExchangeFile(await written(kind), readingDoors))
    expect(read.manifest).toMatchObject({
      kind,
      roundId: factsOf(kind).roundId,
      revision: factsOf(kind).revision,
    })
    for (const [table, records] of Object.entries(contentsOf[kind])) {
      expect(Object.entries(read.contents)).toContainEqual([table, [...records].toSorted(byId)])
    }
    expect(read.wasSealed).toBe(false)
  })

  it.each([
    { carries: 'nothing that came later', contents: roundContents(round, entries), format: 1 },
    {
      carries: 'the office’s own terms for keeping',
      contents: roundContents(withRetention(round, plan), entries),
      format: 3,
    },
  ])('that carries $carries asks its reader for format $format', async ({ contents, format }) => {
    const read = must(await readExchangeFile(await written('round', {}, contents), readingDoors))
    expect(read.manifest).toMatchObject({ formatVersion: format, minReaderVersion: format })
    expect(read.contents.rounds).toEqual(contents.rounds)
  })

  it('has the same bytes when written again, but for the signature', async () => {
    const [once, twice] = [await written('backup'), await written('backup')]
    expect(parts(once).signature).not.toBe(parts(twice).signature)
    const [a, b] = [parts(once).rest, parts(twice).rest]
    expect(a.length).toBe(b.length)
    const differing = Array.from(a, (sign, at) => sign === b[at]).filter((same) => !same)
    // The zip's own checksum of the manifest follows the signature, and stands in two places.
    expect(differing.length).toBeLessThanOrEqual(8)
  })
})
