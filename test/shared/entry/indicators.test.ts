import { describe, expect, test } from 'vitest'
import type { Block, Indicator } from '#shared/journey/entry/entry'
import {
  largePositiveChange,
  readIndicators,
  readSwedishNumber,
} from '#shared/journey/entry/indicators'
import { BlockId } from '#shared/kernel/identifiers'

const rows = (...texts: string[]): Block[] =>
  texts.map((text, at) => ({
    id: BlockId.parse(`block_${String(at).padStart(8, '0')}`),
    kind: text.includes('\t') ? 'tableRow' : 'paragraph',
    level: null,
    text,
    page: null,
    pageMarks: [],
  }))

const indicator = (name: string, unit: string, ...values: (number | null)[]): Indicator => ({
  name,
  unit,
  target: null,
  values: values.map((value, at) => ({ period: `${2014 + at}`, value })),
  blockId: null,
})

describe('a number in a Swedish table', () => {
  test.each([
    ['4,2', 4.2, ''],
    ['88 %', 88, '%'],
    ['88\u00A0%', 88, '%'],
    ['97 procent', 97, '%'],
    ['1 250', 1250, ''],
    ['−3,5 %', -3.5, '%'],
    ['ca 80', 80, ''],
    ['≥ 90 %', 90, '%'],
    ['4.9', 4.9, ''],
    ['0', 0, ''],
    ['12 dagar', 12, 'dagar'],
  ])('%s is read', (cell, value, unit) => {
    expect(readSwedishNumber(cell)).toEqual({ value, unit })
  })

  test.each([
    'Öka',
    '-',
    '–',
    '',
    'tas fram av nämnden',
    '80–85 %',
    '3 av 4',
    '2016-05-01',
    '12 34',
  ])('%s is no number', (cell) => {
    expect(readSwedishNumber(cell)).toBeNull()
  })
})

describe('an indicator table', () => {
  test('in the layout of the city’s steering system gives target, values and where it stands', () => {
    const [first, second, ...rest] = readIndicators(
      rows(
        'Indikator\tUtfall 2014\t2015\t2016\tÅrsmål\tKF:s årsmål\tPeriodicitet',
        'Nöjda brukare\t78 %\t-\t87 %\t88 %\t90 %\tÅr',
        'Pedagogisk miljö\t4,2\t4,4\t4,6\tÖka\t4,9\tÅr',
        'Utan uppgift\t-\t-\t-\t\ttas fram av nämnden\tÅr',
      ),
    )
    expect(first).toEqual({
      name: 'Nöjda brukare',
      unit: '%',
      target: 88,
      values: [
        { period: 'Utfall 2014', value: 78 },
        { period: '2015', value: null },
        { period: '2016', value: 87 },
      ],
      blockId: 'block_00000001',
    })
    expect(second).toMatchObject({ name: 'Pedagogisk miljö', unit: '', target: 4.9 })
    expect(rest).toEqual([])
  })

  test('ends with the table: rows of another table or of text are not read into it', () => {
    const found = readIndicators(
      rows(
        'Indikator\tÅrsmål',
        'Sjukfrånvaro (%)\t5,1',
        'Vanlig text.',
        'Namn\tTelefon',
        'Kontakt\t08',
      ),
    )
    expect(found.map((indicator) => [indicator.name, indicator.unit])).toEqual([
      ['Sjukfrånvaro (%)', '%'],
    ])
  })

  test('without headings that say so gives nothing', () => {
    expect(readIndicators(rows('Aktivitet\tStartdatum', 'Utbilda alla\t2016-01-01'))).toEqual([])
    expect(readIndicators(rows('2015\t2016', '80 %\t90 %'))).toEqual([])
  })
})

describe('an unruly indicator table', () => {
  test('takes a number that is no number as none', () => {
    expect(readSwedishNumber('9'.repeat(400))).toBeNull()
  })

  test.each([
    ['a row without a name', '\t80'],
    ['a name of signs alone', '**1**\t80'],
    ['a name longer than any', `${'namn '.repeat(70)}\t80`],
    ['a row that says nothing', 'Nöjda\t-'],
    ['a row that is cut short', 'Nöjda'],
  ])('leaves out %s', (_, row) => {
    const [header, cut] = rows('Indikator\t2015', row)
    if (header === undefined || cut === undefined) throw new Error('two rows')
    expect(readIndicators([header, { ...cut, kind: 'tableRow' }])).toEqual([])
  })

  test('keeps a value that is to come, as no number yet', () => {
    expect(readIndicators(rows('Indikator\t2015\t2016', 'Nöjda\t80\tÖka'))).toMatchObject([
      { name: 'Nöjda', target: null, values: [{ value: 80 }, { value: null }] },
    ])
  })

  test('finds its names in the first column where none is named', () => {
    expect(readIndicators(rows('Mått\tUtfall 2015\tÅrsmål', 'Nöjda\t80 %\t85 %'))).toMatchObject([
      { name: 'Nöjda', unit: '%', target: 85, values: [{ period: 'Utfall 2015', value: 80 }] },
    ])
  })

  test.each([
    ['the value', 'Nöjda\t80 procent\t85', '%'],
    ['the target', 'Nöjda\t80\t85 kr', 'kr'],
    ['the name', 'Nöjda (procent)\t80\t85', '%'],
    ['nothing', 'Nöjda\t80\t85', ''],
  ])('takes its unit from %s', (_, row, unit) => {
    expect(readIndicators(rows('Indikator\t2015\tÅrsmål', row))[0]?.unit).toBe(unit)
  })

  test('counts the unit’s own target before the City Council’s', () => {
    const header = 'Indikator\t2015\tKF:s årsmål\tÅrsmål'
    const targets = readIndicators(rows(header, 'Ett\t1\t2\t3', 'Två\t1\t2\t-'))
    expect(targets.map(({ target }) => target)).toEqual([3, 2])
  })

  test('is read to its five hundredth row and no further', () => {
    const found = readIndicators(
      rows('Indikator\t2015', ...Array.from({ length: 501 }, (_, at) => `Mått ${at} a\t${at}`)),
    )
    expect(found).toHaveLength(500)
  })
})

describe('a large change for the better', () => {
  test('goes by the columns where no year is written', () => {
    const values = [
      { period: 'T1', value: 80 },
      { period: 'T2', value: 90 },
    ]
    expect(largePositiveChange({ ...indicator('Nöjda', '%'), values })).toMatchObject({
      from: { period: 'T1' },
      to: { period: 'T2' },
    })
  })

  test('is five percentage points, or a tenth of the first value', () => {
    expect(largePositiveChange(indicator('Nöjda', '%', 80, null, 85))).toMatchObject({
      change: 5,
      measure: 'percentagePoints',
      from: { period: '2014' },
      to: { period: '2016' },
    })
    expect(largePositiveChange(indicator('Nöjda', '%', 80, 84.9))).toBeNull()
    expect(largePositiveChange(indicator('Miljö', '', 4, 4.4))).toMatchObject({ change: 10 })
    expect(largePositiveChange(indicator('Miljö', '', 4, 4.3))).toBeNull()
  })

  test('is less for what one wants less of', () => {
    expect(largePositiveChange(indicator('Sjukfrånvaro', '%', 12, 6))?.change).toBe(6)
    expect(largePositiveChange(indicator('Sjukfrånvaro', '%', 6, 12))).toBeNull()
  })

  test('is not seen in one value, or against nothing', () => {
    expect(largePositiveChange(indicator('Nöjda', '%', null, 85))).toBeNull()
    expect(largePositiveChange(indicator('Antal', '', 0, 85))).toBeNull()
  })

  test('goes by year, not by the order of columns', () => {
    const reversed = indicator('Nöjda', '%', 90, 80)
    const values = [
      { period: '2016', value: 90 },
      { period: '2014', value: 80 },
    ]
    expect(largePositiveChange({ ...reversed, values })?.change).toBe(10)
  })
})
