import axe from 'axe-core'
import { expect, test } from 'vitest'
import type { Language } from '#shared/i18n/translate'
import { reportHtml } from '#shared/report/html'
import { logReport } from '#shared/report/logReport'
import { archiveHtml } from '#shared/report/readableArchive'
import { builtSample } from '../../support/builtSample'
import { textsIn } from '../../support/reportTexts'

/** Rules a saved page breaks when it is the whole document. Colour needs a real window. */
async function faultsOf(html: string): Promise<readonly string[]> {
  const page = new DOMParser().parseFromString(html, 'text/html')
  // Nothing in it hides anything, and jsdom is slow with a long style sheet.
  page.querySelector('style')?.remove()
  document.replaceChild(document.importNode(page.documentElement, true), document.documentElement)
  const { violations, passes } = await axe.run(document, {
    rules: { 'color-contrast': { enabled: false } },
  })
  expect(passes.length, 'rules that axe could use').toBeGreaterThan(15)
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

async function archive(language: Language): Promise<string> {
  const { round, profile, entries, declarations, assessments, internalNotes } = await builtSample()
  const [entry] = entries
  const about = <Value extends { readonly entryId: string }>(all: readonly Value[]) =>
    all.filter((one) => one.entryId === entry?.id)
  const facts = {
    language,
    writtenAt: '10 september 2026 12:00',
    profiles: [profile],
    rounds: [round],
    entries: entry === undefined ? [] : [entry],
    declarations: about(declarations),
    assessments: about(assessments).slice(0, 1),
    internalNotes: about(internalNotes),
    consensuses: [],
    unreadable: ['rounds x: {"half'],
  }
  return archiveHtml(facts, '[]', await textsIn(language))
}

async function log(language: Language): Promise<string> {
  const line = { number: 1, when: '10 september 2026 10:00', who: 'Maria Ek', entry: 'Linden' }
  const facts = {
    language,
    writtenAt: '11 september 2026 08:00',
    writtenBy: 'Maria Ek',
    entry: null,
    verdicts: [
      { sentence: 'Kedjan är hel: 1 händelse', isWhole: true },
      { sentence: 'Från en annan dator: bruten vid händelse 3', isWhole: false },
    ],
    lastHash: 'c'.repeat(64),
    own: [{ ...line, act: 'Bedömningen lämnades in' }],
    others: [{ ...line, act: 'Bedömningen togs tillbaka' }],
  }
  return reportHtml(logReport(facts, await textsIn(language)), [])
}

test.each(['sv', 'en'] as const)(
  'the readable copy in %s can be read by everyone',
  async (language) => {
    expect(await faultsOf(await archive(language))).toEqual([])
  },
)

test.each(['sv', 'en'] as const)(
  'the log saved as a page in %s can be read by everyone',
  async (language) => {
    expect(await faultsOf(await log(language))).toEqual([])
  },
)

test('a page without a language, and a skipped heading, are noticed', async () => {
  const html = (await log('sv')).replace(' lang="sv-SE"', '').replaceAll('h2>', 'h4>')
  const faults = await faultsOf(html)
  expect(faults.join()).toMatch(/html-has-lang/)
  expect(faults.join()).toMatch(/heading-order/)
})
