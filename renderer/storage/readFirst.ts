import { activeRound } from './activeRound'
import type { DeskDatabase } from './database'
import { entryHeads } from './entryHeads'
import { FirstReading, type FirstAnswers } from './firstReading'

async function storedSettings(db: DeskDatabase): Promise<FirstAnswers['settings']> {
  const rows = await db.settings.toArray()
  return new Map(rows.map(({ key, value }) => [key, value]))
}

async function readAnswers(db: DeskDatabase): Promise<FirstAnswers> {
  const rounds = db.rounds.toArray()
  const settings = storedSettings(db)
  const listed = async () => {
    const round = activeRound(await rounds, (await settings).get('activeRoundId'))
    const heads = round === null ? [] : await entryHeads(db, round.id)
    return { roundId: round?.id ?? null, heads }
  }
  const [list, profiles, declarations, assessments, consensuses] = await Promise.all([
    listed(),
    db.profiles.toArray(),
    db.declarations.toArray(),
    db.assessments.toArray(),
    db.consensuses.toArray(),
  ])
  return {
    ...list,
    rows: { profiles, rounds: await rounds, declarations, assessments, consensuses },
    settings: await settings,
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
