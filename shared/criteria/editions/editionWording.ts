import type { Bilingual } from '#shared/criteria/criteriaSet'
import { bilingual } from './bilingual'

/** The city's two programmes whose terms the shipped sets follow. @example '2016' */
export type Edition = '2011' | '2016'

/**
 * The words in which the two programmes differ while the sentence around them stays the same.
 * Both Swedish words are neuter (ett mål, ett åtagande), so that no other word has to change.
 */
export interface EditionWording {
  readonly edition: Edition
  readonly vision: Bilingual
  /** "mål" or "åtagande". */
  readonly goal: Bilingual
  /** "mål" or "åtaganden". */
  readonly goals: Bilingual
  /** "målen" or "åtagandena". */
  readonly theGoals: Bilingual
  /** "Mål" or "Åtaganden", at the start of a sentence. */
  readonly capitalGoals: Bilingual
  /** What the unit does with its expected result: "avser att uppnå" or "vill uppnå". */
  readonly achieve: Bilingual
  /** "följa upp och utvärdera" or "följa upp". */
  readonly followUp: Bilingual
}

/**
 * Terms of the programme for quality development of 2016.
 *
 * @source Stockholms stad, Program för kvalitetsutveckling, dnr 174-742/2016, "Gemensamma begrepp".
 */
export const wording2016: EditionWording = {
  edition: '2016',
  vision: bilingual('Vision 2040', 'Vision 2040'),
  goal: bilingual('mål', 'goal'),
  goals: bilingual('mål', 'goals'),
  theGoals: bilingual('målen', 'the goals'),
  capitalGoals: bilingual('Mål', 'Goals'),
  achieve: bilingual('avser att uppnå', 'intends to achieve'),
  followUp: bilingual('följa upp och utvärdera', 'follow up and evaluate'),
}

/**
 * Terms of the programme for quality development of 2011.
 *
 * @source Stockholms stad, Program för kvalitetsutveckling, dnr 009-1322/2011, "Gemensamma begrepp".
 */
export const wording2011: EditionWording = {
  edition: '2011',
  vision: bilingual('Vision 2030', 'Vision 2030'),
  goal: bilingual('åtagande', 'commitment'),
  goals: bilingual('åtaganden', 'commitments'),
  theGoals: bilingual('åtagandena', 'the commitments'),
  capitalGoals: bilingual('Åtaganden', 'Commitments'),
  achieve: bilingual('vill uppnå', 'wants to achieve'),
  followUp: bilingual('följa upp', 'follow up'),
}

/**
 * Chooses between what the two programmes say where a word is not enough.
 *
 * @param wording the edition being written.
 * @param texts one value per edition.
 * @returns the value of the wording's edition.
 * @example inEdition(wording2011, { 2011: 'kvalitetsgaranti', 2016: 'dialog' }) // → 'kvalitetsgaranti'
 */
export function inEdition<Value>(
  wording: EditionWording,
  texts: { readonly [edition in Edition]: Value },
): Value {
  return texts[wording.edition]
}
