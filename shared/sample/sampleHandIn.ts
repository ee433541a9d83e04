/** The entries of the sample round, by short name. The fixed ids are in `sampleRound.ts`. */
export type SampleEntryKey =
  'linden' | 'appellunden' | 'ljungbacken' | 'kajplatsen' | 'strandangen' | 'salgen'

/** The members of Lag 4, by first name. */
export type SampleExaminerKey = 'maria' | 'erik' | 'ali' | 'sofia'

/**
 * A finding as it is written by hand: quotes as text, found in the entry when the round is built.
 * Each quote stands in exactly one place of the entry; a table row's cells are joined with a tab.
 */
export interface SampleFinding {
  readonly kind: 'strength' | 'improvement'
  readonly text: string
  readonly quotes: readonly string[]
  readonly keyTheme: boolean
  readonly goodExample: boolean
}

/** One item of a hand-in. `percent` in steps of five, 0–100; the band follows from it. */
export interface SampleItemAssessment {
  readonly itemId: string
  readonly percent: number
  readonly reason: string
  readonly findings: readonly SampleFinding[]
}

/** The answer to a requirement on every unit, with what shows it. */
export interface SampleRequirementAnswer {
  readonly requirementId: string
  readonly answer: 'yes' | 'partly' | 'no' | 'notShown'
  readonly quotes: readonly string[]
}

/** A question for the site visit. `itemId` null: about the entry as a whole. */
export interface SampleQuestion {
  readonly itemId: string | null
  readonly askWhom: 'manager' | 'staff' | 'users' | 'anyone'
  readonly text: string
}

/** What one examiner hands in about one entry, before ids and anchors are computed. */
export interface SampleHandIn {
  readonly examiner: SampleExaminerKey
  readonly entry: SampleEntryKey
  readonly items: readonly SampleItemAssessment[]
  readonly coverage: readonly SampleRequirementAnswer[]
  readonly questions: readonly SampleQuestion[]
  readonly minutesSpent: number
  readonly handedInAt: string
}

interface FindingMarks {
  readonly keyTheme?: boolean
  readonly goodExample?: boolean
}

const written =
  (kind: SampleFinding['kind']) =>
  (text: string, quotes: readonly string[] = [], marks: FindingMarks = {}): SampleFinding => ({
    kind,
    text,
    quotes,
    keyTheme: marks.keyTheme ?? false,
    goodExample: marks.goodExample ?? false,
  })

/**
 * A strength (styrka) with the quotes that show it.
 *
 * @param text one thought, the examiner's words.
 * @param quotes exact text of the entry, 0–2 of them; none is allowed and shows as such.
 * @example strength('Målen är få och följs.', ['Vi har valt få mål för att orka följa dem.'])
 */
export const strength = written('strength')

/**
 * An area for improvement (förbättringsområde) with the quotes that show it.
 *
 * @param text one thought, the examiner's words.
 * @param quotes exact text of the entry, 0–2 of them; none is allowed and shows as such.
 * @example improvement('Det framgår inte hur klagomål följs upp.')
 */
export const improvement = written('improvement')
