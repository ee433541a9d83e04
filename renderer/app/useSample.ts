import { useCallback, useState } from 'react'
import { useDeskStore } from '../storage/deskStore'
import { useTranslate } from '../ui/useTranslate'

/** Puts the sample round in place, once, and makes it the active one. */
export function useSample(): {
  readonly load: () => void
  readonly isBusy: boolean
  readonly problem: string | null
} {
  const t = useTranslate()
  const store = useDeskStore()
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const load = useCallback(() => {
    setState('busy')
    void import('./loadSample')
      .then(async ({ loadSample }) => setState((await loadSample(store)) ? 'idle' : 'failed'))
      .catch(() => setState('failed'))
  }, [store])
  return {
    load,
    isBusy: state === 'busy',
    problem: state === 'failed' ? t('app.start.sampleFailed') : null,
  }
}
