import * as z from 'zod'
import { CivilDate } from '#shared/kernel/calendar'
import { CriteriaSetId, ItemId } from '#shared/kernel/identifiers'

/** A text in both of the program's languages. Swedish is the original, English the translation. */
export const Bilingual = z.strictObject({ sv: z.string().max(20_000), en: z.string().max(20_000) })
export type Bilingual = z.infer<typeof Bilingual>

/**
 * A band (nivå) of the scale: whole per cent, both ends included.
 * `name` is one or two words, for example "Planerat" or "Genomfört".
 */
export const Band = z.strictObject({
  number: z.int().min(1).max(9),
  from: z.int().min(0).max(100),
  to: z.int().min(0).max(100),
  name: z.strictObject({ process: Bilingual, result: Bilingual }),
})
export type Band = z.infer<typeof Band>

/** The scale: `min` to `max` in whole per cent by `step`; bands cover it without gap or overlap of steps. */
export const Scale = z.strictObject({
  min: z.int().min(0).max(100),
  max: z.int().min(0).max(100),
  step: z.int().min(1).max(50),
  bands: z.array(Band).min(1).max(9),
})
export type Scale = z.infer<typeof Scale>

/**
 * An item (delkriterium) that is scored. `bands[i]` is the sentence for scale band i, in order.
 * `maxPoints` whole points. `sections` are the entry sections where an answer is expected.
 */
export const Item = z.strictObject({
  id: ItemId,
  title: Bilingual,
  shortTitle: Bilingual,
  kind: z.enum(['process', 'result']),
  maxPoints: z.int().min(1).max(1000),
  guidingQuestions: z.array(Bilingual).min(1).max(12),
  bands: z.array(Bilingual).min(1).max(9),
  sections: z.array(z.string().max(40)).max(12),
})
export type Item = z.infer<typeof Item>

/** A criterion (kriterium): a heading over items. */
export const Criterion = z.strictObject({
  id: ItemId,
  title: Bilingual,
  purpose: Bilingual,
  items: z.array(Item).min(1).max(20),
})
export type Criterion = z.infer<typeof Criterion>

/**
 * A section an entry is expected to have, in the goal chain's order.
 * `aliases`: headings (lower case, Swedish) that are taken for this section at import.
 */
export const EntrySection = z.strictObject({
  key: z.string().regex(/^[a-z][a-zA-Z]{1,39}$/),
  title: Bilingual,
  aliases: z.array(z.string().max(120)).max(40),
})
export type EntrySection = z.infer<typeof EntrySection>

/** One of the requirements on every unit; answered yes, partly, no or not shown. */
export const Requirement = z.strictObject({
  id: z.string().regex(/^r[0-9]{1,2}$/),
  text: Bilingual,
  help: Bilingual,
  demanded: z.boolean(),
})
export type Requirement = z.infer<typeof Requirement>

/** A link of the goal chain (röda tråden), drawn from left to right in list order. */
export const ChainLink = z.strictObject({
  key: z.string().regex(/^[a-z][a-zA-Z]{1,39}$/),
  title: Bilingual,
  sections: z.array(z.string().max(40)).max(12),
  items: z.array(ItemId).max(20),
  cues: z.array(z.string().max(80)).max(40),
})
export type ChainLink = z.infer<typeof ChainLink>

/** What the writing helper looks for; Swedish and English word lists are data so that a round can change them. */
export const CommentRules = z.strictObject({
  adviceWords: z.array(z.string().max(40)).max(60),
  gradingWords: z.array(z.string().max(40)).max(80),
  styleWords: z.array(z.string().max(40)).max(60),
  maxSentences: z.int().min(1).max(20),
})
export type CommentRules = z.infer<typeof CommentRules>

/** May take part and may win are kept apart. */
export const EligibilityRule = z.strictObject({
  id: z.string().regex(/^[a-z][a-zA-Z0-9]{1,39}$/),
  decides: z.enum(['takePart', 'win']),
  text: Bilingual,
})
export type EligibilityRule = z.infer<typeof EligibilityRule>

/** A change between two versions of a set, for the trainers. */
export const ChangeNote = z.strictObject({ version: z.int().min(1), date: CivilDate, text: Bilingual })

/**
 * A criteria set (bedömningsmall): the award's model as data. Frozen per round and named by content hash.
 * `isExample`: shown as "exempel, inte stadens egen mall" wherever the set is used.
 * `tolerance`: whole percentage units; a spread ≥ tolerance must be talked through.
 */
export const CriteriaSet = z.strictObject({
  id: CriteriaSetId,
  version: z.int().min(1),
  title: Bilingual,
  description: Bilingual,
  source: Bilingual,
  isExample: z.boolean(),
  vocabulary: z.strictObject({ goal: Bilingual, goals: Bilingual, vision: Bilingual }),
  scale: Scale,
  tolerance: z.int().min(1).max(100),
  criteria: z.array(Criterion).min(1).max(20),
  sections: z.array(EntrySection).min(1).max(30),
  requirements: z.array(Requirement).max(30),
  goalChain: z.array(ChainLink).max(20),
  eligibility: z.array(EligibilityRule).max(30),
  commentRules: CommentRules,
  conflictGrounds: z.array(z.strictObject({ id: z.string().max(40), text: Bilingual })).max(20),
  changeLog: z.array(ChangeNote).max(50),
})
export type CriteriaSet = z.infer<typeof CriteriaSet>

/**
 * All items of a set in the order they are scored.
 *
 * @returns items of every criterion, criteria order; never empty for a valid set.
 * @example itemsOf(threeFoci2016).map((item) => item.id) // → ['1.1', '1.2', '1.3', '2.1', …]
 */
export function itemsOf(set: CriteriaSet): readonly Item[] {
  return set.criteria.flatMap((criterion) => criterion.items)
}
