import * as fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { recordText } from '../../../renderer/storage/recordText'

afterEach(() => {
  vi.restoreAllMocks()
})

const LONG = 'å"\\\n'.repeat(100)

/** As records are: values within lists and fields, some long enough to be remembered, some left out. */
const value = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.constant(LONG),
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, undefined),
  ),
  any: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('any'), { maxKeys: 4 }),
  ),
})).any

test('a record reads to the letter as the browser would write it, also when some parts are another’s', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), value), fc.string(), value, (record, name, changed) => {
      expect(recordText(record)).toBe(JSON.stringify(record))
      const next = { ...record, [name]: [changed, ...Object.values(record)] }
      expect(recordText(next)).toBe(JSON.stringify(next))
    }),
  )
})

test('is made once, however often it is asked for', () => {
  const record = { id: 'note', text: 'En gång' }
  const text = recordText(record)
  const asText = vi.spyOn(JSON, 'stringify')
  expect(recordText(record)).toBe(text)
  expect(asText).not.toHaveBeenCalled()
})

const finding = (id: number) => ({ id, text: 'Målen följs upp.', evidence: [{ quote: LONG }] })

test('a changed word costs the text of its finding and not of all', () => {
  const [first, ...others] = [1, 2, 3, 4].map(finding)
  const items = [{ findings: [first, ...others] }, { findings: [5, 6].map(finding) }]
  const made: string[] = []
  const stringify = JSON.stringify
  vi.spyOn(JSON, 'stringify').mockImplementation((part: unknown) => {
    made.push(stringify(part))
    return made.at(-1) ?? ''
  })
  recordText({ id: 'a', items })
  const whole = made.join('').length
  made.length = 0
  recordText({ id: 'a', items: [{ findings: [finding(1), ...others] }, items[1]] })
  expect(made.join('').length).toBeLessThan(whole / 3)
  expect(made.join('')).toContain('Målen följs upp.')
})
