import { beforeEach, describe, expect, test } from 'vitest'
import { FakeDesk } from '../../support/fakeDesk'
import {
  deskAt,
  ERIKS,
  impossible,
  juryFile,
  NOTE,
  ROLES,
  STAGES,
  type Role,
  type Stage,
} from '../../support/leaks/desks'
import { everyPlace, PLACES, type LeakPlace } from '../../support/leaks/places'
import { opened } from '../../support/travellingFiles'

/**
 * Where another examiner's hand-in may be found: nowhere; kept here; kept and shown. What is agreed
 * is shown without the individual words; they are in the report.
 */
const STORED = ['database', 'journal', 'snapshot', 'backup', 'readable archive'] as const
const SEEN = {
  nowhere: [],
  stored: STORED,
  shown: [...STORED, 'screen'],
} as const satisfies Record<string, readonly LeakPlace[]>

/**
 * Erik's hand-in, as each person may find it at each stage. A place that is not named for the cell
 * must not tell of it; one that is must, or the probe could not see. Never anywhere: the log, the
 * search, the names of files, one's own hand-in file, and the file with the whole round.
 */
const MATRIX: Readonly<Record<Role, Partial<Record<Stage, keyof typeof SEEN>>>> = {
  member: {
    'before hand-in': 'nowhere',
    'handed in': 'stored',
    'taken back': 'nowhere',
    final: 'stored',
  },
  'member in conflict': { 'before hand-in': 'nowhere', final: 'nowhere' },
  'other team': { 'before hand-in': 'nowhere', 'handed in': 'nowhere', final: 'nowhere' },
  leader: {
    'before hand-in': 'nowhere',
    'handed in': 'stored',
    'taken back': 'nowhere',
    meeting: 'shown',
    final: 'stored',
  },
  office: { 'before hand-in': 'stored', 'handed in': 'stored', final: 'stored' },
  'office that examines': {
    'before hand-in': 'nowhere',
    'handed in': 'stored',
    'taken back': 'nowhere',
    final: 'stored',
  },
  'receiver of the jury’s file': { final: 'stored' },
}

let desk: FakeDesk

beforeEach(() => {
  localStorage.clear()
  desk = new FakeDesk().install()
})

const cells = ROLES.flatMap((role) => STAGES.map((stage) => [role, stage] as const))
const possible = cells.filter(([role, stage]) => impossible(role, stage) === null)

const telling = (places: Readonly<Record<LeakPlace, string>>, probe: RegExp) =>
  PLACES.filter((place) => probe.test(places[place]))

describe('another examiner’s hand-in', () => {
  test.each(possible)('%s, %s', async (role, stage) => {
    const expected = MATRIX[role][stage]
    if (expected === undefined) throw new Error('a cell without an answer')
    const places = await everyPlace(await deskAt(role, stage), desk)
    expect(telling(places, new RegExp(ERIKS.words))).toEqual(SEEN[expected])
    const score = new RegExp(`"percent\\\\?":${ERIKS.percent}\\b|${ERIKS.percent}\\s%`)
    expect(telling(places, score)).toEqual(SEEN[expected])
  })

  test('has an answer in every cell that can be, and in no other', () => {
    const answered = cells.filter(([role, stage]) => MATRIX[role][stage] !== undefined)
    expect(answered).toEqual(possible)
  })
})

describe('the jury’s file', () => {
  test('holds the hand-ins it rests on, and no note, no vote that was not shown, no other’s log', async () => {
    const read = await opened(await juryFile())
    const text = JSON.stringify(read.contents)
    expect(text).toContain(ERIKS.words)
    expect(text).not.toContain(NOTE)
    expect(text).not.toContain('"percent":5,')
    expect(read.contents.consensuses[0]?.items.flatMap((item) => item.voteRounds)).toEqual([])
    expect(read.contents.logEvents.map(({ act }) => act)).toEqual([
      'meeting-opened',
      'consensus-agreed',
      'consensus-final',
    ])
  })
})
