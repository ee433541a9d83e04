import * as z from 'zod'
import type { CivilDate } from '#shared/kernel/calendar'
import { addDays } from '#shared/kernel/civilDay'

/**
 * What a round leaves behind, by what it is to the archive: working material first, then what was
 * handed in, then what was decided and judged. Earlier versions and copies follow their record.
 */
export const MATERIALS = [
  'drafts',
  'internalNotes',
  'othersHandIns',
  'handIns',
  'declarations',
  'consensus',
  'entries',
] as const

/** A kind of material. @example 'drafts' */
export type Material = (typeof MATERIALS)[number]

/**
 * How long each material is kept, in days from the round's ceremony day. The program's own proposal:
 * the city's plan for documents decides, and the office may give other terms.
 *
 * @source lessons.md E5: drafts and notes are working material until they are archived; what is
 *   handed in and decided is not.
 */
export const PROPOSED_TERMS: Readonly<Record<Material, number>> = {
  drafts: 30,
  internalNotes: 30,
  othersHandIns: 180,
  handIns: 365,
  declarations: 730,
  consensus: 730,
  entries: 730,
}

/** The longest term that can be given, in days: ten years. */
export const MOST_DAYS = 3650

/** How long a material is kept: whole days from the ceremony day, 0 to `MOST_DAYS`. */
const TermDays = z.int().min(0).max(MOST_DAYS)

/**
 * The terms an office has set for its round, in days for every material. `decision`: what the city
 * has decided and where, in words; empty when nothing is decided, and then the terms are an example.
 */
export const RetentionPlan = z.strictObject({
  days: z.record(z.enum(MATERIALS), TermDays),
  decision: z.string().max(300),
})
export type RetentionPlan = z.infer<typeof RetentionPlan>

/**
 * The round with an office's own terms, or, with null, with none: then the program's proposal holds.
 *
 * @example withRetention(round, { days: { ...PROPOSED_TERMS, drafts: 60 }, decision: '' })
 */
export function withRetention<Whole extends { readonly retention?: RetentionPlan | undefined }>(
  round: Whole,
  plan: RetentionPlan | null,
): Omit<Whole, 'retention'> & { retention?: RetentionPlan } {
  const { retention: _, ...rest } = round
  return plan === null ? rest : { ...rest, retention: plan }
}

/** When a material's term ends. `isDue`: it has ended. */
export interface Term {
  readonly material: Material
  readonly days: number
  readonly lastDay: CivilDate
  readonly isDue: boolean
}

/**
 * The terms of a round's materials, in the order of `MATERIALS`. A material may be erased from the
 * day after its last day.
 *
 * @param ceremonyDay of the round.
 * @param today where the person is.
 * @param terms days from the ceremony, each 0 or more; the program's proposal where the office has set none.
 * @source product.md X5
 * @example retentionTerms('2026-12-03', '2027-01-03')[0] // → drafts, last day '2027-01-02', due
 */
export function retentionTerms(
  ceremonyDay: CivilDate,
  today: CivilDate,
  terms: Readonly<Record<Material, number>> = PROPOSED_TERMS,
): readonly Term[] {
  return MATERIALS.map((material) => {
    const days = terms[material]
    const lastDay = addDays(ceremonyDay, days)
    return { material, days, lastDay, isDue: today > lastDay }
  })
}
