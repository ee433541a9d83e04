import type { Act } from './acts'
import { declareNone, handsIn, takeLetter, typesEverywhere } from './machineActs'
import { opensMeeting } from './teamActs'

/** How far Maria has come when a story begins. `toString` is what a failing run shows. */
interface Beginning {
  readonly acts: readonly Act[]
  readonly toString: () => string
}

const beginning = (name: string, acts: readonly Act[]): Beginning => ({
  acts,
  toString: () => name,
})

const begun = [declareNone, typesEverywhere]
const handedIn = [...begun, handsIn]
const gathered = [...handedIn, takeLetter('erik'), takeLetter('ali'), takeLetter('sofia')]

/** From an unopened entry to an open meeting. */
export const BEGINNINGS: readonly Beginning[] = [
  beginning('nothing begun', []),
  beginning('a draft', begun),
  beginning('handed in', handedIn),
  beginning('everything gathered', gathered),
  beginning('in the meeting', [...gathered, opensMeeting]),
]
