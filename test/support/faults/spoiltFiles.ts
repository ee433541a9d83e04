import { FAMILIES, familyOf, fuzzFile, type FuzzFile } from '../../faults/fuzz/cases'
import { fileWithRecords } from '../../faults/fuzz/examinatorFiles'
import { LIVE } from '../../faults/fuzz/textFiles'
import { SEED } from './measure'

/** A file to hand to the window, and what its name tells of where it comes from. */
export interface SpoiltFile extends FuzzFile {
  readonly from: string
}

/** So many spoilt files of the run's seed, one after another, with one of every family among them. */
export async function spoiltFiles(count: number): Promise<readonly SpoiltFile[]> {
  const files: SpoiltFile[] = []
  const missing = new Set(FAMILIES)
  for (let index = 0; missing.size > 0 || files.length < count; index += 1) {
    const family = familyOf(SEED, index)
    const isFirst = missing.delete(family)
    if (!isFirst && files.length + missing.size >= count) continue
    const from = `${family}, seed ${String(SEED)}, file ${String(index)}`
    files.push({ ...(await fuzzFile(SEED, index)), from })
  }
  return files
}

/** Markup as it would have to stand on the screen. */
export const BAIT = '<img src=x onerror=globalThis.hacked=1>'

/** Sound files whose names and texts are nothing but markup that would run, and one of a foreign kind. */
export async function baits(): Promise<readonly SpoiltFile[]> {
  const round = await fileWithRecords('round', (records) => {
    for (const one of [...records('rounds'), ...records('entries')]) one['title'] = BAIT
  })
  const text = ['# Bidrag', BAIT, ...LIVE].join('\n\n').replaceAll('\u0000', '')
  const bait = { from: 'live markup', passphrase: null }
  return [
    { ...bait, family: 'content', door: 'open', name: `${BAIT}.examinator`, bytes: round },
    {
      ...bait,
      family: 'txt',
      door: 'import',
      name: `${BAIT}.txt`,
      bytes: new TextEncoder().encode(text),
    },
    {
      ...bait,
      from: 'a foreign kind',
      family: 'foreign',
      door: 'import',
      name: 'bidrag.pdf',
      bytes: new TextEncoder().encode('%PDF-1.7\n\u0000\u0001\u0002'),
    },
  ]
}
