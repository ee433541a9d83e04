import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import { blocksOf, Entry } from '#shared/journey/entry/entry'
import { Sha256 } from '#shared/kernel/identifiers'
import { sampleEntry } from '#shared/sample/sampleEntry'
import { sampleRoundId } from '#shared/sample/sampleRound'
import { sampleUnits, type SampleUnit } from '#shared/sample/sampleUnits'

const sha256 = (text: string) => Sha256.parse(createHash('sha256').update(text).digest('hex'))

function built(sample: SampleUnit): Entry {
  const entry = sampleEntry(sample, {
    roundId: sampleRoundId,
    criteria: threeFoci2016,
    sourceHash: sha256(sample.text),
  })
  if (!entry.ok) throw new Error(`${sample.key}: ${entry.error.kind}`)
  return entry.value
}

const named = sampleUnits.map((sample) => ({ key: sample.key, sample, entry: built(sample) }))
const entryOf = (key: SampleUnit['key']) => {
  const found = named.find((candidate) => candidate.key === key)
  if (found === undefined) throw new Error(key)
  return found.entry
}

describe.each(named)('a reader of the sample entry $key', ({ sample, entry }) => {
  test('sees on the title and the first page that it is made up', () => {
    expect(sample.text.startsWith(`# ${sample.unit.name} (påhittat exempel)\n`)).toBe(true)
    expect(blocksOf(entry)[1]?.text).toBe('Detta bidrag är påhittat och används för övning.')
    expect(entry.title).toContain('påhittat exempel')
    expect(entry.isExample).toBe(true)
  })

  test('has four to eight pages to read, as long as a real entry', () => {
    const words = blocksOf(entry).flatMap((block) => block.text.match(/\S+/gu) ?? []).length
    expect(words).toBeGreaterThanOrEqual(1600)
    expect(words).toBeLessThanOrEqual(3000)
    const marks = [...sample.text.matchAll(/^Sida (\d) \((\d)\)$/gmu)]
    const last = Number(marks.at(-1)?.[1])
    expect(last).toBeGreaterThanOrEqual(4)
    expect(last).toBeLessThanOrEqual(8)
    expect(marks.map((mark) => Number(mark[1]))).toEqual(
      Array.from({ length: last }, (_, index) => index + 1),
    )
    expect(marks.every((mark) => Number(mark[2]) === last)).toBe(true)
  })

  test('finds page numbers in the margin and none of them in the text', () => {
    const last = Number([...sample.text.matchAll(/^Sida (\d)/gmu)].at(-1)?.[1])
    expect(blocksOf(entry).at(-1)?.page).toBe(last)
    expect(blocksOf(entry).some((block) => /Sida \d/u.test(block.text))).toBe(false)
  })

  test('finds every section of the goal chain, and nothing left outside the sections', () => {
    const keys = new Set(entry.sections.map((section) => section.key))
    const expected =
      'unit goals approach resources followUp dialogue analysis development goodExamples'
    expect([...keys]).toEqual(expect.arrayContaining(expected.split(' ')))
    expect(keys.has('other')).toBe(false)
    const complaints = entry.sections.some(({ heading }) => /klagomål/u.test(heading))
    expect(complaints).toBe(true)
  })

  test('sees at least two indicator tables over several years', () => {
    const headers = blocksOf(entry).filter(
      ({ kind, text }) => kind === 'tableRow' && /\t2023\t2024\t2025\t/u.test(text),
    )
    expect(headers.length).toBeGreaterThanOrEqual(2)
    expect(entry.indicators.length).toBeGreaterThanOrEqual(3)
    expect(entry.indicators.every((indicator) => indicator.values.length >= 3)).toBe(true)
  })

  test('opens a record that the program accepts', () => {
    expect(Entry.safeParse(entry).success).toBe(true)
  })
})

describe('the entries are uneven on purpose', () => {
  test('four classes have entries, and two classes have two to compare', () => {
    const classes = sampleUnits.map((sample) => sample.className)
    expect(new Set(classes).size).toBe(4)
    expect(classes.filter((name) => name === 'Förskola')).toHaveLength(2)
    expect(classes.filter((name) => name === 'Äldreomsorg')).toHaveLength(2)
  })

  test('Linden shows the numbers of the language indicator over three years', () => {
    const language = entryOf('linden').indicators.find(({ name }) => name === 'Andel nöjda, språk')
    expect(language).toMatchObject({ unit: '%', target: 88 })
    expect(language?.values.map(({ value }) => value)).toEqual([78, 84, 91])
  })

  test('Äppellunden has many values and a short analysis', () => {
    const entry = entryOf('appellunden')
    const values = entry.indicators.flatMap((indicator) => indicator.values)
    expect(values.filter(({ value }) => value !== null).length).toBeGreaterThan(40)
    const analysis = entry.sections.find((section) => section.key === 'analysis')
    const words = analysis?.blocks.flatMap((block) => block.text.split(' ')).length ?? 0
    expect(words).toBeLessThan(120)
  })

  test('Ljungbacken has a long analysis and hardly any values', () => {
    const entry = entryOf('ljungbacken')
    const values = entry.indicators.flatMap((indicator) => indicator.values)
    expect(values.filter(({ value }) => value !== null).length).toBeLessThan(4)
    const analysis = entry.sections.find((section) => section.key === 'analysis')
    const words = analysis?.blocks.flatMap((block) => block.text.split(' ')).length ?? 0
    expect(words).toBeGreaterThan(350)
  })

  test('Strandängen speaks of commitments, and its guarantee was adopted over a year before', () => {
    const text = blocksOf(entryOf('strandangen'))
      .map((block) => block.text)
      .join('\n')
    expect(text).toMatch(/Åtagande 1\. Vi åtar oss/u)
    expect(text).toMatch(/antogs av Mellanviks stadsdelsnämnd den 14 november 2024/u)
    expect(text).not.toMatch(/gått ut|upphört|giltig/u)
  })
})

test('no official of the real documents and no real address has slipped in', () => {
  const everything = sampleUnits.map((sample) => sample.text).join('\n')
  for (const name of [
    'Hultman',
    'Häggblom',
    'Heglert',
    '@',
    'http',
    '08-508',
    'Spånga',
    'Skärholmen',
  ]) {
    expect(everything).not.toContain(name)
  }
})

test('the texts keep to the signs of Swedish print', () => {
  const prose = sampleUnits
    .flatMap((sample) => sample.text.split('\n'))
    .filter((line) => !line.startsWith('|'))
  expect(prose.filter((line) => /[!"“'`]| {2}| - |\d%|\.\.|\s$/u.test(line))).toEqual([])
})
