import { describe, expect, it } from 'vitest'
import { en } from '#shared/i18n/en/en'
import { sv } from '#shared/i18n/sv/sv'
import { STAGES } from '#shared/journey/order'
import { bans, demands } from './sourceDemands'
import { readFilesAtTop, readTree } from './sourceTree'
import { literalLists, visibleText } from './visibleText'

const tree = readTree(
  ['shared', 'renderer', 'electron', 'build', '.ci'],
  /\.(tsx?|mjs|html|css|json)$|^run$/,
)
const everyFile = [...tree, ...readFilesAtTop(['package.json', 'electron-builder.yml'])]

describe('what must not be written', () => {
  it.each(bans)('$what', ({ where, except, pattern }) => {
    const found = everyFile.filter(
      ([file, text]) => where.test(file) && except?.test(file) !== true && pattern.test(text),
    )
    expect(found.map(([file]) => file)).toEqual([])
  })

  it.each(bans)('is noticed when it is written: $what', ({ pattern, example }) => {
    expect(pattern.test(example)).toBe(true)
  })
})

describe('what must be written', () => {
  it.each(demands)('$what', ({ where, pattern }) => {
    expect(everyFile.some(([file, text]) => where.test(file) && pattern.test(text))).toBe(true)
  })

  it('one call registers every door', () => {
    const calls = everyFile
      .filter(([file]) => file.startsWith('electron/'))
      .flatMap(([, text]) => text.match(/ipcMain\.\w+\(/g) ?? [])
    expect(calls).toEqual(['ipcMain.handle('])
  })

  it('the preload hands over one bridge and never the messenger or its event', () => {
    const preload = (tree.get('electron/preload.ts') ?? '').replaceAll(/^import .*$/gm, '')
    expect(preload.match(/exposeInMainWorld\(/g)).toHaveLength(1)
    expect(preload).not.toMatch(
      /\bipcRenderer\s*[,})\]]|:\s*ipcRenderer\b(?!\.)|ipcRenderer\.(send|sendSync|postMessage)\b/,
    )
    expect(preload).not.toMatch(/listener\(_?event/)
  })
})

type Words = Readonly<Record<string, unknown>>

function flat(words: Words, place = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[place + key, value] as const]
      : flat(Object.fromEntries(Object.entries(value ?? {})), `${place}${key}.`),
  )
}

const slotsOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? ''))].toSorted()

describe('words', () => {
  const swedish = new Map(flat(sv))
  const english = new Map(flat(en))

  it('are the same keys in Swedish and English', () => {
    expect([...english.keys()].toSorted()).toEqual([...swedish.keys()].toSorted())
  })

  it('have the same slots in Swedish and English', () => {
    const differing = [...swedish].filter(
      ([key, text]) => slotsOf(text).join() !== slotsOf(english.get(key) ?? '').join(),
    )
    // One of a thing may be said without its number in one language alone.
    expect(differing.map(([key]) => key).filter((key) => !key.endsWith('_one'))).toEqual([])
  })

  it('have both numbers when they have one', () => {
    const halves = [...swedish.keys()].filter((key) =>
      key.endsWith('_one')
        ? !swedish.has(key.replace(/_one$/, '_other'))
        : key.endsWith('_other') && !swedish.has(key.replace(/_other$/, '_one')),
    )
    expect(halves).toEqual([])
  })

  it('are said, in both languages, and nobody is shouted at in Swedish', () => {
    expect([...swedish, ...english].filter(([, text]) => text.trim() === '')).toEqual([])
    expect([...swedish].filter(([, text]) => text.includes('!'))).toEqual([])
  })

  it('never stand in a component', () => {
    const literal = [...tree]
      .filter(([file]) => file.startsWith('renderer/') && file.endsWith('.tsx'))
      .flatMap(([file, text]) => visibleText(file, text).map((words) => `${file}: ${words}`))
    expect(literal).toEqual([])
  })

  it('are noticed in a component', () => {
    const planted = `export const A = () => <p title="Hej du">Spara <b>{t('app.save')}</b></p>`
    expect(visibleText('A.tsx', planted)).toEqual(['Spara', 'Hej du'])
    expect(
      visibleText('A.tsx', `export const A = () => <p aria-label={'Stäng'}>{'Öppna'}</p>`),
    ).toEqual(['Öppna', 'Stäng'])
  })
})

// Fewer could be chance; a list with other things in it is another list (a schedule's days).
const namesManyStages = (items: readonly string[]): boolean =>
  items.length >= 4 && items.every((item) => STAGES.some((stage) => stage === item))

describe('the order of the journey', () => {
  it('is written in one place', () => {
    const lists = [...tree]
      .filter(([file]) => /\.tsx?$/.test(file) && file !== 'shared/journey/order.ts')
      .flatMap(([file, text]) =>
        literalLists(file, text)
          .filter(namesManyStages)
          .map((items) => `${file}: ${items.join(', ')}`),
      )
    expect(lists).toEqual([])
  })

  it('is noticed when it is written again, as a list or as a type', () => {
    const list = `const a = ['round', 'entry', 'assessment', 'consensus']`
    const type = `type A = 'round' | 'entry' | 'assessment' | 'jury'`
    expect(literalLists('a.ts', list).some(namesManyStages)).toBe(true)
    expect(literalLists('a.ts', type).some(namesManyStages)).toBe(true)
  })
})
