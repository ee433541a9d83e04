import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import { analysisCriterion } from './analysisCriterion'
import { benefitCriterion } from './benefitCriterion'
import { commentRules } from './commentRules'
import { conflictGrounds } from './conflictGrounds'
import type { EditionWording } from './editionWording'
import { eligibilityRules } from './eligibilityRules'
import { entrySections } from './entrySections'
import { goalChain } from './goalChain'
import { goodExamplesCriterion } from './goodExamplesCriterion'
import { sixBands } from './sixBands'
import { unitRequirements } from './unitRequirements'

/** What only one edition says about itself. */
type EditionFacts = Pick<CriteriaSet, 'id' | 'title' | 'description' | 'source' | 'changeLog'>

/**
 * A whole criteria set on the award's three foci, which the two programmes state in the same words.
 *
 * @param wording the edition's terms.
 * @param facts the edition's identity, description, source and notes for the trainers.
 * @returns a complete set of 360 points, marked as an example; tolerance 20 percentage units.
 * @example threeFoci(wording2016, facts).criteria.length // → 3
 */
export function threeFoci(wording: EditionWording, facts: EditionFacts): CriteriaSet {
  return {
    ...facts,
    version: 1,
    isExample: true,
    vocabulary: { goal: wording.goal, goals: wording.goals, vision: wording.vision },
    scale: sixBands,
    tolerance: 20,
    criteria: [
      benefitCriterion(wording),
      goodExamplesCriterion(wording),
      analysisCriterion(wording),
    ],
    sections: entrySections(wording),
    requirements: unitRequirements(wording),
    goalChain: goalChain(wording),
    eligibility: [...eligibilityRules],
    commentRules,
    conflictGrounds,
  }
}
