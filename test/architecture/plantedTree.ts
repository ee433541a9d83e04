import type { RuleName } from './rule'

/** A small tree that breaks one rule, and the name of the rule. */
export interface PlantedTree {
  readonly what: string
  readonly rule: RuleName
  readonly files: Readonly<Record<string, string>>
}

/** A tree of one file. */
export const one = (what: string, rule: RuleName, file: string, text: string): PlantedTree => ({
  what,
  rule,
  files: { [file]: text },
})

/** A stage's rules, and a stage's page. */
export const stage = 'shared/journey/assessment/points.ts'
export const page = 'renderer/journey/consensus/ConsensusPage.tsx'
