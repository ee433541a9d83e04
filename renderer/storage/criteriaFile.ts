import type { CriteriaSet } from '#shared/criteria/criteriaSet'
import { applyMerge, type MergeOrder } from './applyMerge'
import type { DeskStore } from './deskStore'

/** Criteria in a file that has been looked at and of which nothing is stored. `detail`: for the start page's list. */
export interface CriteriaFile extends Pick<MergeOrder, 'read' | 'plan' | 'fileName' | 'detail'> {
  readonly set: CriteriaSet
}

const NOTHING: ReadonlySet<string> = new Set()

/**
 * Takes the file in once its criteria are used: its sender's key is remembered, the log and the start
 * page's list tell of it. The criteria themselves are stored with the round that freezes them.
 */
export async function takeInCriteria(store: DeskStore, file: CriteriaFile): Promise<boolean> {
  const { read, plan, fileName, detail } = file
  const order = { read, plan, fileName, detail, takes: NOTHING, facts: null, identity: null }
  return (await applyMerge(store, order)).ok
}
