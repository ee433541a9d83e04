import { lazy } from 'react'
import type { Stage } from '#shared/journey/order'

const RoundPage = lazy(async () => ({
  default: (await import('../journey/round/RoundPage')).RoundPage,
}))
const EntryPage = lazy(async () => ({
  default: (await import('../journey/entry/EntryPage')).EntryPage,
}))
const AssessmentPage = lazy(async () => ({
  default: (await import('../journey/assessment/AssessmentPage')).AssessmentPage,
}))
const ConsensusPage = lazy(async () => ({
  default: (await import('../journey/consensus/ConsensusPage')).ConsensusPage,
}))
/** The pages this version of the program has, loaded when first needed. */
export const PAGES = {
  round: RoundPage,
  entry: EntryPage,
  assessment: AssessmentPage,
  consensus: ConsensusPage,
}

/** Whether a stage has a page in this version. */
export function isBuilt(stage: Stage): stage is keyof typeof PAGES {
  return stage in PAGES
}
