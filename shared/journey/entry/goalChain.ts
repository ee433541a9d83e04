import type { CriteriaSet, EntrySection, Requirement } from '#shared/criteria/criteriaSet'
import type { BlockId } from '#shared/kernel/identifiers'
import type { Block, Entry } from './entry'

/**
 * A link of the goal chain in one entry. `evidenced`: the examiner has quoted a block of it;
 * `present`: there is text; `thin`: fewer than `THIN_BELOW_WORDS` words; `missing`: nothing found.
 * `blockIds`: where, in reading order; `evidenceCount`: quotations in them.
 */
export interface ChainLinkState {
  readonly key: string
  readonly state: 'evidenced' | 'present' | 'thin' | 'missing'
  readonly blockIds: readonly BlockId[]
  readonly evidenceCount: number
}

/** Below this many words a link is called thin. The program's own number, not the city's. */
export const THIN_BELOW_WORDS = 25

const countWords = (text: string) => text.match(/\S+/gu)?.length ?? 0
const isText = (block: Block) => block.kind !== 'heading'

function cuePattern(cues: readonly string[]): RegExp | null {
  const words = cues
    .map((cue) => cue.trim())
    .filter((cue) => cue !== '')
    .map((cue) => cue.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/\s+/gu, '\\s+'))
  return words.length === 0 ? null : new RegExp(`(?<![\\p{L}\\d])(?:${words.join('|')})`, 'iu')
}

/**
 * The goal chain (röda tråden) of an entry, link by link from left to right.
 *
 * A link's blocks are those of its sections, and blocks elsewhere with one of its cues. A cue is
 * the beginning of a word; it shows where to look and decides nothing.
 *
 * @param evidenceCounts number of quotations per block id; blocks without any may be left out.
 * @returns one state per link of `set.goalChain`, same order.
 * @source product.md E2; the programmes' "Gemensamma begrepp".
 * @example goalChainState(entry, set, new Map())[0]?.state // → 'present'
 */
export function goalChainState(
  entry: Pick<Entry, 'sections'>,
  set: Pick<CriteriaSet, 'goalChain'>,
  evidenceCounts: ReadonlyMap<string, number>,
): readonly ChainLinkState[] {
  return set.goalChain.map((link) => {
    const cues = cuePattern(link.cues)
    const blocks = entry.sections.flatMap((section) => {
      const own = link.sections.includes(section.key)
      return section.blocks.filter((block) => own || (isText(block) && cues?.test(block.text)))
    })
    const evidenceCount = blocks.reduce((sum, { id }) => sum + (evidenceCounts.get(id) ?? 0), 0)
    const words = blocks.filter(isText).reduce((sum, block) => sum + countWords(block.text), 0)
    const written = words === 0 ? 'missing' : words < THIN_BELOW_WORDS ? 'thin' : 'present'
    return {
      key: link.key,
      state: evidenceCount > 0 ? 'evidenced' : written,
      blockIds: blocks.map((block) => block.id),
      evidenceCount,
    }
  })
}

/** Where to look for one requirement: the likeliest blocks first, at most `MOST_HINTS`. */
export interface CoverageHint {
  readonly requirementId: string
  readonly blockIds: readonly BlockId[]
}

const MOST_HINTS = 8
const STEM = 6
const COMMON = new Set(
  'enheten enhetens enhet utarbetar beskriver formulerar systematiskt verksamheten verksamhetens verksamhet brukarna utifrån under över efter denna dessa eller mellan andra samt sitt sina säkerställa använder arbetar genom kommer finns hur för att'.split(
    ' ',
  ),
)

/** Words by their beginnings, so that "klagomål" and "klagomålshantering" meet. */
function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  return new Set(words.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, STEM)))
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  [...a].filter((stem) => b.has(stem)).length

function sectionKeysFor(
  requirement: Requirement,
  sections: readonly EntrySection[],
): ReadonlySet<string> {
  const wanted = stemsOf(requirement.text.sv)
  const scored = sections.map((section) => {
    const names = [section.title.sv, ...section.aliases]
    return {
      key: section.key,
      score: Math.max(...names.map((name) => shared(stemsOf(name), wanted))),
    }
  })
  const best = Math.max(0, ...scored.map(({ score }) => score))
  return new Set(scored.filter(({ score }) => best > 0 && score === best).map(({ key }) => key))
}

/**
 * Where in an entry to look for the answer to each requirement, from the requirement's own words:
 * sections whose names share words with it, and blocks that use its words. A hint to the examiner,
 * never an answer.
 *
 * @returns one hint per requirement of the set, same order; `blockIds` is empty where nothing is near.
 * @source product.md E3; award-practice.md 9 C. The way of choosing is the program's own.
 * @example coverageHints(entry, set).find((hint) => hint.requirementId === 'r6')
 */
export function coverageHints(
  entry: Pick<Entry, 'sections'>,
  set: Pick<CriteriaSet, 'requirements' | 'sections'>,
): readonly CoverageHint[] {
  const blocks = entry.sections.flatMap((section) =>
    section.blocks.filter(isText).map((block) => ({ section, block, stems: stemsOf(block.text) })),
  )
  return set.requirements.map((requirement) => {
    const keys = sectionKeysFor(requirement, set.sections)
    const wanted = stemsOf(requirement.text.sv)
    const scored = blocks.map(({ section, block, stems }, order) => {
      const words = shared(wanted, stems)
      return { id: block.id, order, score: words + (keys.has(section.key) ? 2 : 0) }
    })
    const enough = Math.min(2, wanted.size)
    const best = scored
      .filter(({ score }) => score >= enough && score > 0)
      .toSorted((a, b) => b.score - a.score || a.order - b.order)
    return {
      requirementId: requirement.id,
      blockIds: best.slice(0, MOST_HINTS).map(({ id }) => id),
    }
  })
}
