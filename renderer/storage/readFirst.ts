import { activeRound } from './activeRound'
import type { DeskDatabase } from './database'
import { entryHeads } from './entryHeads'
import { FirstReading, type FirstAnswers } from './firstReading'
import { readSetting } from './settings'

async function readAnswers(db: DeskDatabase): Promise<FirstAnswers> {
  const rounds = db.rounds.toArray()
  const listed = async () => {
    const round = activeRound(await rounds, await readSetting(db, 'activeRoundId'))
    const heads = round === null ? [] : await entryHeads(db, round.id)
    return { roundId: round?.id ?? null, heads }
  }
  const [list, settings, profiles, declarations, assessments, consensuses] = await Promise.all([
    listed(),
    db.settings.toArray(),
    db.profiles.toArray(),
    db.declarations.toArray(),
    db.assessments.toArray(),
    db.consensuses.toArray(),
  ])
  return {
    ...list,
    rows: { profiles, rounds: await rounds, declarations, assessments, consensuses },
    settings: new Map(settings.map(({ key, value }) => [key, value])),
  }
}

/** Reads what the first page shows; null when something cannot be read, and whoever asks meets the reason. */
export async function readFirst(db: DeskDatabase): Promise<FirstReading | null> {
  try {
    const read = () => readAnswers(db)
    // What is sealed is opened on other threads, and a transaction would have to be held for it.
    const answers = await (db.seal === null ? db.transaction('r', db.tables, read) : read())
    return new FirstReading(answers)
  } catch {
    return null
  }
}
