import { useState } from 'react'
import { type BuildProblem, buildEntry } from '#shared/journey/entry/buildEntry'
import { BlockId, EntryId } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import { addEntry } from '../../storage/addEntry'
import { useDeskStore } from '../../storage/deskStore'
import { randomId } from '../../storage/randomId'
import { type FactValues, unitOf } from './entryFacts'
import { type ImportJob, nextJob, type ReadyState, useImportView } from './importSlice'

/** Why the entry was not added; shown beside the button. */
export type AddProblem = BuildProblem['kind'] | 'not-stored'

/** Makes the entry of the draft and stores it with its unit; then the next file is looked at. */
export function useAddEntry(
  round: RecordOf<'rounds'>,
  job: ImportJob,
  ready: ReadyState,
): {
  readonly add: (values: FactValues) => Promise<void>
  readonly problem: AddProblem | null
} {
  const store = useDeskStore()
  const [problem, setProblem] = useState<AddProblem | null>(null)
  const add = async (values: FactValues): Promise<void> => {
    const { setState, look } = useImportView.getState()
    const unit = unitOf(values, round)
    const built = buildEntry(ready.draft, {
      id: EntryId.parse(randomId('entry')),
      newBlockId: () => BlockId.parse(randomId('block')),
      roundId: round.id,
      unitId: unit.id,
      title: values.title,
      className: values.className,
      sourceHash: ready.sourceHash,
      isExample: round.isExample,
      start: ready.choices.start,
      corrections: ready.choices.corrections,
    })
    if (!built.ok) {
      setProblem(built.error.kind)
      return
    }
    try {
      const added = await addEntry(store, built.value, unit)
      if (added.ok) {
        setState(job.id, { kind: 'added', entryId: added.value, title: built.value.title })
        if (new TextDecoder().decode(job.bytes) === useImportView.getState().pasted) {
          useImportView.getState().paste('')
        }
        look(nextJob(useImportView.getState().jobs, job.id)?.id ?? job.id)
      } else if (added.error.kind === 'same-source') {
        setState(job.id, { kind: 'same', entryId: added.error.entryId, title: added.error.title })
      } else setProblem('not-stored')
    } catch {
      setProblem('not-stored')
    }
  }
  return { add, problem }
}
