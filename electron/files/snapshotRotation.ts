/** A snapshot's name, and when it was written as UTC text. */
export interface DatedSnapshot {
  readonly name: string
  readonly writtenAt: string
}

const LATEST = 5
const HOURS = 8
const DAYS = 14
const WEEKS = 10
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Which snapshots stay: the latest five, the last one of each of eight hours (a working
 * day), of fourteen days and of ten weeks. Hours, days and weeks are counted among the snapshots there are, so a clock set back or a long
 * holiday removes nothing. `snapshots` come newest first.
 */
export function keptSnapshots(snapshots: readonly DatedSnapshot[]): ReadonlySet<string> {
  return new Set([
    ...snapshots.slice(0, LATEST).map(({ name }) => name),
    ...firstOfEach(snapshots, HOURS, ({ writtenAt }) => writtenAt.slice(0, 13)),
    ...firstOfEach(snapshots, DAYS, ({ writtenAt }) => writtenAt.slice(0, 10)),
    ...firstOfEach(snapshots, WEEKS, weekOf),
  ])
}

function firstOfEach(
  snapshots: readonly DatedSnapshot[],
  most: number,
  periodOf: (snapshot: DatedSnapshot) => string,
): readonly string[] {
  const first = new Map<string, string>()
  for (const snapshot of snapshots) {
    const period = periodOf(snapshot)
    if (!first.has(period)) first.set(period, snapshot.name)
  }
  return [...first.values()].slice(0, most)
}

/** Weeks begin on Mondays; 1 January 1970 was a Thursday. */
function weekOf({ writtenAt }: DatedSnapshot): string {
  return String(Math.floor((Math.floor(Date.parse(writtenAt) / DAY_MS) + 3) / 7))
}
