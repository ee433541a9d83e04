import { expect, test } from 'vitest'
import { reportHtml } from '#shared/report/html'
import { logReport, type LogReportFacts } from '#shared/report/logReport'
import { textsIn } from '../../support/reportTexts'

const line = { number: 1, when: '10 september 2026 10:00', who: 'Maria Ek', entry: '' }
const facts: LogReportFacts = {
  language: 'sv',
  writtenAt: '11 september 2026 08:00',
  writtenBy: 'Maria Ek',
  entry: null,
  verdicts: [{ sentence: 'Kedjan är hel: 1 händelse', isWhole: true }],
  lastHash: 'c'.repeat(64),
  own: [{ ...line, act: 'Omgången skapades' }],
  others: [],
}

test('acts from other computers stand in a table of their own', async () => {
  const t = await textsIn('sv')
  const others = [{ ...line, act: 'Laget blev överens' }]
  const captions = (given: LogReportFacts) =>
    logReport(given, t).nodes.flatMap((node) => (node.kind === 'table' ? [node.caption] : []))
  expect(captions(facts)).toEqual(['På den här datorn'])
  expect(captions({ ...facts, others })).toEqual(['På den här datorn', 'Från andra datorer'])
})

test('one broken chain makes the whole log broken, before anything else is said', async () => {
  const broken = { sentence: 'Kedjan är bruten vid händelse 3', isWhole: false }
  const verdicts = [...facts.verdicts, broken]
  const { marks, nodes } = logReport({ ...facts, verdicts }, await textsIn('sv'))
  expect(marks).toEqual(['Kedjan är bruten'])
  expect(nodes).toContainEqual({ kind: 'notice', title: broken.sentence, runs: [] })
})

test('a log of nothing says so, and has no last checksum', async () => {
  const empty = { ...facts, language: 'en' as const, own: [], lastHash: null, verdicts: [] }
  const document = logReport({ ...empty, entry: 'Linden' }, await textsIn('en'))
  const html = reportHtml(document, [])
  expect(html).toContain('There are no events to show.')
  expect(html).toContain('lang="en-GB"')
  expect(html).toContain('Linden')
  expect(document.facts.map(({ label }) => label)).not.toContain('The chain ends with')
})
