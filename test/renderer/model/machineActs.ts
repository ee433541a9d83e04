import * as fc from 'fast-check'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import { itemsOf } from '#shared/criteria/criteriaSet'
import { recordKey } from '#shared/exchange/contents'
import { refused } from '#shared/journey/assessment/edit'
import { choosePercent, setReason } from '#shared/journey/assessment/editing'
import { handIn, takeBack } from '#shared/journey/assessment/handIn'
import { buildEntry } from '#shared/journey/entry/buildEntry'
import { mayTakeBack } from '#shared/journey/consensus/meeting'
import { BlockId, DeclarationId, EntryId } from '#shared/kernel/identifiers'
import { addEntry } from '../../../renderer/storage/addEntry'
import { readCopy } from '../../../renderer/storage/copies'
import { declare } from '../../../renderer/storage/declare'
import { digestText } from '../../../renderer/storage/digestText'
import { randomId } from '../../../renderer/storage/randomId'
import { restoreCopy } from '../../../renderer/storage/restoreCopy'
import { writeSnapshot } from '../../../renderer/storage/snapshots'
import { restoreVersion, undoRecord } from '../../../renderer/storage/undo'
import { versionsOf } from '../../../renderer/storage/versions'
import { readSource } from '../../../renderer/workers/import/readSource'
import { act, type Act } from './acts'
import { LINDEN, MARIA, type Machine } from './machine'
import { LETTERS, letterFrom, OTHERS, type Other } from './teamMail'

const AT = '2026-09-18T12:02:00.000Z'

const declaring = (answer: 'none' | 'conflict') =>
  act(`declare ${answer}`, async (machine) => {
    const { store } = machine
    const own = await declarationOf(machine)
    // The answer is asked for once; it is changed only from a conflict that was a mistake.
    if (own !== null && own.answer === 'none') return
    const said = { grounds: [], reason: '', declaredAt: AT }
    const id = own?.id ?? DeclarationId.parse('declaration_model001')
    const made = { id, entryId: LINDEN, examinerId: MARIA, answer, ...said }
    const theRound = await machine.round()
    await declare(store.db, { ...made, roundId: theRound.id }, own, theRound)
  })

/** Says that there is no conflict of interest, which begins the draft. */
export const declareNone = declaring('none')

const declares = fc.constantFrom(declareNone, declareNone, declaring('conflict'))

const declarationOf = async ({ store }: Machine) =>
  (await store.db.declarations.where('entryId').equals(LINDEN).toArray()).find(
    (one) => one.examinerId === MARIA,
  ) ?? null

/** Hands in, if nothing stands in the way. */
export const handsIn = act('hand in', async (machine) => {
  const { criteria } = await machine.round()
  const declaration = await declarationOf(machine)
  const isDone = await machine.edit((own) => {
    const done = handIn(own, criteria, declaration, AT)
    return done.ok ? done : refused('handed-in')
  }, true)
  if (isDone) machine.hasHandedIn = true
  if (isDone) await (await machine.own())?.flush()
})

const takesBack = act('take back', async (machine) => {
  const consensus = (await machine.consensus())?.snapshot() ?? null
  await machine.edit((own) => {
    const taken = takeBack(own, !mayTakeBack(consensus))
    return taken.ok ? taken : refused('handed-in')
  }, true)
})

const mail = fc.record({
  other: fc.constantFrom(...OTHERS),
  letter: fc.constantFrom('right' as const, ...LETTERS),
  isTaken: fc.boolean(),
})

const opensLetter = mail.map(({ other, letter, isTaken }) =>
  act(`open ${other}'s ${letter} hand-in${isTaken ? ', taking its side' : ''}`, async (machine) => {
    const read = await letterFrom(other, letter)
    const keys = read.contents.assessments.map((one) => recordKey('assessments', one.id))
    await machine.takeIn(read, isTaken ? keys : [])
  }),
)

/** Opens a member's hand-in that is as it should be. */
export const takeLetter = (other: Other): Act =>
  act(`open ${other}'s hand-in`, async (machine) => {
    await machine.takeIn(await letterFrom(other, 'right'), [])
  })

/** Scores and reasons for every item, so that nothing blocks handing in. */
export const typesEverywhere = act('write and score everything', async (machine) => {
  const { criteria } = await machine.round()
  for (const { id } of itemsOf(criteria)) {
    const text = machine.text()
    await machine.edit((own) => choosePercent(own, id, 60, criteria))
    if (await machine.edit((own) => setReason(own, id, text))) machine.typed.add(text)
  }
  await machine.wait(400)
})

const undoes = act('undo', async ({ store }) => {
  const place = store.db.assessments.where('[entryId+examinerId]').equals([LINDEN, MARIA])
  const own = await place.first()
  if (own?.state === 'draft') await undoRecord(store, 'assessments', own.id)
})

const restoresVersion = fc.nat({ max: 20 }).map((back) =>
  act(`restore the version ${back} back`, async (machine) => {
    const own = (await machine.own())?.snapshot()
    if (own === undefined || own.state === 'handedIn') return
    const versions = await versionsOf(machine.store.db, own.id)
    const { seq } = versions[back % Math.max(1, versions.length)] ?? {}
    if (seq !== undefined) await restoreVersion(machine.store, 'assessments', own.id, seq)
  }),
)

const copies = act('make a copy', async ({ store }) => writeSnapshot(store))

const restoresCopy = fc
  .record({ back: fc.nat({ max: 4 }), mode: fc.constantFrom('merge' as const, 'replace' as const) })
  .map(({ back, mode }) =>
    act(`restore the copy ${back} back (${mode})`, async (machine) => {
      const { snapshots } = machine.desk
      const chosen = snapshots[back % Math.max(1, snapshots.length)]
      if (chosen === undefined) return
      await writeSnapshot(machine.store)
      const restored = await restoreCopy(
        machine.store.db,
        readCopy(chosen.lines),
        mode,
        chosen.name,
      )
      if (!restored.ok) throw new Error(`not restored: ${restored.error.reason}`)
      await machine.restart()
    }),
  )

const imports = act('import an entry', async (machine) => {
  const round = await machine.round()
  const [unit] = round.units
  const words = machine.text()
  const bytes = new TextEncoder().encode(`Bidrag ${words}\n\n3.1 Arbetssätt\n${words}`)
  const { sections } = threeFoci2016
  const read = await readSource(
    { name: 'bidrag.txt', bytes, sections, restored: [] },
    () => undefined,
  )
  if (!read.ok || unit === undefined) return
  const built = buildEntry(read.value, {
    id: EntryId.parse(randomId('entry')),
    newBlockId: () => BlockId.parse(randomId('block')),
    roundId: round.id,
    unitId: unit.id,
    title: 'Ett påhittat bidrag',
    className: '',
    sourceHash: await digestText(words),
    isExample: true,
    start: read.value.start.index,
    corrections: [],
  })
  if (!built.ok) throw new Error(built.error.kind)
  const added = await addEntry(machine.store, built.value, unit)
  if (added.ok) machine.typed.add(words)
})

const pauses = act('pause', (machine) => machine.wait(400))
const minutePasses = act('let a minute pass', (machine) => machine.wait(61_000))
const leaves = act('go elsewhere and come back', async (machine) => (await machine.own())?.flush())
const restarts = act('close and start again', (machine) => machine.restart())
const dies = fc
  .record({ turns: fc.nat({ max: 40 }), isLost: fc.boolean() })
  .map(({ turns, isLost }) =>
    act(`die ${turns} turns into writing${isLost ? ', which is lost' : ''}`, (machine) =>
      machine.kill(turns, isLost),
    ),
  )

/** What happens between people and machines. */
export const machineActs: readonly fc.Arbitrary<Act>[] = [
  declares,
  fc.constant(handsIn),
  fc.constant(handsIn),
  fc.constant(takesBack),
  opensLetter,
  opensLetter,
  opensLetter,
  fc.constant(undoes),
  restoresVersion,
  fc.constant(copies),
  restoresCopy,
  fc.constant(imports),
  fc.constant(pauses),
  fc.constant(minutePasses),
  fc.constant(leaves),
  fc.constant(restarts),
  dies,
  dies,
]
