import { beforeAll, describe, expect, it } from 'vitest'
import type { Translate } from '#shared/i18n/translate'
import type { ConsensusFacts } from '#shared/report/consensusFacts'
import { consensusReport } from '#shared/report/consensusReport'
import { consensusSheets } from '#shared/report/consensusSheets'
import type { ReportDocument, ReportNode } from '#shared/report/documentTree'
import { asSentence, listed, pageText, signed } from '#shared/report/phrasing'
import { guardedText } from '#shared/report/sheet'
import { consensusFixture, INTERNAL_NOTE, UNSHOWN_VOTE } from '../../support/consensusFixture'
import { EXCLUDED_TEXT } from '../../support/lindenHandIns'
import { textsIn } from '../../support/reportTexts'

let t: Translate
beforeAll(async () => {
  t = await textsIn('sv')
})

const reportOf = (facts: ConsensusFacts): ReportDocument => consensusReport(facts, t)

function table(report: ReportDocument, caption: string) {
  const found = report.nodes.find((node) => node.kind === 'table' && node.caption === caption)
  if (found?.kind !== 'table') throw new Error(`no table ${caption}`)
  return found
}

function findings(report: ReportDocument) {
  return report.nodes.filter(
    (node): node is Extract<ReportNode, { kind: 'finding' }> => node.kind === 'finding',
  )
}

const everything = (facts: ConsensusFacts) =>
  JSON.stringify([reportOf(facts), consensusSheets(facts, t)])

describe('the first page', () => {
  it('tells what it is, of which round, by whom, its status and when it may be released', () => {
    const report = reportOf(consensusFixture())
    const facts = new Map(report.facts.map(({ label, value }) => [label, value]))
    expect(report.genre).toBe('Konsensusrapport')
    expect(facts.get('Omgång')).toBe('Kvalitetsutmärkelsen 2026')
    expect(facts.get('Upprättad av')).toBe('Maria Ek')
    expect(facts.get('Status')).toBe('Färdigställd')
    expect(facts.get('Får lämnas ut')).toBe('efter prisutdelningen 2026-11-24')
    expect(facts.get('Examinatorer')).toBe('Maria Ek, Erik Lund, Ali Demir och Sofia Ångström')
  })

  it('marks a draft, example data and an example of a criteria set', () => {
    const report = reportOf({ ...consensusFixture(), status: 'draft' })
    expect(report.marks[0]).toMatch(/^Utkast/)
    expect(report.marks[1]).toBe('Exempel: uppgifterna är påhittade')
    expect(report.marks[2]).toContain('inte stadens egen mall')
  })
})

describe('the summary', () => {
  it('counts the points once everything is agreed', () => {
    const text = JSON.stringify(reportOf(consensusFixture()).nodes)
    expect(text).toContain('Laget bedömer bidraget till 197 av 360 poäng.')
  })

  it('names what is missing and gives no total', () => {
    const report = reportOf(consensusFixture(['1.3', '2.2']))
    const text = JSON.stringify(report.nodes)
    expect(text).toContain('lagets poäng saknas för 1.3 och 2.2.')
    expect(text).not.toContain('Laget bedömer')
    const rows = table(report, 'Poäng per delkriterium').rows
    expect(rows.find(({ header }) => header.startsWith('1.3'))?.cells).toEqual([
      'saknas',
      '– av 40',
      '30–70',
      '50',
    ])
    expect(rows.at(-1)?.cells[1]).toBe('– av 360')
  })
})

describe('an item', () => {
  it('shows the team’s findings with quotation, page, letter and whose they come from', () => {
    const [, strength, improvement, alone] = findings(reportOf(consensusFixture()))
    expect(strength?.label).toBe('Styrka')
    expect(strength?.source).toBe('ur Maria, Erik')
    expect(strength?.quotations).toEqual([
      {
        text: 'Vårdnadshavarrådet går igenom målen i mars och resultaten i november.',
        page: 's.\u00a04',
        letter: 'A',
      },
    ])
    expect(improvement?.label).toBe('Förbättringsområde')
    expect(alone?.source).toBe('utan citat')
  })

  it('gives the same words from the same place the same letter', () => {
    const letters = findings(reportOf(consensusFixture())).flatMap(({ quotations }) =>
      quotations.map(({ letter }) => letter),
    )
    expect(letters).toEqual(['C', 'A', 'B', 'D', 'A'])
  })

  it('keeps the movement from own score over shown votes to the team’s', () => {
    const movement = table(
      reportOf(consensusFixture()),
      '1.3: enskilda poäng, omröstningar och skillnad till laget',
    )
    expect(movement.columns.map(({ header }) => header)).toEqual([
      'Examinator',
      'Enskilt',
      'Omröstning 1',
      'Skillnad',
    ])
    expect(movement.rows[0]).toEqual({ header: 'Maria Ek', cells: ['70', '60', '−20'] })
  })

  it('says the band in words and carries reservations by name', () => {
    const text = JSON.stringify(reportOf(consensusFixture()).nodes)
    expect(text).toContain('Nivå 3, Genomfört:')
    expect(text).toContain('inget exempel från andra är infört')
    expect(findings(reportOf(consensusFixture())).map(({ label }) => label)).toContain('Erik Lund')
  })

  it('is told as missing when the team has not agreed', () => {
    const nodes = reportOf(consensusFixture(['1.1'])).nodes
    expect(nodes).toContainEqual({ kind: 'notice', title: 'Lagets poäng saknas', runs: [] })
  })
})

describe('what never reaches a report or its sheets', () => {
  it('is anything of an examiner with a conflict of interest, though their number is told', () => {
    const facts = consensusFixture()
    const inputs = facts.assessments.map(({ id, examinerId, criteriaHash }) => ({
      assessmentId: id,
      examinerId,
      hash: criteriaHash,
    }))
    const all = everything({ ...facts, consensus: { ...facts.consensus, inputs } })
    expect(all).toContain('En examinator är jävig')
    expect(all).not.toContain('Johan')
    expect(all).not.toContain(EXCLUDED_TEXT)
    expect(all).not.toContain('"5–70"')
  })

  it('is a vote that was not shown, or an internal note', () => {
    const notes = [{ text: INTERNAL_NOTE }]
    const all = everything(Object.assign(consensusFixture(), { notes }))
    expect(all).not.toContain(`"${UNSHOWN_VOTE}"`)
    expect(all).not.toContain(INTERNAL_NOTE)
  })

  it('is a hand-in the meeting does not rest on', () => {
    const facts = consensusFixture()
    const inputs = facts.consensus.inputs.slice(0, 2)
    const all = everything({ ...facts, consensus: { ...facts.consensus, inputs } })
    expect(all).toContain('2 bedömningar räknas')
    expect(all).not.toContain('Ali Demir')
  })
})

describe('the last parts', () => {
  it('count answers per requirement and say where examiners differ', () => {
    const report = reportOf(consensusFixture())
    const rows = table(report, 'Svar per krav').rows
    expect(rows[3]?.cells).toEqual(['3', '1', '–', '–'])
    const strip = report.nodes.find(
      (node) => node.kind === 'figure' && node.figure.title === 'Krav som bidraget visar',
    )
    expect(JSON.stringify(strip)).toContain('4: svaren skiljer sig. 5: ja.')
  })

  it('list questions, individual scores and what the words mean', () => {
    const report = reportOf(consensusFixture())
    expect(table(report, 'Vad laget vill fråga om, och vem').rows[1]?.header).toBe('Hela bidraget')
    expect(table(report, 'Enskilda poäng i procent').rows[2]?.cells).toEqual([
      '70',
      '65',
      '35',
      '30',
      '50',
    ])
    expect(table(report, 'Skalans nivåer').rows).toHaveLength(6)
  })

  it('never skip a level of heading', () => {
    let before = 0
    for (const node of reportOf(consensusFixture()).nodes) {
      if (node.kind !== 'heading') continue
      expect(node.level).toBeLessThanOrEqual(before + 1)
      before = node.level
    }
    expect(before).toBeGreaterThan(0)
  })

  it('can be had in English, sentences and criteria alike', async () => {
    const english = await textsIn('en')
    const report = consensusReport({ ...consensusFixture(), language: 'en' }, english)
    expect(report.language).toBe('en-GB')
    expect(JSON.stringify(report)).toContain('The team scores the entry 197 of 360 points.')
    expect(JSON.stringify(report)).not.toMatch(/report\.[a-z]+\.[a-z]/i)
    expect(JSON.stringify(report)).not.toContain('Styrkor')
  })
})

describe('the sheets', () => {
  it('hold one row per examiner and item, and nothing where nothing was said', () => {
    const [, long, wide, texts] = consensusSheets(consensusFixture(['2.2']), t).sheets
    expect(long?.rows).toHaveLength(4 * 8)
    expect(long?.rows[2]?.slice(3)).toEqual(['Maria Ek', '1.3', 'Dialog', 40, 70, 60, 50, -20])
    expect(long?.rows[4]?.slice(9)).toEqual([null, null])
    expect(wide?.rows[2]?.slice(3)).toEqual([50, 20, 30, 70, 50, 70, 65, 35, 30])
    expect(texts?.rows.filter((row) => row[3] !== null)).toHaveLength(5)
  })

  it.each([
    ['draft', 'Utkast', 'Utkast: arbetsmaterial som kan komma att ändras'],
    ['final', 'Färdigställd', 'Färdigställd'],
  ] as const)(
    'say first what the workbook is, its status and when it may be released: %s',
    (status, said, mark) => {
      const facts = { ...consensusFixture(), status }
      const [cover] = consensusSheets(facts, t).sheets
      const rows = new Map(cover?.rows.map(([label, value]) => [label, value]))
      expect(cover?.rows[0]).toEqual(['Märkning', mark])
      expect(rows.get('Status')).toBe(said)
      expect(rows.get('Omgång')).toBe(facts.round.title)
      expect(rows.get('Upprättad av')).toBe(facts.drawnUpBy)
      expect(rows.get('Får lämnas ut')).toContain(facts.round.ceremonyDay)
    },
  )

  it('explain every column in the code book', () => {
    const { sheets } = consensusSheets(consensusFixture(), t)
    const known = new Set(sheets[4]?.rows.map(([name]) => name))
    const people = new Set(['Maria Ek', 'Erik Lund', 'Ali Demir', 'Sofia Ångström'])
    const headers = sheets.slice(1, 4).flatMap(({ columns }) => columns.map((one) => one.header))
    expect(headers.filter((header) => !known.has(header) && !people.has(header))).toEqual([])
    for (const { name } of sheets) expect(name.length).toBeLessThanOrEqual(31)
  })

  it.each(['=1+1', '+46', '-5', '@namn', '\tx', '\rx', '＝1'])(
    'guard %j from being counted',
    (text) => {
      expect(guardedText(text)).toBe(`'${text}`)
    },
  )

  it('leave ordinary text alone', () => {
    expect(guardedText('Åtta = 8')).toBe('Åtta = 8')
  })
})

describe('phrases', () => {
  it('join, sign and point as one writes', () => {
    expect(listed([], t)).toBe('')
    expect(listed(['1.3', '2.1', '2.2'], t)).toBe('1.3, 2.1 och 2.2')
    expect([signed(15), signed(-15), signed(0), signed(null)]).toEqual(['+15', '−15', '0', '–'])
    expect(pageText({ page: null, pageEnd: null }, t)).toBeNull()
    expect(pageText({ page: 4, pageEnd: 5 }, t)).toBe('s.\u00a04–5')
    expect(asSentence('Planerat')).toBe('Planerat.')
    expect(asSentence('Varför?')).toBe('Varför?')
  })
})
