import { describe, expect, test } from 'vitest'
import { threeFoci2011 } from '#shared/criteria/editions/threeFoci2011'
import { buildEntry } from '#shared/journey/entry/buildEntry'
import { blocksOf, type Entry } from '#shared/journey/entry/entry'
import { coverageHints, goalChainState } from '#shared/journey/entry/goalChain'
import { BlockId, EntryId, RoundId, Sha256, UnitId } from '#shared/kernel/identifiers'
import { draftOf, realDraft } from './realTexts'

function entryOf(draft: ReturnType<typeof draftOf>): Entry {
  const made = buildEntry(draft, {
    id: EntryId.parse('entry_00000001'),
    newBlockId: (index) => BlockId.parse(`block_${String(index).padStart(8, '0')}`),
    roundId: RoundId.parse('round_00000001'),
    unitId: UnitId.parse('unit_00000001'),
    title: 'Bidrag',
    className: '',
    sourceHash: Sha256.parse('a'.repeat(64)),
    isExample: true,
    start: draft.start.index,
    corrections: [],
  })
  if (!made.ok) throw new Error(made.error.kind)
  return made.value
}

const stateOf = (entry: Entry, key: string, counts = new Map<string, number>()) =>
  goalChainState(entry, threeFoci2011, counts).find((link) => link.key === key)

describe('the goal chain of an entry', () => {
  const sparse = entryOf(draftOf('# Arbetssätt\n\nVi lyssnar.\n\n# Resursanvändning'))

  test('has one state per link of the set, in the set’s order', () => {
    expect(goalChainState(sparse, threeFoci2011, new Map()).map((link) => link.key)).toEqual(
      threeFoci2011.goalChain.map((link) => link.key),
    )
  })

  test('tells thin text and a heading without text from nothing', () => {
    const approach = threeFoci2011.goalChain.find((link) => link.sections.includes('approach'))
    const resources = threeFoci2011.goalChain.find((link) => link.sections.includes('resources'))
    expect(stateOf(sparse, approach?.key ?? '')?.state).toBe('thin')
    expect(stateOf(sparse, resources?.key ?? '')?.state).toBe('missing')
    expect(stateOf(sparse, resources?.key ?? '')?.blockIds).toHaveLength(1)
  })

  test('is evidenced where the examiner has quoted', () => {
    const approach = threeFoci2011.goalChain.find((link) => link.sections.includes('approach'))
    const counts = new Map([['block_00000001', 2]])
    expect(stateOf(sparse, approach?.key ?? '', counts)).toMatchObject({
      state: 'evidenced',
      evidenceCount: 2,
    })
  })

  test('is whole in the programme that describes it, in both copies', () => {
    for (const name of ['programme2011', 'programme2011Wrapped'] as const) {
      const states = goalChainState(entryOf(realDraft(name)), threeFoci2011, new Map())
      expect(states.map((link) => [link.key, link.state])).toEqual(
        states.map((link) => [link.key, 'present']),
      )
    }
  })
})

describe('where to look for each requirement', () => {
  const entry = entryOf(realDraft('programme2011Wrapped'))
  const blocks = blocksOf(entry)
  const hintText = (id: string) => {
    const hint = coverageHints(entry, threeFoci2011).find((each) => each.requirementId === id)
    return (hint?.blockIds ?? []).map(
      (blockId) => blocks.find((block) => block.id === blockId)?.text ?? '',
    )
  }

  test('is answered for all nine in the programme itself, at most eight places each', () => {
    for (const { id } of threeFoci2011.requirements) {
      expect([1, 2, 3, 4, 5, 6, 7, 8]).toContain(hintText(id).length)
    }
  })

  test('is the text about it, the nearest first', () => {
    expect(hintText('r6').join(' ')).toMatch(/synpunkter och klagomål/u)
    expect(hintText('r5').join(' ')).toMatch(
      /Enheterna ska ha metoder för att löpande kunna följa upp/u,
    )
    expect(hintText('r8')[0]).toMatch(/kvalitetsgaranti/iu)
    expect(hintText('r9').join(' ')).toMatch(/goda exempel/iu)
  })

  test('is nowhere in a text about something else', () => {
    const other = entryOf(draftOf('Solen sken över sjön.'))
    expect(coverageHints(other, threeFoci2011).every((hint) => hint.blockIds.length === 0)).toBe(
      true,
    )
  })
})
