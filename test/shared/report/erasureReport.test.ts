import { expect, test } from 'vitest'
import { erasureReport, type ErasureFacts } from '#shared/report/erasureReport'
import { textsIn } from '../../support/reportTexts'

const facts: ErasureFacts = {
  language: 'sv',
  roundTitle: 'Kvalitetsutmärkelsen 2026 (påhittad)',
  by: 'Maria Ek',
  at: '3 januari 2027 10:00',
  kept: 4,
  decision: '',
  isRebuilt: true,
  grounds: [{ material: 'drafts', days: 30, lastDay: '2027-01-02' }],
  records: [{ material: 'drafts', id: 'assessment_linden2026', sha256: 'a'.repeat(64) }],
  copies: { files: 2, lines: 3, place: 'none' },
}

test.each([
  ['', 'Inget angivet. Tiderna är ett exempel.'],
  ['Dokumenthanteringsplan 12', 'Dokumenthanteringsplan 12'],
])('the record of an erasure tells on what decision, ”%s”: %s', async (decision, told) => {
  const { facts: cover } = erasureReport({ ...facts, decision }, await textsIn('sv'))
  expect(cover).toContainEqual({ label: 'Beslut om tiderna', value: told })
})
