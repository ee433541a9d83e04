import { beforeAll, describe, expect, it } from 'vitest'
import { consensusReport } from '#shared/report/consensusReport'
import { plain, type ReportDocument } from '#shared/report/documentTree'
import { reportHtml } from '#shared/report/html'
import { reportStyle } from '#shared/report/reportStyle'
import { consensusFixture } from '../../support/consensusFixture'
import { textsIn } from '../../support/reportTexts'

let html: string
beforeAll(async () => {
  html = reportHtml(consensusReport(consensusFixture(), await textsIn('sv')), [
    {
      family: 'Source Sans 3',
      style: 'normal',
      weight: '200 900',
      url: 'app://examinator/assets/sans.woff2',
      unicodeRange: null,
    },
  ])
})

const all = (pattern: RegExp) => [...html.matchAll(pattern)].map((found) => found[0])

describe('a report as HTML', () => {
  it('says its language and title', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="sv-SE">/)
    expect(html).toContain('<title>Konsensusrapport: Förskolan Linden</title>')
  })

  it('has one h1, first, and no skipped level after it', () => {
    const levels = all(/<h[1-6]>/g).map((tag) => Number(tag[2]))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    }
  })

  it('gives every header cell a scope and every data table a caption and a header row', () => {
    expect(all(/<th(?=[ >])/g).length).toBeGreaterThan(100)
    expect(all(/<th(?=[ >])(?! scope="(?:col|row)")/g)).toEqual([])
    const tables = all(/<table[^>]*>/g).filter((tag) => !tag.includes('facts'))
    expect(all(/<table[^>]*><caption>[^<]/g)).toHaveLength(tables.length)
    expect(all(/<thead>/g)).toHaveLength(tables.length)
  })

  it('names every picture and has no figure element', () => {
    const pictures = all(/<svg [^>]*>/g)
    expect(pictures.length).toBeGreaterThan(8)
    for (const tag of pictures) expect(tag).toMatch(/role="img" aria-label="[^"]{20,}"/)
    expect(html).not.toMatch(/<figure|<img/)
  })

  it('carries its style under the nonce and nothing else a strict policy would refuse', () => {
    expect(all(/<style nonce="__CSP_NONCE__">/g)).toHaveLength(1)
    expect(html).not.toMatch(/ style=|<script|<link|javascript:| on[a-z]+="/)
    expect(all(/(?:https?|file|data):[^"'\s<]*/g)).toEqual(all(/http:\/\/www\.w3\.org\/2000\/svg/g))
  })

  it('shows what people wrote as text, never as markup', () => {
    expect(html).toContain('&lt;b&gt;Det framgår inte&lt;/b&gt; hur klagomål åtgärdas &amp; följs')
  })

  it('lets header rows repeat and headings stay with their text in print', () => {
    expect(html).toContain('size: A4')
    expect(html).toContain('thead { display: table-header-group; }')
    expect(html).toMatch(/h1, h2, h3, h4 \{[^}]*break-after: avoid/)
  })

  it('writes every kind of node', () => {
    const document: ReportDocument = {
      title: 'T',
      genre: 'G',
      language: 'en-GB',
      status: 'draft',
      marks: [],
      facts: [],
      nodes: [
        { kind: 'list', ordered: true, items: [[plain('one')]] },
        { kind: 'quotation', quotation: { text: 'said', page: null, letter: null } },
        { kind: 'notice', title: 'Note', runs: [{ kind: 'emphasis', text: 'so' }] },
        { kind: 'pageBreak' },
      ],
    }
    const text = reportHtml(document, [])
    expect(text).toContain('<ol><li>one</li></ol>')
    expect(text).toContain('<blockquote><p><span class="words">‘said’</span></p></blockquote>')
    expect(text).toContain('<p><em>so</em></p>')
    expect(text).toContain('<body class="draft">')
  })

  it('cannot be broken out of through a font’s address', () => {
    const url = 'app://x/"); } </style><script>'
    const style = reportStyle([
      { family: 'Source Sans 3', style: 'normal', weight: '400', url, unicodeRange: 'U+0-FF' },
    ])
    expect(style).not.toContain('</style>')
    expect(style).toContain('unicode-range: U+0-FF')
  })
})
