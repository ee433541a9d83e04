import * as fc from 'fast-check'
import { itemsOf } from '#shared/criteria/criteriaSet'
import type { Assessment } from '#shared/journey/assessment/assessment'
import {
  addEvidence,
  addFinding,
  addQuestion,
  answerRequirement,
  chooseBand,
  choosePercent,
  emptyFinding,
  removeFinding,
  setNotShown,
  setReason,
  updateFinding,
} from '#shared/journey/assessment/editing'
import { scaleSteps } from '#shared/journey/assessment/scale'
import { EvidenceId, FindingId, NoteId, QuestionId, type ItemId } from '#shared/kernel/identifiers'
import { putRecord } from '../../../renderer/storage/putRecord'
import { LINDEN, MARIA, type Machine } from './machine'

/** One thing a person does, or that happens to her machine. `toString` is what a failing run shows. */
export type Act = fc.AsyncCommand<object, Machine>

/** Makes an act; what it cannot do at the moment it simply does not do, as a disabled button. */
export function act(name: string, run: (machine: Machine) => Promise<unknown>): Act {
  return {
    check: () => true,
    run: async (_, machine) => {
      await run(machine)
    },
    toString: () => name,
  }
}

const place = fc.nat({ max: 7 })

/** The item a number points at, and what stands there. */
async function itemAt(machine: Machine, at: number): Promise<Assessment['items'][number] | null> {
  const items = (await machine.own())?.snapshot().items ?? []
  return items[at % Math.max(1, items.length)] ?? null
}

let ids = 0
const fresh = (kind: string): string => {
  ids += 1
  return `${kind}_model${String(ids).padStart(8, '0')}`
}

/** A text counts as typed once the screen has taken it. */
async function typedIn(machine: Machine, put: (text: string) => Promise<boolean>): Promise<void> {
  const text = machine.text()
  if (await put(text)) machine.typed.add(text)
}

const addsFinding = fc.record({ at: place, isStrength: fc.boolean() }).map(({ at, isStrength }) =>
  act(`add a finding to item ${at}`, async (machine) => {
    const item = await itemAt(machine, at)
    const kind = isStrength ? 'strength' : 'improvement'
    const finding = emptyFinding(FindingId.parse(fresh('finding')), kind)
    if (item !== null) await machine.edit((own) => addFinding(own, item.itemId, finding), true)
  }),
)

const typesFinding = fc.record({ at: place, instead: fc.boolean() }).map(({ at, instead }) =>
  act(`type ${instead ? 'over' : 'in'} the last finding of item ${at}`, async (machine) => {
    const item = await itemAt(machine, at)
    const finding = item?.findings.at(-1)
    if (item === null || finding === undefined) return
    await typedIn(machine, (text) => {
      const whole = instead ? text : `${finding.text} ${text}`
      return machine.edit((own) => updateFinding(own, item.itemId, finding.id, { text: whole }))
    })
  }),
)

const removesFinding = place.map((at) =>
  act(`remove the first finding of item ${at}`, async (machine) => {
    const item = await itemAt(machine, at)
    const finding = item?.findings[0]
    if (item === null || finding === undefined) return
    await machine.edit((own) => removeFinding(own, item.itemId, finding.id), true)
  }),
)

const quotes = place.map((at) =>
  act(`quote the entry in item ${at}`, async (machine) => {
    const item = await itemAt(machine, at)
    const finding = item?.findings.at(-1)
    const entry = await machine.store.db.entries.get(LINDEN)
    const block = entry?.sections[0]?.blocks[0]
    if (item === null || finding === undefined || block === undefined) return
    const span = {
      entryId: LINDEN,
      blockId: block.id,
      start: 0,
      end: 3,
      quote: block.text.slice(0, 3),
    }
    const around = { before: '', after: '', page: null, pageEnd: null }
    const evidence = { id: EvidenceId.parse(fresh('evidence')), ...span, ...around }
    await machine.edit((own) => addEvidence(own, item.itemId, finding.id, evidence), true)
  }),
)

const typesReason = fc.record({ at: place, instead: fc.boolean() }).map(({ at, instead }) =>
  act(`type ${instead ? 'over' : 'in'} the reason of item ${at}`, async (machine) => {
    const item = await itemAt(machine, at)
    if (item === null) return
    await typedIn(machine, (text) =>
      machine.edit((own) => setReason(own, item.itemId, instead ? text : `${item.reason} ${text}`)),
    )
  }),
)

const asks = act('ask for the site visit', (machine) =>
  typedIn(machine, (text) => {
    const id = QuestionId.parse(fresh('question'))
    const question = { id, itemId: null, text, askWhom: 'staff' as const }
    return machine.edit((own) => addQuestion(own, question), true)
  }),
)

const typesNote = place.map((at) =>
  act(`type in the note of item ${at}`, async (machine) => {
    const item = await itemAt(machine, at)
    if (item === null) return
    const id = NoteId.parse(`note_model${item.itemId.replace('.', '')}0000`)
    if ((await machine.open('internalNotes', id)) === null) {
      const about = { entryId: LINDEN, examinerId: MARIA, itemId: item.itemId, text: '' }
      const note = { id, ...about, schemaVersion: 1 as const, revision: 1 }
      await putRecord(machine.store.db, 'internalNotes', note, 0)
    }
    const note = await machine.open('internalNotes', id)
    await typedIn(machine, async (text) => {
      const standing = note?.snapshot()
      if (standing === undefined) return false
      note?.change({ ...standing, text: `${standing.text} ${text}` })
      return true
    })
  }),
)

const anyPercent = fc.oneof(
  fc.nat({ max: 20 }).map((step) => step * 5),
  fc.integer({ min: -5, max: 105 }),
)

const scores = fc.record({ at: place, percent: anyPercent }).map(({ at, percent }) =>
  act(`give item ${at} ${percent} per cent`, async (machine) => {
    const item = await itemAt(machine, at)
    const { criteria } = await machine.round()
    if (item !== null)
      await machine.edit((own) => choosePercent(own, item.itemId, percent, criteria))
  }),
)

const levels = fc.record({ at: place, band: fc.integer({ min: 0, max: 7 }) }).map(({ at, band }) =>
  act(`choose level ${band} in item ${at}`, async (machine) => {
    const item = await itemAt(machine, at)
    const { criteria } = await machine.round()
    const chosen = band === 0 ? null : band
    if (item !== null) await machine.edit((own) => chooseBand(own, item.itemId, chosen, criteria))
  }),
)

const notShown = fc.record({ at: place, is: fc.boolean() }).map(({ at, is }) =>
  act(`say that item ${at} is ${is ? 'not ' : ''}shown`, async (machine) => {
    const item = await itemAt(machine, at)
    if (item !== null) await machine.edit((own) => setNotShown(own, item.itemId, is))
  }),
)

const answers = act('answer a requirement', (machine) =>
  machine.edit((own) => answerRequirement(own, own.coverage[0]?.requirementId ?? '', 'partly')),
)

const scoresAll = fc.nat({ max: 20 }).map((start) =>
  act(`give every item a score from step ${start}`, async (machine) => {
    const { criteria } = await machine.round()
    const steps = scaleSteps(criteria.scale)
    const percentOf = new Map<ItemId, number>(
      itemsOf(criteria).map(({ id }, at) => [id, steps[(start + at) % steps.length] ?? 0]),
    )
    for (const [itemId, percent] of percentOf) {
      await machine.edit((own) => choosePercent(own, itemId, percent, criteria))
    }
  }),
)

/** What an examiner does alone. */
export const examinerActs: readonly fc.Arbitrary<Act>[] = [
  addsFinding,
  addsFinding,
  typesFinding,
  typesFinding,
  removesFinding,
  quotes,
  typesReason,
  typesReason,
  fc.constant(asks),
  typesNote,
  scores,
  levels,
  notShown,
  fc.constant(answers),
  scoresAll,
  scoresAll,
]
