import { ask } from '../desktop/desk'
import { damagedAhead } from './writeAhead'

/** What is stored and cannot be read, as it stands: lines of the journal, and noted last keys. */
export interface Damage {
  readonly lines: readonly string[]
  readonly notes: readonly string[]
}

/** Looks in the journal and in the write-ahead notes; a journal that cannot be read has no lines to show. */
export async function readDamage(): Promise<Damage> {
  const journal = await ask('journal:damaged', {})
  return { lines: journal.ok ? journal.value.lines : [], notes: damagedAhead() }
}
