import { useCallback, useEffect, useRef } from 'react'
import { fail, ok, type Result } from '#shared/kernel/result'
import type { RecordOf } from '#shared/records/recordTables'
import { entryWithSource } from '../../storage/addEntry'
import { useDeskStore } from '../../storage/deskStore'
import { digestBytes } from '../../storage/digestText'
import { createImportClient, type ImportClient } from '../../workers/import/importClient'
import type { ImportStep } from '../../workers/import/readSource'
import { carryChoices } from './draftChoices'
import { type ImportJob, useImportView } from './importSlice'

/** The way to read files: stop the one being read, or put pieces back and read the same one anew. */
export interface ImportReader {
  readonly cancel: () => void
  readonly restore: (restored: readonly string[]) => void
}

type Ready = Extract<ImportJob['state'], { kind: 'ready' }>

/** Reads the job that is looked at as soon as it waits, off the main thread. */
export function useImportReader(
  round: RecordOf<'rounds'>,
  job: ImportJob | undefined,
): ImportReader {
  const { db } = useDeskStore()
  const setState = useImportView((view) => view.setState)
  const client = useRef<ImportClient | null>(null)
  const { sections } = round.criteria
  const read = useCallback(
    async (
      one: ImportJob,
      restored: readonly string[],
      onStep: (step: ImportStep) => void,
    ): Promise<Result<Ready, ImportJob['state']>> => {
      client.current ??= createImportClient()
      const found = await client.current.read(
        { name: one.name, bytes: one.bytes, sections, restored },
        { onProgress: onStep },
      )
      if (!found.ok) return fail({ kind: 'refused', problem: found.error })
      const sourceHash = await digestBytes(one.bytes)
      const same = await entryWithSource(db, one.roundId, sourceHash)
      if (same !== null) return fail({ kind: 'same', entryId: same.entryId, title: same.title })
      const start = found.value.start.index
      const choices = { start, corrections: [], restored }
      const draft = found.value
      return ok({ kind: 'ready', draft, sourceHash, pieces: draft.removed, choices })
    },
    [db, sections],
  )
  useEffect(() => {
    if (job?.state.kind !== 'waiting') return
    setState(job.id, { kind: 'reading', step: 'opening' })
    void read(job, [], (step) => setState(job.id, { kind: 'reading', step })).then((result) =>
      setState(job.id, result.ok ? result.value : result.error),
    )
  }, [job, read, setState])
  useEffect(
    () => () => {
      client.current?.close()
      client.current = null
    },
    [],
  )
  const cancel = useCallback(() => client.current?.close(), [])
  const restore = useCallback(
    (restored: readonly string[]) => {
      const before = job?.state
      if (job === undefined || before?.kind !== 'ready') return
      useImportView.getState().choose(job.id, { restored })
      const take = (result: Awaited<ReturnType<typeof read>>): void => {
        // What was chosen while the file was being read anew counts too.
        const now = useImportView.getState().jobs.find((one) => one.id === job.id)?.state
        if (!result.ok || now?.kind !== 'ready' || now.choices.restored !== restored) return
        const { draft } = result.value
        const choices = carryChoices(now.draft, draft, now.choices, restored)
        setState(job.id, { ...now, draft, choices })
      }
      void read(job, restored, () => undefined).then(take)
    },
    [job, read, setState],
  )
  return { cancel, restore }
}
