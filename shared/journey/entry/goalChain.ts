import type { CriteriaSet, EntrySection } from '#shared/criteria/criteriaSet'
import type { BlockId } from '#shared/kernel/identifiers'
import type { Block, Entry } from './entry'
import { phrasePattern } from './phrasePattern'

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
    .map((cue) => phrasePattern(cue))
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
const SHORTEST_WORD = 4
const COMMON = new Set(
  'enheten enhetens enhet utarbetar utvecklar beskriver formulerar systematiskt verksamheten verksamhetens verksamhet verksamheter brukarna brukare utifrån under över efter denna dessa eller mellan från andra samt sitt sina säkerställa använder arbetar genom kommer finns nämndens'.split(
    ' ',
  ),
)

const plain = (text: string) => ` ${text.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ')} `

/** Words by their beginnings, so that "klagomål" and "klagomålshantering" meet. */
function stemsOf(text: string): readonly string[] {
  const words = plain(text).match(/\S+/gu) ?? []
  const telling = words.filter((word) => word.length >= SHORTEST_WORD && !COMMON.has(word))
  return [
    ...new Set(
      telling.map((word) => word.slice(0, word.length <= 5 ? 4 : Math.max(5, word.length - 3))),
    ),
  ]
}

/** How many of the stems begin a word of a plain text. */
const countStems = (stems: readonly string[], words: string) =>
  stems.filter((stem) => words.includes(` ${stem}`)).length

/** A section's name may carry the word inside: "följa" in "uppföljning". */
const countInside = (stems: readonly string[], name: string) =>
  stems.filter((stem) => name.includes(stem)).length

function sectionKeysFor(
  wanted: readonly string[],
  sections: readonly EntrySection[],
): ReadonlySet<string> {
  const scored = sections.map(({ key, title, aliases }) => {
    const names = [title.sv, ...aliases].map((name) => plain(name))
    return { key, score: Math.max(...names.map((name) => countInside(wanted, name))) }
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
    section.blocks
      .filter(isText)
      .map(({ id, text }) => ({ id, key: section.key, words: plain(text) })),
  )
  return set.requirements.map((requirement) => {
    const wanted = stemsOf(requirement.text.sv)
    const keys = sectionKeysFor(wanted, set.sections)
    const enough = Math.min(2, wanted.length)
    const best = blocks
      .map(({ id, key, words }, order) => {
        const score = countStems(wanted, words) + (keys.has(key) ? 2 : 0)
        return { id, order, score }
      })
      .filter(({ score }) => score > 0 && score >= enough)
      .toSorted((a, b) => b.score - a.score || a.order - b.order)
    const blockIds = best.slice(0, MOST_HINTS).map(({ id }) => id)
    return { requirementId: requirement.id, blockIds }
  })
}
