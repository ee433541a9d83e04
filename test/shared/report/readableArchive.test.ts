import { describe, expect, test } from 'vitest'
import type { Consensus } from '#shared/journey/consensus/consensus'
import type { Entry } from '#shared/journey/entry/entry'
import { ConsensusId, EntryId, NoteId, Sha256, UnitId } from '#shared/kernel/identifiers'
import type { ReportNode } from '#shared/report/documentTree'
import { archiveDocument, archiveHtml, type ArchiveFacts } from '#shared/report/readableArchive'
import {
  at,
  block,
  criteriaHash,
  declarationOf,
  draftBy,
  entryId,
  erik,
  finding,
  item,
  maria,
  quotation,
  round as plainRound,
  roundId,
  teamId,
  withItems,
} from '../../support/journeyCase'
import { textsIn } from '../../support/reportTexts'

const unitId = UnitId.parse('unit_linden000')
const entry: Entry = {
  id: entryId,
  roundId,
  unitId,
  title: 'Lindens förskola (påhittad)',
  className: 'Förskola',
  sections: [
    {
      key: 'other',
      heading: 'Våra arbetssätt',
      blocks: [
        ...(['heading', 'paragraph', 'listItem', 'tableRow'] as const).map((kind, index) => ({
          id: block(kind.toLowerCase()),
          kind,
          level: null,
          text: `${kind}: text nummer ${String(index)}`,
          page: null,
          pageMarks: [],
        })),
        {
          id: block('empty'),
          kind: 'paragraph',
          level: null,
          text: '  ',
          page: null,
          pageMarks: [],
        },
      ],
    },
    { key: 'rest', heading: '', blocks: [] },
  ],
  indicators: [],
  sourceName: 'bidrag.docx',
  sourceHash: Sha256.parse('b'.repeat(64)),
  isExample: true,
}
const unit = { id: unitId, name: 'Linden', administration: '', committee: '' }
const person = { administration: '', email: '', experienced: false }
const round = {
  ...plainRound,
  units: [{ ...unit, operation: 'ownManagement' as const, employees: null }],
  examiners: [
    { ...person, id: maria, name: 'Maria Ek' },
    { ...person, id: erik, name: 'Erik Alm' },
  ],
}
const assessment = {
  ...withItems(draftBy(maria), {
    '1.1': {
      percent: 55,
      reason: 'Nivån är genomförd.',
      findings: [
        finding('one', { text: 'Dialogen är fast.', evidence: [quotation('one')] }),
        finding('two', { kind: 'improvement', text: 'Uppföljningen är tunn.' }),
        finding('three', { text: ' ' }),
      ],
    },
    '1.2': { notShown: true },
  }),
  siteVisitQuestions: [],
}
const consensus: Consensus = {
  id: ConsensusId.parse('consensus_linden000'),
  roundId,
  entryId,
  teamId,
  criteriaHash,
  state: 'meeting',
  tolerance: 20,
  inputs: [],
  excluded: [],
  items: [
    {
      itemId: item('1.1'),
      agenda: 'agreed',
      voteRounds: [],
      agreedPercent: 60,
      acceptedMedian: false,
      reason: 'Efter samtal.',
      findings: [],
      minutes: 'Första raden.\nAndra raden.',
      reservations: [{ examinerId: erik, text: 'Jag hade satt 40.' }],
    },
    {
      itemId: item('1.2'),
      agenda: 'waiting',
      voteRounds: [],
      agreedPercent: null,
      acceptedMedian: false,
      reason: '',
      findings: [],
      minutes: '',
      reservations: [],
    },
  ],
  siteVisitQuestions: [],
  openedAt: at,
  agreedAt: null,
}
const noteOf = (text: string, code: string | null = null) => ({
  id: NoteId.parse('note_first000'),
  entryId,
  examinerId: maria,
  itemId: code === null ? null : item(code),
  text,
})
const facts: ArchiveFacts = {
  language: 'sv',
  writtenAt: '22 november 2026 14:02',
  profiles: [
    { name: 'Maria Ek', administration: 'Utbildningsförvaltningen' },
    { name: 'Utan förvaltning', administration: '' },
  ],
  rounds: [round],
  entries: [entry],
  declarations: [declarationOf(maria), { ...declarationOf(erik, 'conflict'), reason: 'Kollega.' }],
  assessments: [assessment],
  internalNotes: [noteOf('Fråga chefen.', '1.1'), noteOf('Allmänt.'), noteOf(' ')],
  consensuses: [consensus],
  unreadable: [],
}

const headings = (nodes: readonly ReportNode[]) =>
  nodes.flatMap((node) => (node.kind === 'heading' ? [`${String(node.level)} ${node.text}`] : []))

describe('a readable copy', () => {
  test('holds every text a person has written, with its quotations and whose it is', async () => {
    const t = await textsIn('sv')
    const html = archiveHtml(facts, '[]', t)
    const texts = [
      'Lindens förskola (påhittad)',
      'Linden',
      'heading: text nummer 0',
      'paragraph: text nummer 1',
      'listItem: text nummer 2',
      'tableRow: text nummer 3',
      'Dialogen är fast.',
      '”xxxxxxxxxx”',
      'Uppföljningen är tunn.',
      'Nivån är genomförd.',
      '55 %',
      'framgår inte av bidraget',
      'Fråga chefen.',
      'Allmänt.',
      'Maria Ek: inget jäv',
      'Erik Alm: jäv. Kollega.',
      'Efter samtal.',
      '60 %',
      'Första raden.',
      'Andra raden.',
      'Avvikande mening, Erik Alm',
      'Jag hade satt 40.',
      'Maria Ek, Utbildningsförvaltningen',
      'utkast och interna anteckningar',
    ]
    expect(texts.filter((text) => !html.includes(text))).toEqual([])
  })

  test('begins with links to every round and entry, with when it was made and what is left out', async () => {
    const t = await textsIn('sv')
    const html = archiveHtml(facts, '[]', t)
    const links = [...html.matchAll(/<a href="#([^"]+)">([^<]+)<\/a>/g)]
    expect(links.map(([, , text]) => text)).toEqual([
      'Kvalitetsutmärkelsen 2026 (påhittad)',
      'Bidrag: Lindens förskola (påhittad)',
    ])
    for (const [, anchor, text] of links) expect(html).toMatch(`id="${anchor}">${text}</h`)
    expect(html.indexOf('22 november 2026 14:02')).toBeLessThan(html.indexOf('<nav'))
    expect(html.indexOf('Inte med')).toBeLessThan(html.indexOf('<nav'))
    const none = { rounds: [], entries: [], declarations: [], assessments: [], consensuses: [] }
    expect(archiveHtml({ ...facts, ...none, internalNotes: [] }, '[]', t)).not.toContain('<nav')
  })

  test('is ordered by round and entry, with headings that skip no level', async () => {
    const { nodes } = archiveDocument(facts, await textsIn('sv'))
    expect(headings(nodes)).toEqual([
      '1 Kvalitetsutmärkelsen 2026 (påhittad)',
      '2 Bidrag: Lindens förskola (påhittad)',
      '3 Våra arbetssätt',
      '3 Svar om jäv',
      '3 Bedömning av Maria Ek',
      expect.stringMatching(/^3 Intern anteckning 1\.1 .+, Maria Ek$/),
      '3 Intern anteckning, Maria Ek',
      '3 Konsensus',
    ])
  })

  test('holds also what has lost its entry or its round', async () => {
    const t = await textsIn('sv')
    const lost = EntryId.parse('entry_lost00000')
    const alone = { ...facts, entries: [], internalNotes: [{ ...noteOf('Ensam.'), entryId: lost }] }
    expect(headings(archiveDocument(alone, t).nodes)).toEqual([
      '1 Kvalitetsutmärkelsen 2026 (påhittad)',
      `1 Hör till ett bidrag som inte finns här (${entryId})`,
      '2 Svar om jäv',
      '2 Bedömning av Maria Ek',
      '2 Konsensus',
      `1 Hör till ett bidrag som inte finns här (${lost})`,
      `2 Intern anteckning, okänd (${maria})`,
    ])
    const noRound = archiveDocument({ ...facts, rounds: [] }, t)
    expect(headings(noRound.nodes)[0]).toBe('1 Utan omgång')
    expect(JSON.stringify(noRound)).toContain(`okänd (${unitId})`)
    expect(JSON.stringify(noRound)).toContain('1.1: ')
  })

  test('gives what could not be interpreted as it is, last, and says so first', async () => {
    const t = await textsIn('sv')
    const broken = { ...facts, unreadable: ['internalNotes note_x: {"half'] }
    const document = archiveDocument(broken, t)
    expect(document.marks).toContain('1 rad gick inte att tolka och återges sist.')
    expect(document.nodes.at(-1)).toMatchObject({
      runs: [{ text: 'internalNotes note_x: {"half' }],
    })
  })

  test('is one file whose texts and records cannot become markup', async () => {
    const t = await textsIn('en')
    const bad = '</script><script>alert(1)</script><img src=x onerror=alert(1)>'
    const json = JSON.stringify([{ text: bad }])
    const html = archiveHtml(
      { ...facts, language: 'en', internalNotes: [noteOf(bad)], unreadable: [bad] },
      json,
      t,
    )
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).not.toContain('<img')
    expect(html).toContain('lang="en-GB"')
    const stored = /<script type="application\/json" id="records">(.*?)<\/script>/s.exec(html)?.[1]
    expect(JSON.parse(stored ?? '')).toEqual([{ text: bad }])
    expect(html.trimEnd().endsWith('</html>')).toBe(true)
  })

  test('of nothing is still a whole file', async () => {
    const none = { rounds: [], entries: [], declarations: [], assessments: [] }
    const nothing = { ...facts, ...none, profiles: [], internalNotes: [], consensuses: [] }
    expect(archiveDocument(nothing, await textsIn('sv')).nodes).toEqual([])
  })
})
