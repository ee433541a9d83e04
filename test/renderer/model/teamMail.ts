import type { ReadFile } from '#shared/exchange/readFile'
import { Sha256 } from '#shared/kernel/identifiers'
import { lagFour } from '#shared/sample/sampleExaminers'
import { handInFile, lindenBy, opened, teamPackage } from '../../support/travellingFiles'

/** The others of the team, who send their hand-ins. */
export const OTHERS = ['erik', 'ali', 'sofia'] as const
export type Other = (typeof OTHERS)[number]

/** How a hand-in stands to the one that is right: the same file, an older or a newer one … */
export const LETTERS = ['right', 'older', 'newer', 'conflicting', 'wrong criteria'] as const
export type Letter = (typeof LETTERS)[number]

/** Words that only others have written: nobody may hold them before handing in. */
export const OTHERS_WORDS = 'De andras egna ord'

async function letter(other: Other, kind: Letter): Promise<Uint8Array> {
  const { items } = await lindenBy(lagFour[other].id)
  const told = (words: string) => items.map((item) => Object.assign({}, item, { reason: words }))
  const words = `${OTHERS_WORDS}: ${other}`
  switch (kind) {
    case 'right':
      return handInFile(other, { items: told(words), revision: 3 })
    case 'older':
      return handInFile(other, { items: told(`${words}, förra veckan`), revision: 2 })
    case 'newer':
      return handInFile(other, { items: told(`${words}, ändrade`), revision: 5 })
    case 'conflicting':
      return handInFile(other, { items: told(`${words}, annorlunda`), revision: 3 })
    default:
      return handInFile(other, { criteriaHash: Sha256.parse('a'.repeat(64)), items: told(words) })
  }
}

const readFiles = new Map<string, Promise<ReadFile>>()

function once(key: string, write: () => Promise<Uint8Array>): Promise<ReadFile> {
  const known = readFiles.get(key) ?? write().then(opened)
  readFiles.set(key, known)
  return known
}

/** A hand-in as the program has read it; written and read once, however often it is sent. */
export const letterFrom = (other: Other, kind: Letter): Promise<ReadFile> =>
  once(`${other} ${kind}`, () => letter(other, kind))

/** The office's package to the team. */
export const packageOfTeam = (): Promise<ReadFile> => once('package', () => teamPackage())
