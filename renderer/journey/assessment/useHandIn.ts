import { useState } from 'react'
import { refused } from '#shared/journey/assessment/edit'
import { handIn, takeBack } from '#shared/journey/assessment/handIn'
import { mayTakeBack } from '#shared/journey/consensus/meeting'
import type { SaveOutcome } from '../../exchange/savedOutcome'
import { saveHandIn } from '../../exchange/saveFiles'
import { useDeskStore } from '../../storage/deskStore'
import { useTranslate } from '../../ui/useTranslate'
import type { InstrumentProps } from './deskProps'

/** What can be done with a finished assessment, and what became of its file. */
export interface HandInActs {
  readonly isBusy: boolean
  readonly outcome: SaveOutcome | null
  readonly mayTakeBack: boolean
  readonly handIn: () => void
  readonly writeAgain: () => void
  readonly takeBack: () => void
}

/** Locks the assessment and stores it first; the file comes after, and can be written again. */
export function useHandIn({ desk, round, profile, entry }: InstrumentProps): HandInActs {
  const t = useTranslate()
  const store = useDeskStore()
  const [isBusy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null)
  const isOpen = mayTakeBack(desk.consensus)
  const save = async (): Promise<SaveOutcome> => {
    if (!(await desk.flush())) return { kind: 'failed', reason: 'unsaved' }
    const unit = round.units.find((one) => one.id === entry.unitId)?.name ?? entry.title
    const fileName = t('assessment.handIn.fileName', { unit, name: profile.name })
    return saveHandIn(store, { profile, round, assessmentId: desk.assessment.id, fileName })
  }
  const run = async (): Promise<void> => {
    setBusy(true)
    setOutcome(null)
    try {
      setOutcome(await save())
    } finally {
      setBusy(false)
    }
  }
  return {
    isBusy,
    outcome,
    mayTakeBack: isOpen,
    handIn: () => {
      const at = new Date().toISOString()
      const isDone = desk.apply((assessment) => {
        const done = handIn(assessment, round.criteria, desk.declaration, at)
        return done.ok ? done : refused('handed-in')
      }, true)
      if (isDone) void run()
    },
    writeAgain: () => void run(),
    takeBack: () => {
      setOutcome(null)
      desk.apply((assessment) => {
        const taken = takeBack(assessment, !isOpen)
        return taken.ok ? taken : refused('handed-in')
      }, true)
      void desk.flush()
    },
  }
}
