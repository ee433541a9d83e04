import { anyBytes, spoiltContent, spoiltManifest, spoiltSeal, spoiltZip } from './examinatorFiles'
import { Steps } from './steps'
import { foreignFile, spoiltPage, spoiltText } from './textFiles'
import { spoiltDocument } from './wordFiles'

/** Where a file is handed to the program: opened as one of its own, or imported as an entry. */
export type Door = 'open' | 'import'

/** What is spoilt; the report counts by it. */
export const FAMILIES = [
  'zip',
  'manifest',
  'content',
  'sealed',
  'docx',
  'html',
  'txt',
  'foreign',
] as const
export type Family = (typeof FAMILIES)[number]

/** One mutated file, as somebody would hand it to the program. */
export interface FuzzFile {
  readonly family: Family
  readonly door: Door
  readonly name: string
  readonly bytes: Uint8Array
  readonly passphrase: string | null
}

/** In a hundred files. Sealed ones cost half a second each, by the lock's own design. */
const SHARES: readonly (readonly [Family, number])[] = [
  ['zip', 19],
  ['manifest', 12],
  ['content', 36],
  ['sealed', 1],
  ['docx', 13],
  ['html', 9],
  ['txt', 7],
  ['foreign', 3],
]

const LADDER: readonly Family[] = SHARES.flatMap(([family, share]) =>
  Array.from({ length: share }, () => family),
)

/** What is spoilt in the file of a seed and a number, told without making it. */
export function familyOf(seed: number, index: number): Family {
  return new Steps(seed, index, null).chance.of(LADDER)
}

/** The file of a seed and a number; the same two give the same file in every run. */
export async function fuzzFile(
  seed: number,
  index: number,
  kept: readonly number[] | null = null,
): Promise<FuzzFile> {
  const steps = new Steps(seed, index, kept)
  const family = steps.chance.of(LADDER)
  const plain = { family, passphrase: null }
  const own = { ...plain, door: 'open', name: 'fil.examinator' } as const
  const entry = { ...plain, door: 'import' } as const
  switch (family) {
    case 'zip':
      return { ...own, bytes: spoiltZip(steps) }
    case 'manifest':
      return { ...own, bytes: await spoiltManifest(steps) }
    case 'content':
      return { ...own, bytes: await spoiltContent(steps) }
    case 'sealed':
      return { ...own, ...(await spoiltSeal(steps)) }
    case 'docx':
      return { ...entry, name: 'bidrag.docx', bytes: spoiltDocument(steps) }
    case 'html':
      return { ...entry, name: 'bidrag.html', bytes: spoiltPage(steps) }
    case 'txt':
      return { ...entry, name: 'bidrag.txt', bytes: spoiltText(steps) }
    default:
      return steps.chance.inHundred(30)
        ? { ...own, bytes: anyBytes(seed, index) }
        : { ...entry, ...foreignFile(steps) }
  }
}
