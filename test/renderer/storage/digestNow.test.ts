import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { digestNow } from '../../../renderer/storage/digestNow'
import { sample } from '../../support/travellingFiles'

const byNode = (text: string) => createHash('sha256').update(text).digest('hex')

describe('a hash made at once', () => {
  test('is the platform’s, for texts of every length about a block and letters of every kind', async () => {
    const { entries } = await sample()
    const texts = Array.from(
      { length: 200 },
      (_, length) => 'å'.repeat(length) + '\u{1F30D}'.repeat(length % 3),
    )
    for (const text of [...texts, JSON.stringify(entries[0])])
      expect(digestNow(text)).toBe(byNode(text))
  })
})
