import { describe, expect, it } from 'vitest'
import { FILE_KINDS } from '#shared/exchange/manifest'
import { readmeText } from '#shared/exchange/readmeText'

const facts = {
  kind: 'hand-in',
  issuer: { name: 'Maria Ek', administration: 'Socialförvaltningen' },
  createdAt: '2026-09-22T07:00:00.000Z',
  about: 'Kvalitetsutmärkelsen 2026 · Förskolan Linden',
} as const

describe('the page that lies in a file', () => {
  it('says first what the file is, its status, who drew it up and when it may be released', () => {
    const [title, , ...lines] = readmeText(facts).split('\n')
    expect(title).toBe('EXAMINATOR')
    expect(lines.slice(0, 6)).toEqual([
      'Filen är:         Inlämnad bedömning',
      'Gäller:           Kvalitetsutmärkelsen 2026 · Förskolan Linden',
      'Status:           Färdigställd',
      'Upprättad av:     Maria Ek, Socialförvaltningen',
      'Upprättad:        2026-09-22',
      'Får lämnas ut:    tidigast efter prisutdelningen',
    ])
    expect(lines.slice(7, 9)).toEqual([
      'The file is:      Handed-in assessment',
      'About:            Kvalitetsutmärkelsen 2026 · Förskolan Linden',
    ])
  })

  it('says of a backup that it is working material and stays with whoever wrote it', () => {
    const text = readmeText({ ...facts, kind: 'backup', about: '' })
    expect(text).toContain('Status:           Arbetsmaterial')
    expect(text).toContain('Får lämnas ut:    inte alls')
    expect(text).not.toContain('Gäller:')
  })

  it.each(FILE_KINDS)('has a word for %s in both languages', (kind) => {
    const text = readmeText({ ...facts, kind })
    expect(text).toMatch(/^Filen är: {9}\S/m)
    expect(text).toMatch(/^The file is: {6}\S/m)
  })

  it('lets no name write a line of its own', () => {
    const issuer = { name: 'Maria\nStatus: Utkast', administration: '' }
    expect(readmeText({ ...facts, issuer })).toContain('Upprättad av:     Maria Status: Utkast\n')
  })
})
