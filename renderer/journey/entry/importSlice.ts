import { create, type StateCreator } from 'zustand'
import type { ImportDraft } from '#shared/journey/entry/importDocument'
import type { RemovedPiece } from '#shared/journey/entry/pageMarks'
import type { MappingCorrection } from '#shared/journey/entry/sectionMapping'
import type { EntryId, Sha256 } from '#shared/kernel/identifiers'
import type { ImportFailure } from '../../workers/import/importClient'
import type { ImportStep } from '../../workers/import/readSource'
import type { FactValues } from './entryFacts'

/** What the person has chosen about a draft: where it begins, what headings mean, what is put back. */
export interface DraftChoices {
  readonly start: number
  readonly corrections: readonly MappingCorrection[]
  readonly restored: readonly string[]
}

/** Where one file is on its way from chosen to added. */
export type JobState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly step: ImportStep }
  | { readonly kind: 'refused'; readonly problem: ImportFailure }
  | {
      readonly kind: 'ready'
      readonly draft: ImportDraft
      readonly sourceHash: Sha256
      /** Everything taken out at the first reading, also what has been put back since. */
      readonly pieces: readonly RemovedPiece[]
      readonly choices: DraftChoices
    }
  | { readonly kind: 'same' | 'added'; readonly entryId: EntryId; readonly title: string }
  | { readonly kind: 'skipped' }

/** A file or a pasted text in the queue. `facts`: what has been filled in so far, null before that. */
export interface ImportJob {
  readonly id: number
  readonly roundId: string
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly state: JobState
  readonly facts: FactValues | null
}

/** A draft with what has been chosen about it. */
export type ReadyState = Extract<JobState, { kind: 'ready' }>

/** The import page's desk. It outlives the page, so that a look elsewhere loses nothing. */
export interface ImportSlice {
  readonly jobs: readonly ImportJob[]
  readonly currentId: number | null
  readonly pasted: string
  readonly paste: (text: string) => void
  readonly enqueue: (roundId: string, files: readonly Pick<ImportJob, 'name' | 'bytes'>[]) => void
  readonly setState: (id: number, state: JobState) => void
  readonly setFacts: (id: number, facts: FactValues) => void
  readonly choose: (id: number, choices: Partial<DraftChoices>) => void
  readonly look: (id: number | null) => void
  readonly finish: () => void
}

const isOver = (job: ImportJob): boolean =>
  job.state.kind === 'added' || job.state.kind === 'same' || job.state.kind === 'skipped'

/** The next file to look at: the first that is not over, after the given one if there is such a one. */
export function nextJob(jobs: readonly ImportJob[], after: number | null): ImportJob | undefined {
  const open = jobs.filter((job) => !isOver(job))
  return open.find((job) => job.id > (after ?? -1)) ?? open[0]
}

const changed = (
  jobs: readonly ImportJob[],
  id: number,
  change: (job: ImportJob) => ImportJob,
): readonly ImportJob[] => jobs.map((job) => (job.id === id ? change(job) : job))

/** The slice; a test makes a store of its own with it. */
export const createImportSlice: StateCreator<ImportSlice> = (set) => ({
  jobs: [],
  currentId: null,
  pasted: '',
  paste: (pasted) => set({ pasted }),
  enqueue: (roundId, files) =>
    set(({ jobs, currentId }) => {
      const first = (jobs.at(-1)?.id ?? 0) + 1
      const added = files.map((file, index) => ({
        id: first + index,
        roundId,
        name: file.name,
        bytes: file.bytes,
        state: { kind: 'waiting' as const },
        facts: null,
      }))
      const all = [...jobs, ...added]
      const current = all.find((job) => job.id === currentId)
      const isFree = current === undefined || isOver(current)
      return { jobs: all, currentId: isFree ? (added[0]?.id ?? currentId) : currentId }
    }),
  setState: (id, state) =>
    set(({ jobs }) => ({ jobs: changed(jobs, id, (job) => ({ ...job, state })) })),
  setFacts: (id, facts) =>
    set(({ jobs }) => ({ jobs: changed(jobs, id, (job) => ({ ...job, facts })) })),
  choose: (id, choices) =>
    set(({ jobs }) => ({
      jobs: changed(jobs, id, (job) =>
        job.state.kind === 'ready'
          ? { ...job, state: { ...job.state, choices: { ...job.state.choices, ...choices } } }
          : job,
      ),
    })),
  look: (currentId) => set({ currentId }),
  finish: () => set({ jobs: [], currentId: null }),
})

export const useImportView = create<ImportSlice>()(createImportSlice)
